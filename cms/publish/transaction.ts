import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { APIError } from 'payload'
import type { Desk } from './desk.ts'

const attempts = 4

/**
 * Runs a step of the gate in one transaction and tries again when the database asks for it (a write conflict of two
 * editors on MongoDB; Payload does not retry by itself).
 * @throws APIError 409 when it stays busy; nothing has been changed then.
 */
export async function inTransaction<T>(
  options: { readonly payload: Payload; readonly user?: unknown; readonly t?: PayloadRequest['t'] },
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const { payload, user, t } = options
  for (let attempt = 1; ; attempt += 1) {
    const req = await createLocalReq({ ...(user ? { user: user as never } : {}) }, payload)
    // The gate is no editor: document locks and locale filters of a person do not apply to it.
    const began = await initTransaction(req)
    try {
      const result = await work({ payload, req })
      if (began) await commitTransaction(req)
      return result
    } catch (error) {
      if (began) await killTransaction(req)
      if (!isTransient(error)) throw error
      if (attempt === attempts) throw new APIError(t ? t('gate:busy' as never) : String(error), 409, undefined, true)
      await new Promise((resolve) => setTimeout(resolve, 40 * 2 ** attempt * (0.5 + Math.random())))
    }
  }
}

function isTransient(error: unknown): boolean {
  const { errorLabels, code, cause } = (error ?? {}) as { errorLabels?: string[]; code?: unknown; cause?: unknown }
  const labels =
    error && typeof (error as { hasErrorLabel?: unknown }).hasErrorLabel === 'function'
      ? (error as { hasErrorLabel: (label: string) => boolean }).hasErrorLabel('TransientTransactionError')
      : errorLabels?.includes('TransientTransactionError')
  // 112 is MongoDB's WriteConflict.
  return Boolean(labels) || code === 112 || (cause !== undefined && isTransient(cause))
}
