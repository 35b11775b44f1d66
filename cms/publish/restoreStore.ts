import type { Payload } from 'payload'
import { referencesOf } from '#content/model/references.ts'
import type { StoreChange, StoreWriter } from '#content/store/writeStore.ts'
import { mediaForItem } from './mediaItems.ts'
import { writeToOutbox } from './outbox.ts'
import { findReviews } from './review.ts'
import { itemOf } from './snapshot.ts'
import { inTransaction } from './transaction.ts'

const checked = new WeakSet<StoreWriter>()

/**
 * Fills an empty published store from what the CMS says is live: after the file was lost, or on a new machine with the
 * old database. Does nothing when the store has ever held anything.
 */
export async function restoreStore({ payload, store }: { payload: Payload; store: StoreWriter }): Promise<void> {
  if (checked.has(store)) return
  checked.add(store)
  if (store.revision() > 0) return
  await inTransaction({ payload }, async (desk) => {
    const at = new Date()
    const live = await findReviews({ liveSince: { exists: true } }, desk)
    for (const review of live) {
      if (!review.live) continue
      const item = itemOf(review.live.envelope, review.live.snapshot)
      const media = await mediaForItem(referencesOf(item).media, { locale: review.locale, at }, desk)
      const changes = [...media.items, item].map((put): StoreChange => ({ operation: 'put', item: put }))
      await writeToOutbox({ subject: review.key, changes, files: media.files }, desk)
    }
  })
}
