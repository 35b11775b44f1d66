import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import type { ContentType } from '#content/model/contentTypes.ts'
import { deskInside } from '#cms/publish/desk.ts'
import { reviewsOf } from '#cms/publish/review.ts'

/** What readers can see is withdrawn first, deleted then: nothing disappears from the portal by accident. */
export function refuseDeletingLive(type: ContentType): CollectionBeforeDeleteHook {
  return async ({ id, req }) => refuseIfLive(type, String(id), req)
}

/** The trash is a save that sets `deletedAt`. */
export function refuseTrashingLive(type: ContentType): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req }) => {
    if (data['deletedAt'] && originalDoc?.id) await refuseIfLive(type, String(originalDoc.id), req)
    return data
  }
}

async function refuseIfLive(type: ContentType, id: string, req: PayloadRequest): Promise<void> {
  const reviews = await reviewsOf({ type, id }, deskInside(req))
  const live = reviews.filter((review) => review.live || review.state === 'approved').map((review) => review.locale)
  if (live.length > 0) {
    throw new APIError(req.t('gate:delete_live' as never, { locales: live.join(', ') }), 409, undefined, true)
  }
}
