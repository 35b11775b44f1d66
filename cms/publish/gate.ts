import type { Locale } from '#content/model/locales.ts'
import { type ContentType, typeRow } from '#content/model/contentTypes.ts'
import { type CmsUser, mayApprove } from '#cms/access/user.ts'
import type { StoreWriter } from '#content/store/writeStore.ts'
import { type Candidate, issuingAgencyOf } from './candidate.ts'
import type { DocumentKey } from './documents.ts'
import type { Reason } from './gateError.ts'
import type { Desk } from './desk.ts'
import { findReview, type Review } from './review.ts'

/** The question the gate answers. */
export interface GateQuestion {
  readonly key: DocumentKey
  readonly locale: Locale
  readonly review: Review | undefined
  readonly candidate: Candidate | undefined
  readonly approver: CmsUser
  /** The store, to see whether an address is free. */
  readonly store: Pick<StoreWriter, 'slugTaken'>
}

/**
 * Every reason why a document may not go out in a language, all at once; empty when it may. Rights first, then the
 * state of the review, then the content.
 */
export async function refusals(question: GateQuestion, desk: Desk): Promise<Reason[]> {
  const { key, locale, review, candidate } = question
  if (!candidate) return [{ code: 'document_gone' }]
  if (!review) return [{ code: 'not_started' }]
  return [
    ...rightsReasons(question, candidate, review),
    ...reviewReasons(review, candidate),
    ...candidate.reasons,
    ...(await surroundingReasons(question, candidate, desk)),
    ...((await isLanguageOff(key.type, locale, desk)) ? [{ code: 'language_off' } as const] : []),
  ]
}

function rightsReasons({ key, approver }: GateQuestion, candidate: Candidate, review: Review): Reason[] {
  const agency = issuingAgencyOf(key, candidate.document)
  return [
    ...(mayApprove(approver, key.type, agency) ? [] : [{ code: 'not_allowed' } as const]),
    ...(review.authors.includes(approver.id) ? [{ code: 'own_text' } as const] : []),
  ]
}

function reviewReasons(review: Review, candidate: Candidate): Reason[] {
  if (review.wordsHash !== candidate.wordsHash || review.sharedHash !== candidate.sharedHash) {
    return [{ code: 'changed_since' }]
  }
  if (review.state !== 'in-review') return [{ code: 'not_submitted' }]
  return review.declaredAt ? [] : [{ code: 'secrecy_undeclared' }]
}

async function surroundingReasons(
  { key, locale, store }: GateQuestion,
  candidate: Candidate,
  desk: Desk,
): Promise<Reason[]> {
  const { slug, contentId } = candidate
  const taken = slug !== '' && store.slugTaken({ type: key.type, locale, slug, contentId })
  const field = typeRow(key.type).fields['issuingAgency']
  const needsAgency = field?.kind === 'link' && field.mustBeLive
  const agency = issuingAgencyOf(key, candidate.document)
  const review = needsAgency && agency ? await findReview({ type: 'agency', id: agency }, locale, desk) : undefined
  return [
    ...(taken ? [{ code: 'slug_taken', field: 'slug', detail: slug } as const] : []),
    ...(needsAgency && agency && !review?.live
      ? [{ code: 'agency_not_live', detail: review?.title ?? agency } as const]
      : []),
  ]
}

/** The language policy itself and other settings may always be prepared in every language. */
async function isLanguageOff(type: ContentType, locale: Locale, { payload, req }: Desk): Promise<boolean> {
  if (typeRow(type).shape === 'settings') return false
  const policy = (await payload.findGlobal({
    slug: 'language-policy' as never,
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
  })) as { enabled?: Locale[] | null }
  return (policy.enabled?.length ?? 0) > 0 && !policy.enabled?.includes(locale)
}
