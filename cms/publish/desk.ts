import type { Payload, PayloadRequest } from 'payload'

/** Payload and the request (with its transaction) that a step of the gate works in. */
export interface Desk {
  readonly payload: Payload
  readonly req: PayloadRequest
}

/**
 * A desk inside someone else's request: same transaction and user, but a request object of its own. Payload writes the
 * `locale` of every nested call into the request it is given; a hook that passes its own on would change the language
 * in which the rest of the save happens.
 */
export function deskInside(req: PayloadRequest): Desk {
  const { payload, transactionID, user, i18n, t, headers } = req
  return { payload, req: { payload, transactionID, user, i18n, t, headers, context: {}, query: {} } as never }
}
