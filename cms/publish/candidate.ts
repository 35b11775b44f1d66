import { referencesOf } from '#content/model/references.ts'
import { type Item, itemSchema, tooLong } from '#content/model/item.ts'
import type { Locale } from '#content/model/locales.ts'
import { typeRow } from '#content/model/contentTypes.ts'
import { contentIdsOf, type DocumentKey, isSettings, readDocument } from './documents.ts'
import type { Reason } from './gateError.ts'
import { mediaForItem, type MediaForItem } from './mediaItems.ts'
import {
  documentId,
  partHash,
  type RawDocument,
  sharedPart,
  type SharedPart,
  wordsPart,
  type WordsPart,
} from './rawParts.ts'
import type { Desk } from './desk.ts'
import { itemFields, linksIn, type Snapshot, takeSnapshot } from './snapshot.ts'

/** What would go out if someone approved now, with everything that speaks against it in the content itself. */
export interface Candidate {
  readonly document: RawDocument
  readonly snapshot: Snapshot
  readonly wordsHash: string
  readonly sharedHash: string
  readonly slug: string
  readonly contentId: string
  readonly sourceLocale: Locale
  readonly media: MediaForItem
  readonly reasons: readonly Reason[]
}

/** Reads a document and prepares one language of it; `undefined` when the document is gone. */
export async function candidateFor(
  key: DocumentKey,
  options: { readonly locale: Locale; readonly at: Date },
  desk: Desk,
): Promise<Candidate | undefined> {
  const document = await readDocument(key, desk)
  if (!document || document['deletedAt']) return undefined
  const { type } = key
  const { locale, at } = options
  const parts = { shared: sharedPart(type, document), words: wordsPart(type, document, locale) }
  const resolve = await contentIdsOf(linksIn(type, parts.shared, parts.words), desk)
  const { snapshot, problems } = takeSnapshot(type, parts, resolve)
  const fields = itemFields(type, snapshot)
  const media = await mediaForItem(referencesOf({ type, fields } as Item).media, { locale, at }, desk)
  const invalid = new Set(problems.map(({ field }) => field))
  return {
    document,
    snapshot,
    wordsHash: partHash(parts.words),
    sharedHash: partHash(parts.shared),
    slug: String(snapshot.words.fields['slug'] ?? ''),
    contentId: isSettings(type) ? type : String(document['contentId']),
    sourceLocale: (snapshot.shared.fields['sourceLocale'] ?? locale) as Locale,
    media,
    reasons: [
      ...problems.map(({ field, message }): Reason => ({ code: 'invalid_field', field, detail: message })),
      ...fieldReasons(key, parts, fields).filter(({ field }) => !field || !invalid.has(field)),
      ...media.reasons,
      ...holdReasons(document, at),
    ],
  }
}

/** Marks on the document itself that hold it back, now and again at the hour of publication. */
export function holdReasons(document: RawDocument, at: Date): Reason[] {
  const embargoUntil = document['embargoUntil'] as string | null | undefined
  return [
    ...(document['legalFlag'] === true ? [{ code: 'legal_flag' } as const] : []),
    ...(embargoUntil && new Date(embargoUntil) > at ? [{ code: 'embargo', detail: embargoUntil } as const] : []),
  ]
}

/** The id of the issuing agency in the CMS, if the type has one. */
export function issuingAgencyOf({ type, id }: DocumentKey, document: RawDocument): string | undefined {
  if (type === 'agency') return id
  const value = document['issuingAgency']
  return value ? documentId(value) : undefined
}

function fieldReasons(
  { type }: DocumentKey,
  parts: { shared: SharedPart; words: WordsPart },
  fields: Record<string, unknown>,
): Reason[] {
  const parsed = itemSchema(type).safeParse(fields)
  const faulty = parsed.success
    ? []
    : parsed.error.issues.map((issue): Reason => {
        const [name, , column] = issue.path.map(String)
        const field = column ? `${name}.${column}` : String(name)
        const isMissing = column === undefined && fields[String(name)] === undefined
        const excess = tooLong(issue)
        if (excess) return { code: 'too_long', field, detail: `${excess.length} / ${excess.maxLength}` }
        return isMissing ? { code: 'missing_field', field } : { code: 'invalid_field', field, detail: issue.message }
      })
  return [...faulty, ...missingRowWords(type, parts)]
}

/** Rows whose words are missing would silently not be shown: say so instead. */
function missingRowWords(
  type: DocumentKey['type'],
  { shared, words }: { shared: SharedPart; words: WordsPart },
): Reason[] {
  return Object.entries(typeRow(type).fields).flatMap(([name, field]) => {
    if (field.kind !== 'rows' || field.per !== 'item') return []
    const required = Object.entries(field.of).filter(([, column]) => column.required && !column.internal)
    return required
      .filter(([column, { per }]) =>
        (shared.rows[name] ?? []).some(
          (row) => (per === 'item' ? row.values[column] : words.rows[name]?.[row.id]?.[column]) === undefined,
        ),
      )
      .map(([column]): Reason => ({ code: 'missing_field', field: `${name}.${column}` }))
  })
}
