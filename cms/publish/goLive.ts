import type { StoreChange } from '#content/store/writeStore.ts'
import type { Locale } from '#content/model/locales.ts'
import { referencesOf } from '#content/model/references.ts'
import type { Item } from '#content/model/item.ts'
import { writeAudit } from './audit.ts'
import { mediaForItem, type MediaForItem } from './mediaItems.ts'
import { writeToOutbox } from './outbox.ts'
import { partHash, type RawDocument, sharedPart, wordsPart } from './rawParts.ts'
import type { Desk } from './desk.ts'
import { hasNewerDraft, type LiveState, type Review, reviewsOf, updateReview } from './review.ts'
import { itemOf } from './snapshot.ts'

/**
 * Puts an approved text on the portal: the item, the media it shows, and the new figures in every other language that
 * is live (a figure is entered and approved once, and all languages agree). All in the transaction of `desk`.
 */
export async function goLive(
  review: Review,
  options: { readonly now: Date; readonly media: MediaForItem; readonly document: RawDocument },
  desk: Desk,
): Promise<void> {
  const { approved } = review
  if (!approved) throw new Error(`${review.key} has no approval to publish`)
  const { now, media, document } = options
  const live = liveState(review, approved, now)
  const others = (await reviewsOf({ type: review.type, id: review.documentId }, desk)).filter(
    (other) => other.id !== review.id && other.live && other.live.sharedHash !== approved.sharedHash,
  )
  const changes: StoreChange[] = [...media.items, itemOf(live.envelope, live.snapshot)].map((item) => ({
    operation: 'put',
    item,
  }))
  const files = [...media.files]
  for (const other of others) {
    const renewed = withNewFigures(other, approved)
    if (!renewed) continue
    const renewedItem = itemOf(renewed.envelope, renewed.snapshot)
    const shown = await mediaOf(renewedItem, other.locale, now, desk)
    changes.push(...[...shown.items, renewedItem].map((item): StoreChange => ({ operation: 'put', item })))
    files.push(...shown.files)
    await updateReview(other.id, { live: renewed, ...caughtUp(other, renewed) }, desk)
  }
  await updateReview(
    review.id,
    {
      state: stateAfter(review, document),
      live,
      liveSince: now.toISOString(),
      firstLiveAt: review.firstLiveAt ?? now.toISOString(),
      approved: null,
      publishAt: null,
      problem: null,
    },
    desk,
  )
  await writeToOutbox({ subject: review.key, changes, files }, desk)
  await writeAudit({ action: 'go-live', subject: review.key, at: now, detail: { wordsHash: approved.wordsHash } }, desk)
}

/** Takes a text off the portal and forgets an approval that waits. In the transaction of `desk`. */
export async function takeDown(review: Review, desk: Desk): Promise<void> {
  const wasLive = review.live !== null
  await updateReview(
    review.id,
    {
      state: 'withdrawn',
      live: null,
      liveSince: null,
      approved: null,
      publishAt: null,
      unpublishAt: null,
      problem: null,
    },
    desk,
  )
  if (!wasLive) return
  const change: StoreChange = { operation: 'remove', contentId: review.contentId, locale: review.locale }
  await writeToOutbox({ subject: review.key, changes: [change], files: [] }, desk)
}

function liveState(review: Review, approved: NonNullable<Review['approved']>, now: Date): LiveState {
  const { snapshot, wordsHash, sharedHash, slug } = approved
  const first = review.firstLiveAt ?? now.toISOString()
  return {
    envelope: {
      contentId: review.contentId,
      type: review.type,
      locale: review.locale,
      slug,
      publishedAt: String(snapshot.shared.fields['publishedAt'] ?? first),
      approvedAt: review.approvedAt ?? now.toISOString(),
      sourceLocale: (snapshot.shared.fields['sourceLocale'] ?? review.locale) as Locale,
    },
    snapshot,
    wordsHash,
    sharedHash,
    at: now.toISOString(),
  }
}

function withNewFigures(other: Review, approved: NonNullable<Review['approved']>): LiveState | undefined {
  if (!other.live) return undefined
  const { shared } = approved.snapshot
  const publishedAt = String(shared.fields['publishedAt'] ?? other.live.envelope.publishedAt)
  return {
    ...other.live,
    envelope: { ...other.live.envelope, publishedAt },
    snapshot: { shared, words: other.live.snapshot.words },
    sharedHash: approved.sharedHash,
  }
}

function mediaOf(item: Item, locale: Locale, at: Date, desk: Desk): Promise<MediaForItem> {
  return mediaForItem(referencesOf({ type: item.type, fields: item.fields }).media, { locale, at }, desk)
}

/** A language that was waiting for nothing but these figures is no longer behind its draft. */
function caughtUp(other: Review, renewed: LiveState): Partial<Review> {
  return other.state === 'draft' && !hasNewerDraft({ ...other, live: renewed }) ? { state: 'live' } : {}
}

/** Someone may have saved newer words since the approval: then the draft is ahead of what is live. */
function isStillWhatWasApproved(review: Review, document: RawDocument): boolean {
  return (
    partHash(wordsPart(review.type, document, review.locale)) === review.approved?.wordsHash &&
    partHash(sharedPart(review.type, document)) === review.approved?.sharedHash
  )
}

function stateAfter(review: Review, document: RawDocument): Review['state'] {
  return isStillWhatWasApproved(review, document) ? 'live' : 'draft'
}
