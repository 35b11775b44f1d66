import { contentHash } from '#content/model/canonicalJson.ts'
import { type ContentType, typeRow } from '#content/model/contentTypes.ts'
import { type ColumnField, type Field, isAskedFor } from '#content/model/fields.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'

/** A document as Payload returns it with `locale: 'all'` and `depth: 0`: localised values as `{ vi: …, en: … }`. */
export type RawDocument = Record<string, unknown>

/** What all languages share: figures, dates, links; internal fields are left out. Rows keep their id, to find their words. */
export interface SharedPart {
  readonly fields: Record<string, unknown>
  readonly rows: Record<string, readonly { readonly id: string; readonly values: Record<string, unknown> }[]>
}

/** The words of one language; those of shared rows by row id. */
export interface WordsPart {
  readonly fields: Record<string, unknown>
  readonly rows: Record<string, Record<string, Record<string, unknown>>>
}

/** Parts a document into what is shared and what one language says; empty values are left out. */
export function sharedPart(type: ContentType, document: RawDocument): SharedPart {
  const fields: SharedPart['fields'] = {}
  const rows: Record<string, { id: string; values: Record<string, unknown> }[]> = {}
  for (const [name, field] of publicFields(type)) {
    if (field.per !== 'item') continue
    if (field.kind !== 'rows') {
      const value = plain(field, document[name])
      if (value !== undefined) fields[name] = value
      continue
    }
    rows[name] = rowsOf(document[name]).map((row) => ({
      id: String(row['id']),
      values: columns(field.of, row, 'item', (column, inner) => plain(inner, row[column])),
    }))
  }
  return { fields, rows }
}

export function wordsPart(type: ContentType, document: RawDocument, locale: Locale): WordsPart {
  const fields: WordsPart['fields'] = {}
  const rows: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [name, field] of publicFields(type)) {
    if (field.per === 'locale') {
      const value = inLocale(document[name], locale)
      const read =
        field.kind === 'rows'
          ? rowsOf(value).map((row) => columns(field.of, row, 'any', (column, inner) => plain(inner, row[column])))
          : plain(field, value)
      if (read !== undefined && !(Array.isArray(read) && read.length === 0)) fields[name] = read
    } else if (field.kind === 'rows') {
      for (const row of rowsOf(document[name])) {
        const words = columns(field.of, row, 'locale', (column, inner) => plain(inner, inLocale(row[column], locale)))
        if (Object.keys(words).length > 0) (rows[name] ??= {})[String(row['id'])] = words
      }
    }
  }
  return { fields, rows }
}

/** The languages in which anything has been written. The slug alone does not count: the system makes it. */
export function startedLocales(type: ContentType, document: RawDocument): Locale[] {
  if (!needsWords(type)) return [...localeCodes]
  return localeCodes.filter((locale) => {
    const { fields, rows } = wordsPart(type, document, locale)
    return Object.keys(fields).some((name) => name !== 'slug') || Object.keys(rows).length > 0
  })
}

/** Whether a type says nothing without words: a price or a list of sections is understood in every language. */
export function needsWords(type: ContentType): boolean {
  return Object.values(typeRow(type).fields).some((field) => field.per === 'locale' && field.required)
}

export const partHash = (part: SharedPart | WordsPart): string => contentHash(part)

function publicFields(type: ContentType): [string, Field][] {
  return Object.entries(typeRow(type).fields).filter(([, field]) => !field.internal)
}

function columns(
  of: Record<string, ColumnField>,
  row: Record<string, unknown>,
  per: 'item' | 'locale' | 'any',
  read: (name: string, field: ColumnField) => unknown,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(of)) {
    if (field.internal || (per !== 'any' && field.per !== per) || !isAskedFor(of, name, row)) continue
    const value = read(name, field)
    if (value !== undefined) values[name] = value
  }
  return values
}

/** A value without Payload's wrappings: links as plain ids, days without time, nothing for empty. */
function plain(field: Field | ColumnField, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  switch (field.kind) {
    case 'text':
    case 'slug':
    case 'prose':
      return String(value).normalize('NFC').trim() || undefined
    case 'day':
      return String(value).slice(0, 10)
    case 'instant':
      return new Date(String(value)).toISOString()
    case 'link':
      return { collection: field.to, id: documentId(value) }
    case 'links':
      return nonEmpty((value as unknown[]).map((entry) => linkOf(entry, field.to)))
    case 'choices':
      return nonEmpty(value as unknown[])
    case 'flag':
      return value === true ? true : undefined
    case 'richText':
    case 'number':
    case 'choice':
    case 'rows':
      return value
  }
}

function linkOf(value: unknown, to: readonly string[]): { collection: string; id: string } {
  const entry = value as { relationTo?: string; value?: unknown } | string
  if (typeof entry === 'object' && entry.relationTo)
    return { collection: entry.relationTo, id: documentId(entry.value) }
  return { collection: String(to[0]), id: documentId(entry) }
}

export function documentId(value: unknown): string {
  return typeof value === 'object' && value !== null ? String((value as { id?: unknown }).id) : String(value)
}

function inLocale(value: unknown, locale: Locale): unknown {
  return typeof value === 'object' && value !== null ? (value as Partial<Record<Locale, unknown>>)[locale] : undefined
}

function rowsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : []
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined
}
