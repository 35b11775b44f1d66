import type { Payload } from 'payload'
import type { StoreChange, StoreWriter } from '#content/store/writeStore.ts'
import type { FileToPublish } from './mediaItems.ts'
import type { Desk } from './desk.ts'

/** A delivery to the published store, as the outbox keeps it. */
interface OutboxRow {
  readonly id: string
  readonly sequence: string
  readonly changes: StoreChange[]
  readonly files: FileToPublish[]
  readonly attempts: number
}

/** What carries files from the CMS's media storage to the published media folder. */
export interface MediaCarrier {
  /** Copies one file; copying it twice is harmless. */
  copy(file: FileToPublish): Promise<void>
  /** Removes published files that nothing live shows. */
  keepOnly(names: ReadonlySet<string>): Promise<void>
}

/** Writes a delivery in the transaction of `desk`: it exists exactly when the approval does. */
export async function writeToOutbox(
  delivery: {
    readonly subject: string
    readonly changes: readonly StoreChange[]
    readonly files: readonly FileToPublish[]
  },
  { payload, req }: Desk,
): Promise<void> {
  if (delivery.changes.length === 0) return
  await payload.create({
    collection: 'outbox' as never,
    data: { ...delivery, sequence: nextSequence(), state: 'pending', attempts: 0 } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** More than this many failures, and an administrator has to look. */
const maxAttempts = 10

/**
 * Carries out all pending deliveries in their order. A delivery interrupted half-way is simply repeated: the store
 * applies each once.
 * @returns how many were delivered.
 */
export async function deliverOutbox(options: {
  readonly payload: Payload
  readonly store: StoreWriter
  readonly media: MediaCarrier
}): Promise<number> {
  const { payload, store, media } = options
  let delivered = 0
  for (;;) {
    const { docs } = await payload.find({
      collection: 'outbox' as never,
      where: { state: { equals: 'pending' } },
      sort: 'sequence',
      limit: 50,
      depth: 0,
      overrideAccess: true,
    })
    const rows = docs as unknown as OutboxRow[]
    if (rows.length === 0) break
    for (const row of rows) {
      const failure = await deliver(row, { store, media })
      await payload.update({
        collection: 'outbox' as never,
        id: row.id,
        data: outcome(row, failure) as never,
        depth: 0,
        overrideAccess: true,
      })
      // Order matters: a later change of the same item must not overtake this one.
      if (failure) {
        payload.logger.error({ err: failure, msg: `outbox ${row.sequence}: attempt ${row.attempts + 1} failed` })
        return delivered
      }
      delivered += 1
    }
  }
  if (delivered > 0) await media.keepOnly(store.liveFiles())
  return delivered
}

async function deliver(row: OutboxRow, to: { store: StoreWriter; media: MediaCarrier }): Promise<Error | undefined> {
  try {
    // Files first: an item must never point at a file that is not there yet.
    for (const file of row.files) await to.media.copy(file)
    to.store.apply({ id: row.id, changes: row.changes, at: new Date() })
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function outcome(row: OutboxRow, failure: Error | undefined): Record<string, unknown> {
  if (!failure) return { state: 'delivered', attempts: row.attempts + 1, lastError: null }
  const attempts = row.attempts + 1
  return { state: attempts >= maxAttempts ? 'failed' : 'pending', attempts, lastError: failure.message.slice(0, 500) }
}

let lastSequence = 0

/** Grows with every call in this process, and with the clock between processes; sortable as text. */
function nextSequence(): string {
  lastSequence = Math.max(lastSequence + 1, Date.now() * 1000)
  return String(lastSequence).padStart(17, '0')
}
