import { APIError, type CollectionBeforeChangeHook, type GlobalBeforeChangeHook, type PayloadRequest } from 'payload'
import { type ContentType, typeRow } from '#content/model/contentTypes.ts'
import { canonicalJson } from '#content/model/canonicalJson.ts'
import { isLocale } from '#content/model/locales.ts'
import { activeUser, agencyOf, type CmsUser, mayWriteFigures, mayWriteWords } from '#cms/access/user.ts'
import { documentId, sharedPart } from '#cms/publish/rawParts.ts'

/**
 * Holds the rules of `access/` for every write of a person, whichever door it comes through: nobody publishes past the
 * gate, translators touch words of their languages only, nobody moves a document to an agency they do not reach.
 */
export function guardCollectionWrite(type: ContentType): CollectionBeforeChangeHook {
  return ({ data, originalDoc, operation, req }) => {
    guard({ type, data, original: operation === 'create' ? undefined : originalDoc, req })
    return data
  }
}

export function guardGlobalWrite(type: ContentType): GlobalBeforeChangeHook {
  return ({ data, originalDoc, req }) => {
    guard({ type, data, original: originalDoc as Record<string, unknown>, req })
    return data as Record<string, unknown>
  }
}

interface Write {
  readonly type: ContentType
  readonly data: Record<string, unknown>
  readonly original: Record<string, unknown> | undefined
  readonly req: PayloadRequest
}

function guard({ type, data, original, req }: Write): void {
  // Payload's own status says nothing here: what is live stands in `reviews` (DECISIONS.md).
  data['_status'] = 'draft'
  const user = activeUser(req)
  // Without a user it is our own code: the seed, a migration, a test.
  if (!user) return
  if (original === undefined) defaultAgency(type, data, user)
  const agencies = [original?.['issuingAgency'], data['issuingAgency'] ?? original?.['issuingAgency']]
  for (const value of agencies) {
    const agency = value ? documentId(value) : undefined
    assertMayWrite({ type, data, original, user, agency, req })
  }
}

function assertMayWrite(options: Write & { user: CmsUser; agency: string | undefined }): void {
  const { type, data, original, user, agency, req } = options
  if (mayWriteFigures(user, type, agency)) return
  // A new document without an agency yet belongs to its writer's.
  if (original === undefined && agency === undefined && mayWriteFigures(user, type, agencyOf(user))) return
  const { locale } = req
  if (!isLocale(locale) || !mayWriteWords(user, type, agency, locale)) {
    throw new APIError(req.t('gate:write_forbidden' as never), 403, undefined, true)
  }
  const changed = original ? changedFigures(type, data, original) : ['*']
  if (changed.length > 0) {
    throw new APIError(req.t('gate:words_only' as never, { fields: changed.join(', ') }), 403, undefined, true)
  }
}

/** Names of shared fields, internal ones included, that a save would change. */
function changedFigures(type: ContentType, data: Record<string, unknown>, original: Record<string, unknown>): string[] {
  const merged = { ...original, ...data }
  const before = sharedPart(type, original)
  const after = sharedPart(type, merged)
  const named = Object.keys({ ...before.fields, ...after.fields, ...before.rows, ...after.rows })
  const differs = (name: string) =>
    canonicalJson([before.fields[name], before.rows[name]]) !== canonicalJson([after.fields[name], after.rows[name]])
  const internal = Object.entries(typeRow(type).fields)
    .filter(([, field]) => field.internal && field.per === 'item')
    .map(([name]) => name)
    .filter((name) => name in data && canonicalJson(data[name] ?? null) !== canonicalJson(original[name] ?? null))
  return [...named.filter(differs), ...internal]
}

function defaultAgency(type: ContentType, data: Record<string, unknown>, user: CmsUser): void {
  const agency = agencyOf(user)
  if (typeRow(type).fields['issuingAgency'] && !data['issuingAgency'] && agency) data['issuingAgency'] = agency
}
