import { APIError, type Endpoint, headersWithCors, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isContentType } from '#content/model/contentTypes.ts'
import { isLocale, localeCodes } from '#content/model/locales.ts'
import { itemPath } from '#content/model/paths.ts'
import { typeRow, type PageType } from '#content/model/contentTypes.ts'
import { activeUser, type CmsUser, mayApprove, mayWriteWords } from '#cms/access/user.ts'
import { fieldLabels } from '#cms/i18n/modelLabels.ts'
import type { Runtime } from '#cms/runtime.ts'
import { approve, returnToAuthor, submit, withdraw } from './actions.ts'
import { candidateFor, issuingAgencyOf } from './candidate.ts'
import { type DocumentKey, readDocument } from './documents.ts'
import { refusals } from './gate.ts'
import { GateRefusal, type Reason } from './gateError.ts'
import { deskInside } from './desk.ts'
import { clearance } from './mediaItems.ts'
import { findReview, hasNewerDraft, type Review, reviewsOf } from './review.ts'
import { inTransaction } from './transaction.ts'

/** A reason in the reader's own words. */
export interface ToldReason {
  readonly code: Reason['code']
  readonly text: string
}

/** What the panel beside a document shows. */
export interface ReviewView {
  readonly state: Review['state'] | 'empty'
  readonly hasNewerDraft: boolean
  readonly live: { readonly url: string | null; readonly since: string } | null
  readonly publishAt: string | null
  readonly unpublishAt: string | null
  readonly note: string | null
  readonly problem: string | null
  readonly wordsHash: string
  readonly sharedHash: string
  readonly maySubmit: boolean
  readonly mayApprove: boolean
  /** Why it could not go out now; shown before anyone presses the button. */
  readonly reasons: readonly ToldReason[]
  readonly languages: readonly {
    readonly locale: string
    readonly state: Review['state'] | 'empty'
    readonly isLive: boolean
  }[]
}

const pathParameters = z.object({
  type: z.string().refine(isContentType),
  id: z.string().min(1).max(64),
  locale: z.enum(localeCodes),
})

const actionBody = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('submit'), declaresNoSecrets: z.boolean() }),
  z.strictObject({
    action: z.literal('approve'),
    publishAt: z.iso.datetime({ offset: true }).nullish(),
    unpublishAt: z.iso.datetime({ offset: true }).nullish(),
    wordsHash: z.string(),
    sharedHash: z.string(),
  }),
  z.strictObject({ action: z.literal('return'), note: z.string().max(2000) }),
  z.strictObject({ action: z.literal('withdraw') }),
])

/** `GET` tells where a document stands in a language, `POST` takes the next step. */
export function reviewEndpoints(runtime: () => Runtime): Endpoint[] {
  const path = '/review/:type/:id/:locale'
  return [
    { path, method: 'get', handler: (req) => answer(req, () => view(req, runtime())) },
    { path, method: 'post', handler: (req) => answer(req, () => act(req, runtime())) },
  ]
}

async function answer(req: PayloadRequest, work: () => Promise<unknown>): Promise<Response> {
  const headers = headersWithCors({ headers: new Headers({ 'Cache-Control': 'no-store' }), req })
  try {
    return Response.json(await work(), { headers })
  } catch (error) {
    if (error instanceof GateRefusal) {
      return Response.json(
        { reasons: told(error.reasons, req, req.routeParams?.['type']) },
        { status: error.status, headers },
      )
    }
    if (error instanceof APIError) return Response.json({ message: error.message }, { status: error.status, headers })
    throw error
  }
}

async function view(req: PayloadRequest, runtime: Runtime): Promise<ReviewView> {
  const { key, locale, user } = parameters(req)
  const desk = deskInside(req)
  const document = await readDocument(key, desk)
  if (!document) throw new APIError(req.t('error:notFound'), 404, undefined, true)
  const agency = issuingAgencyOf(key, document)
  await assertMayRead(key, req)
  const review = await findReview(key, locale, desk)
  const at = new Date()
  const candidate = await candidateFor(key, { locale, at }, desk)
  // A file is not approved by itself: what counts is whether it may be shown.
  const reasons =
    key.type === 'media'
      ? clearance(document, { locale, at })
      : await refusals({ key, locale, review, candidate, approver: user, store: runtime.store }, desk)
  const others = await reviewsOf(key, desk)
  return {
    state: review?.state ?? 'empty',
    hasNewerDraft: review ? hasNewerDraft(review) : false,
    live: review?.live ? { url: liveUrl(review, runtime), since: review.liveSince ?? review.live.at } : null,
    publishAt: review?.publishAt ?? null,
    unpublishAt: review?.unpublishAt ?? null,
    note: review?.note ?? null,
    problem: review?.problem ? (told([{ code: review.problem as Reason['code'] }], req)[0]?.text ?? null) : null,
    wordsHash: review?.wordsHash ?? '',
    sharedHash: review?.sharedHash ?? '',
    maySubmit: review !== undefined && mayWriteWords(user, key.type, agency, locale),
    mayApprove: mayApprove(user, key.type, agency),
    reasons: told(reasons, req, key.type),
    languages: localeCodes.map((code) => {
      const other = others.find((entry) => entry.locale === code)
      return { locale: code, state: other?.state ?? 'empty', isLive: other?.live != null }
    }),
  }
}

async function act(req: PayloadRequest, runtime: Runtime): Promise<{ done: string }> {
  const { key, locale, user } = parameters(req)
  const body = actionBody.safeParse(await req.json?.())
  if (!body.success) throw new APIError(z.prettifyError(body.error), 400, undefined, true)
  const action = body.data
  await assertMayRead(key, req)
  const step = { key, locale, user, now: new Date() }
  const done = await inTransaction({ payload: req.payload, user, t: req.t }, async (desk) => {
    switch (action.action) {
      case 'submit':
        await submit({ ...step, declaresNoSecrets: action.declaresNoSecrets }, desk)
        return 'submit'
      case 'approve': {
        const { wordsHash, sharedHash } = action
        const outcome = await approve(
          {
            ...step,
            publishAt: action.publishAt ? new Date(action.publishAt) : undefined,
            unpublishAt: action.unpublishAt ? new Date(action.unpublishAt) : undefined,
            seen: { wordsHash, sharedHash },
            store: runtime.store,
          },
          desk,
        )
        return outcome === 'live' ? 'approve' : 'schedule'
      }
      case 'return':
        await returnToAuthor({ ...step, note: action.note }, desk)
        return 'return'
      case 'withdraw':
        await withdraw(step, desk)
        return 'withdraw'
    }
  })
  runtime.wake()
  return { done }
}

function parameters(req: PayloadRequest): { key: DocumentKey; locale: (typeof localeCodes)[number]; user: CmsUser } {
  const user = activeUser(req)
  if (!user) throw new APIError(req.t('error:unauthorized'), 401, undefined, true)
  const parsed = pathParameters.safeParse(req.routeParams)
  if (!parsed.success) throw new APIError(req.t('error:notFound'), 404, undefined, true)
  const { type, id, locale } = parsed.data
  return { key: { type: type as DocumentKey['type'], id }, locale, user }
}

/** The ordinary read access decides: what a user cannot open has no state either. */
async function assertMayRead({ type, id }: DocumentKey, req: PayloadRequest): Promise<void> {
  if (typeRow(type).shape === 'settings') return
  const { totalDocs } = await req.payload.count({
    collection: type as never,
    where: { id: { equals: id } },
    overrideAccess: false,
    req: deskInside(req).req,
  })
  if (totalDocs === 0) throw new APIError(req.t('error:notFound'), 404, undefined, true)
}

function liveUrl(review: Review, runtime: Runtime): string | null {
  if (!review.live || typeRow(review.type).shape !== 'page') return null
  return runtime.environment.portal.url + itemPath(review.type as PageType, review.live.envelope.slug, review.locale)
}

/** @param type whose names of fields are meant; unknown types show the names of the model. */
function told(reasons: readonly Reason[], req: PayloadRequest, type?: unknown): ToldReason[] {
  const language = isLocale(req.i18n.language) ? req.i18n.language : 'en'
  const fieldName = (field: string) => (isContentType(type) ? fieldLabels({ type, path: field })[language] : field)
  const texts = reasons.map(({ code, field, detail }) => ({
    code,
    text: req.t(`gate:${code}` as never, {
      field: field ? fieldName(field) : '',
      detail: detail && code === 'embargo' ? moment(detail, language) : (detail ?? ''),
    }),
  }))
  // Several rows lacking the same word are one thing to do.
  return texts.filter(({ text }, index) => texts.findIndex((other) => other.text === text) === index)
}

function moment(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'km' ? 'km-u-nu-khmr' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(iso))
}
