import type { CmsUser } from '#cms/access/user.ts'
import type { Desk } from './desk.ts'

export interface AuditEntry {
  readonly action: 'submit' | 'approve' | 'return' | 'withdraw' | 'go-live' | 'expire'
  /** Key of the review: type/document/locale. */
  readonly subject: string
  /** Undefined when the clock did it. */
  readonly user?: CmsUser
  readonly at: Date
  readonly detail?: Record<string, unknown>
}

/** Adds a row to the audit trail, in the transaction of what it records. */
export async function writeAudit(entry: AuditEntry, { payload, req }: Desk): Promise<void> {
  await payload.create({
    collection: 'audit' as never,
    data: {
      action: entry.action,
      subject: entry.subject,
      user: entry.user?.id ?? 'schedule',
      at: entry.at.toISOString(),
      detail: entry.detail ?? {},
    } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
}
