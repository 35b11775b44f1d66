import { typeRow } from '#content/model/contentTypes.ts'
import type { ColumnField, Field } from '#content/model/fields.ts'
import { type Locale } from '#content/model/locales.ts'
import type { RichText } from '#content/model/richText.ts'
import type { SampleDocument } from '#content/samples/readSamples.ts'
import type { DocumentOf } from '#cms/richText/toLexical.ts'

/** A sample as Payload takes it with `locale: 'all'`: localised values as `{ vi: …, en: … }`, links as document ids. */
export function payloadData(
  document: SampleDocument,
  documentOf: DocumentOf,
  toEditor: (text: RichText) => unknown,
): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  const convert = (field: Field | ColumnField, value: unknown) => payloadValue(field, value, documentOf, toEditor)
  const locales = Object.keys(document.words) as Locale[]
  for (const [name, field] of Object.entries(typeRow(document.type).fields)) {
    if (field.kind === 'rows' && field.per === 'item') {
      const rows = document.shared[name] as Record<string, unknown>[] | undefined
      if (rows) data[name] = rows.map((row, index) => sharedRow(document, { name, field, row, index }, convert))
    } else if (field.per === 'item') {
      if (document.shared[name] !== undefined) data[name] = convert(field, document.shared[name])
    } else {
      const values = locales
        .map((locale) => [locale, document.words[locale]?.[name]] as const)
        .filter(([, value]) => value !== undefined)
        .map(([locale, value]) => [locale, convert(field, value)])
      if (values.length > 0) data[name] = Object.fromEntries(values)
    }
  }
  return data
}

/** The data of one language out of all, with the ids of rows that exist already. */
export function oneLanguage(
  { type }: SampleDocument,
  data: Record<string, unknown>,
  locale: Locale,
  current: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const inLocale = (value: unknown) => (value as Partial<Record<Locale, unknown>>)[locale]
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = typeRow(type).fields[name]
      if (field?.per === 'locale') return [name, inLocale(value)]
      if (field?.kind !== 'rows') return [name, value]
      const ids = ((current?.[name] ?? []) as { id?: string }[]).map(({ id }) => id)
      return [
        name,
        (value as Record<string, unknown>[]).map((row, index) => rowIn(field.of, row, ids[index], inLocale)),
      ]
    }),
  )
}

function rowIn(
  columns: Record<string, ColumnField>,
  row: Record<string, unknown>,
  id: string | undefined,
  inLocale: (value: unknown) => unknown,
): Record<string, unknown> {
  const values = Object.entries(row).map(([column, value]) => [
    column,
    columns[column]?.per === 'locale' ? inLocale(value) : value,
  ])
  return { ...Object.fromEntries(values), ...(id && { id }) }
}

interface SharedRow {
  readonly name: string
  readonly field: Extract<Field, { kind: 'rows' }>
  readonly row: Record<string, unknown>
  readonly index: number
}

function sharedRow(
  document: SampleDocument,
  { name, field, row, index }: SharedRow,
  convert: (field: ColumnField, value: unknown) => unknown,
): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [column, inner] of Object.entries(field.of)) {
    if (inner.per === 'item') {
      if (row[column] !== undefined) result[column] = convert(inner, row[column])
      continue
    }
    const words = Object.entries(document.words).map(([locale, values]) => {
      const rows = values[name] as Record<string, unknown>[] | undefined
      return [locale, rows?.[index]?.[column]] as const
    })
    const written = words.filter(([, value]) => value !== undefined)
    result[column] = Object.fromEntries(written.map(([locale, value]) => [locale, convert(inner, value)]))
  }
  return result
}

function payloadValue(
  field: Field | ColumnField,
  value: unknown,
  documentOf: DocumentOf,
  toEditor: (text: RichText) => unknown,
): unknown {
  switch (field.kind) {
    case 'richText':
      return toEditor(value as RichText)
    case 'day':
      // Noon UTC is the same calendar day in every time zone an editor may sit in.
      return `${String(value)}T12:00:00.000Z`
    case 'link':
      return documentOf(value as string)?.value
    case 'links': {
      const found = (value as string[]).flatMap((contentId) => documentOf(contentId) ?? [])
      return field.to.length === 1 ? found.map((link) => link.value) : found
    }
    case 'rows':
      return (value as Record<string, unknown>[]).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, inner]) => {
            const columnField = field.of[column]
            return [column, columnField ? payloadValue(columnField, inner, documentOf, toEditor) : inner]
          }),
        ),
      )
    default:
      return value
  }
}
