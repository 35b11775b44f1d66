import { type ContentType } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import { isShared } from '#cms/access/user.ts'
import { documentId, partHash, type RawDocument, sharedPart, startedLocales, wordsPart } from './rawParts.ts'
import { type DocumentKey, readDocument } from './documents.ts'
import type { Desk } from './desk.ts'
import { createReview, emptyReview, type Review, reviewKey, reviewsOf, updateReview } from './review.ts'

/**
 * After each save: one review record per language that has words, its author remembered, and a text that was waiting
 * for review put back to draft when it changed.
 */
export async function trackChanges(key: DocumentKey, author: string | undefined, desk: Desk): Promise<void> {
  const document = await readDocument(key, desk)
  if (!document) return
  const known = new Map((await reviewsOf(key, desk)).map((review) => [review.locale, review]))
  const sharedHash = partHash(sharedPart(key.type, document))
  for (const locale of startedLocales(key.type, document)) {
    const now = {
      wordsHash: partHash(wordsPart(key.type, document, locale)),
      sharedHash,
      title: titleOf(key.type, document, locale),
      agency: agencyOf(key, document),
    }
    const review = known.get(locale)
    if (review) await updateChanged(review, now, author, desk)
    else {
      const contentId = String(document['contentId'] ?? key.type)
      const fresh = { ...emptyReview, ...now, authors: author ? [author] : [] }
      await createReview(
        { ...fresh, key: reviewKey(key, locale), type: key.type, documentId: key.id, contentId, locale },
        desk,
      )
    }
  }
  // A language whose words were all deleted keeps its record: what is live stays live until someone withdraws it.
  for (const review of known.values()) {
    const wordsHash = partHash(wordsPart(key.type, document, review.locale))
    if (!startedLocales(key.type, document).includes(review.locale) && review.wordsHash !== wordsHash) {
      await updateReview(review.id, { wordsHash, sharedHash, ...backToDraft(review) }, desk)
    }
  }
}

type Current = Pick<Review, 'wordsHash' | 'sharedHash' | 'title' | 'agency'>

async function updateChanged(review: Review, now: Current, author: string | undefined, desk: Desk): Promise<void> {
  const textChanged = review.wordsHash !== now.wordsHash || review.sharedHash !== now.sharedHash
  if (!textChanged && review.title === now.title && review.agency === now.agency) return
  const isNewAuthor = textChanged && author !== undefined && !review.authors.includes(author)
  await updateReview(
    review.id,
    {
      ...now,
      ...(isNewAuthor && { authors: [...review.authors, author] }),
      ...(textChanged && backToDraft(review)),
    },
    desk,
  )
}

/**
 * A changed text has to be submitted again. An approval already given stands: what was approved is what goes out, and
 * the newer words wait for their own approval.
 */
function backToDraft(review: Review): Partial<Review> {
  if (review.state === 'approved') return {}
  return { state: review.state === 'withdrawn' ? 'withdrawn' : 'draft', declaredBy: null, declaredAt: null }
}

function titleOf(type: ContentType, document: RawDocument, locale: Locale): string {
  const words = wordsPart(type, document, locale).fields
  const name = words['title'] ?? words['portalName'] ?? words['headline'] ?? words['alt'] ?? document['adminTitle']
  return String(name ?? type).slice(0, 200)
}

/** Lists that all agencies use together belong to none. */
function agencyOf({ type }: DocumentKey, document: RawDocument): string | null {
  const value = isShared(type) ? undefined : document['issuingAgency']
  return value ? documentId(value) : null
}
