import { isLocale, type Locale } from '#content/model/locales.ts'

import type { StoreWriter } from '#content/store/writeStore.ts'
import { type CmsUser, mayApprove, mayWriteWords } from '#cms/access/user.ts'
import { writeAudit } from './audit.ts'
import { candidateFor, type Candidate, issuingAgencyOf } from './candidate.ts'
import { type DocumentKey, readDocument } from './documents.ts'
import { refusals } from './gate.ts'
import { GateRefusal, type Reason } from './gateError.ts'
import { goLive, takeDown } from './goLive.ts'
import type { Desk } from './desk.ts'
import { findReview, type Review, updateReview } from './review.ts'

/** One step of a person at the gate, on a document in one language. */
export interface Step {
  readonly key: DocumentKey
  readonly locale: Locale
  readonly user: CmsUser
  readonly now: Date
}

/**
 * Hands a text in for approval, with the declaration that it holds no state secret.
 * @throws GateRefusal when the user may not write here, nothing is written, or the declaration is missing.
 */
export async function submit(step: Step & { readonly declaresNoSecrets: boolean }, desk: Desk): Promise<void> {
  const { key, locale, user, now } = step
  const { review, agency } = await situation(step, desk)
  const reasons: Reason[] = [
    ...(mayWriteWords(user, key.type, agency, locale) ? [] : [{ code: 'not_allowed' } as const]),
    ...(step.declaresNoSecrets ? [] : [{ code: 'secrecy_undeclared' } as const]),
  ]
  if (reasons.length > 0) throw new GateRefusal(reasons)
  const at = now.toISOString()
  await updateReview(
    review.id,
    { state: 'in-review', submittedBy: user.id, submittedAt: at, declaredBy: user.id, declaredAt: at, note: null },
    desk,
  )
  await writeAudit({ action: 'submit', subject: review.key, user, at: now }, desk)
}

/** What an approver decides: publish now, or between two moments. */
export interface Approval extends Step {
  /** Undefined: at once. */
  readonly publishAt?: Date
  readonly unpublishAt?: Date
  /** Hash of what the approver had before them; another state of the text is refused. */
  readonly seen?: { readonly wordsHash: string; readonly sharedHash: string }
  readonly store: Pick<StoreWriter, 'slugTaken'>
}

/**
 * Lets a document out in one language, at once or at its hour. What is approved here is kept as it stands: later saves
 * do not change what goes out.
 * @throws GateRefusal with every reason at once.
 */
export async function approve(approval: Approval, desk: Desk): Promise<'live' | 'scheduled'> {
  const { key, locale, user, now, publishAt, unpublishAt, seen } = approval
  const at = publishAt && publishAt > now ? publishAt : now
  const review = await findReview(key, locale, desk)
  const candidate = await candidateFor(key, { locale, at }, desk)
  const reasons = await refusals({ key, locale, review, candidate, approver: user, store: approval.store }, desk)
  if (seen && review && (seen.wordsHash !== review.wordsHash || seen.sharedHash !== review.sharedHash)) {
    if (!reasons.some(({ code }) => code === 'changed_since')) reasons.unshift({ code: 'changed_since' })
  }
  if (unpublishAt && unpublishAt <= at) reasons.push({ code: 'past_moment' })
  if (reasons.length > 0 || !review || !candidate) throw new GateRefusal(reasons)
  const change: Partial<Review> = {
    state: 'approved',
    approvedBy: user.id,
    approvedAt: now.toISOString(),
    approved: approvedState(candidate),
    publishAt: publishAt?.toISOString() ?? null,
    unpublishAt: unpublishAt?.toISOString() ?? null,
    problem: null,
    authors: [],
  }
  await updateReview(review.id, change, desk)
  await writeAudit({ action: 'approve', subject: review.key, user, at: now, detail: { publishAt, unpublishAt } }, desk)
  if (at > now) return 'scheduled'
  await goLive({ ...review, ...change }, { now, media: candidate.media, document: candidate.document }, desk)
  return 'live'
}

/** @throws GateRefusal when the user may not approve here. */
export async function returnToAuthor(step: Step & { readonly note: string }, desk: Desk): Promise<void> {
  const { review, agency } = await situation(step, desk)
  assertApprover(step, agency)
  const change = {
    state: 'returned',
    note: step.note,
    approved: null,
    publishAt: null,
    declaredBy: null,
    declaredAt: null,
  }
  await updateReview(review.id, change as Partial<Review>, desk)
  await writeAudit(
    { action: 'return', subject: review.key, user: step.user, at: step.now, detail: { note: step.note } },
    desk,
  )
}

/**
 * Takes a language off the portal, everywhere, and revokes an approval that waits for its hour.
 * @throws GateRefusal when it is neither live nor approved, or the user may not.
 */
export async function withdraw(step: Step, desk: Desk): Promise<void> {
  const { review, agency } = await situation(step, desk)
  assertApprover(step, agency)
  if (!review.live && review.state !== 'approved') throw new GateRefusal([{ code: 'not_live' }])
  await takeDown(review, desk)
  await writeAudit({ action: 'withdraw', subject: review.key, user: step.user, at: step.now }, desk)
}

async function situation({ key, locale }: Step, desk: Desk): Promise<{ review: Review; agency: string | undefined }> {
  const document = await readDocument(key, desk)
  if (!document || document['deletedAt']) throw new GateRefusal([{ code: 'document_gone' }])
  const review = isLocale(locale) ? await findReview(key, locale, desk) : undefined
  if (!review) throw new GateRefusal([{ code: 'not_started' }])
  return { review, agency: issuingAgencyOf(key, document) }
}

function assertApprover({ key, user }: Step, agency: string | undefined): void {
  if (!mayApprove(user, key.type, agency)) throw new GateRefusal([{ code: 'not_allowed' }])
}

function approvedState(candidate: Candidate): NonNullable<Review['approved']> {
  const { snapshot, wordsHash, sharedHash, slug } = candidate
  return { snapshot, wordsHash, sharedHash, slug }
}
