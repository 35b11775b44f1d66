import type { Payload } from 'payload'
import { referencesOf } from '#content/model/references.ts'
import type { Item } from '#content/model/item.ts'
import { writeAudit } from './audit.ts'
import { holdReasons } from './candidate.ts'
import { readDocument } from './documents.ts'
import { goLive, takeDown } from './goLive.ts'
import { mediaForItem } from './mediaItems.ts'
import type { Desk } from './desk.ts'
import { findReviews, type Review, updateReview } from './review.ts'
import { itemFields } from './snapshot.ts'
import { inTransaction } from './transaction.ts'

/**
 * Publishes what was approved for a moment that has come, and takes down what was to leave. Each in a transaction of
 * its own; one that fails does not stop the others. What holds a text back is written on its record.
 * @returns how many went live and how many left.
 */
export async function runSchedule(payload: Payload, now: Date): Promise<{ published: number; withdrawn: number }> {
  const at = now.toISOString()
  const due = await find(payload, {
    and: [
      { state: { equals: 'approved' } },
      { or: [{ publishAt: { less_than_equal: at } }, { publishAt: { exists: false } }] },
    ],
  })
  const over = await find(payload, { and: [{ unpublishAt: { less_than_equal: at } }, { liveSince: { exists: true } }] })
  const outcome = { published: 0, withdrawn: 0 }
  for (const review of due) {
    if (await inTransaction({ payload }, (desk) => publishDue(review.id, now, desk))) outcome.published += 1
  }
  for (const review of over) {
    if (await inTransaction({ payload }, (desk) => expire(review.id, now, desk))) outcome.withdrawn += 1
  }
  return outcome
}

async function publishDue(id: string, now: Date, desk: Desk): Promise<boolean> {
  // Read again inside the transaction: the approval may just have been revoked.
  const review = await reread(id, desk)
  if (review?.state !== 'approved' || !review.approved) return false
  const document = await readDocument({ type: review.type, id: review.documentId }, desk)
  if (!document || document['deletedAt']) return hold(review, 'document_gone', desk)
  const [reason] = holdReasons(document, now)
  if (reason) return hold(review, reason.code, desk)
  const fields = itemFields(review.type, review.approved.snapshot)
  const references = referencesOf({ type: review.type, fields } as Item)
  const media = await mediaForItem(references.media, { locale: review.locale, at: now }, desk)
  const [problem] = media.reasons
  if (problem) return hold(review, problem.code, desk)
  await goLive(review, { now, media, document }, desk)
  return true
}

async function expire(id: string, now: Date, desk: Desk): Promise<boolean> {
  const review = await reread(id, desk)
  if (!review?.live || !review.unpublishAt || new Date(review.unpublishAt) > now) return false
  await takeDown(review, desk)
  await writeAudit({ action: 'expire', subject: review.key, at: now }, desk)
  return true
}

async function hold(review: Review, problem: string, desk: Desk): Promise<false> {
  if (review.problem !== problem) await updateReview(review.id, { problem }, desk)
  return false
}

async function reread(id: string, desk: Desk): Promise<Review | undefined> {
  const [review] = await findReviews({ id: { equals: id } }, desk)
  return review
}

function find(payload: Payload, where: object): Promise<Review[]> {
  return inTransaction({ payload }, (desk) => findReviews(where, desk))
}
