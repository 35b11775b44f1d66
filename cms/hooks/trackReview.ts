import type { CollectionAfterChangeHook, GlobalAfterChangeHook } from 'payload'
import type { ContentType } from '#content/model/contentTypes.ts'
import { activeUser } from '#cms/access/user.ts'
import { deskInside } from '#cms/publish/desk.ts'
import { trackChanges } from '#cms/publish/trackChanges.ts'

/** Keeps the review records in step with each save, in the same transaction. */
export function trackCollectionReview(type: ContentType): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    await trackChanges({ type, id: String(doc.id) }, activeUser(req)?.id, deskInside(req))
    return doc
  }
}

export function trackGlobalReview(type: ContentType): GlobalAfterChangeHook {
  return async ({ doc, req }) => {
    await trackChanges({ type, id: type }, activeUser(req)?.id, deskInside(req))
    return doc as Record<string, unknown>
  }
}
