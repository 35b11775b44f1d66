import { type ContentType } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import type { Desk } from './desk.ts'
import type { DocumentKey } from './documents.ts'
import type { Envelope, Snapshot } from './snapshot.ts'

/** Where the words of a document in one language stand. */
export type ReviewState = 'draft' | 'in-review' | 'returned' | 'approved' | 'live' | 'withdrawn'

/** What is live now: enough to make the item again without asking anyone. */
export interface LiveState {
  readonly envelope: Envelope
  readonly snapshot: Snapshot
  readonly wordsHash: string
  readonly sharedHash: string
  readonly at: string
}

/** What an approver approved, kept until it goes live. */
export interface ApprovedState {
  readonly snapshot: Snapshot
  readonly wordsHash: string
  readonly sharedHash: string
  readonly slug: string
}

/**
 * The review record of a document in one language (collection `reviews`): the truth about its state. Payload's own
 * `_status` is always `draft` (DECISIONS.md).
 */
export interface Review {
  readonly id: string
  readonly key: string
  readonly type: ContentType
  readonly documentId: string
  readonly contentId: string
  readonly locale: Locale
  readonly title: string
  /** Id of the issuing agency, for access and the dashboard. */
  readonly agency: string | null
  readonly state: ReviewState
  /** Users who changed these words or the shared figures since the last approval: none of them may approve. */
  readonly authors: readonly string[]
  readonly wordsHash: string
  readonly sharedHash: string
  readonly submittedBy: string | null
  readonly submittedAt: string | null
  /** Who declared that the text holds no state secret, and when. */
  readonly declaredBy: string | null
  readonly declaredAt: string | null
  readonly approvedBy: string | null
  readonly approvedAt: string | null
  readonly approved: ApprovedState | null
  /** When an approved text goes live, and when it leaves again. */
  readonly publishAt: string | null
  readonly unpublishAt: string | null
  /** What keeps an approved text from going live at its hour, as reason codes. */
  readonly problem: string | null
  readonly note: string | null
  readonly live: LiveState | null
  readonly liveSince: string | null
  readonly firstLiveAt: string | null
}

export function reviewKey({ type, id }: DocumentKey, locale: Locale): string {
  return `${type}/${id}/${locale}`
}

export async function findReview(key: DocumentKey, locale: Locale, desk: Desk): Promise<Review | undefined> {
  const [review] = await findReviews({ key: { equals: reviewKey(key, locale) } }, desk)
  return review
}

/** The records of all languages of a document. */
export function reviewsOf({ type, id }: DocumentKey, desk: Desk): Promise<Review[]> {
  return findReviews({ and: [{ type: { equals: type } }, { documentId: { equals: id } }] }, desk)
}

export async function findReviews(where: object, { payload, req }: Desk, limit = 0): Promise<Review[]> {
  const { docs } = await payload.find({
    collection: 'reviews' as never,
    where: where as never,
    pagination: false,
    limit,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs as unknown as Review[]
}

export async function updateReview(id: string, change: Partial<Review>, { payload, req }: Desk): Promise<void> {
  await payload.update({
    collection: 'reviews' as never,
    id,
    data: change as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
}

export async function createReview(review: Omit<Review, 'id'>, { payload, req }: Desk): Promise<void> {
  await payload.create({ collection: 'reviews' as never, data: review as never, depth: 0, overrideAccess: true, req })
}

export const emptyReview = {
  state: 'draft',
  authors: [],
  submittedBy: null,
  submittedAt: null,
  declaredBy: null,
  declaredAt: null,
  approvedBy: null,
  approvedAt: null,
  approved: null,
  publishAt: null,
  unpublishAt: null,
  problem: null,
  note: null,
  live: null,
  liveSince: null,
  firstLiveAt: null,
} as const satisfies Partial<Review>

/** Whether something newer than what readers see waits in the CMS. */
export function hasNewerDraft(review: Review): boolean {
  if (!review.live) return false
  return review.live.wordsHash !== review.wordsHash || review.live.sharedHash !== review.sharedHash
}
