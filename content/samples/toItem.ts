import { typeRow } from '#content/model/contentTypes.ts'
import { isAlwaysThere } from '#content/model/item.ts'
import type { Locale } from '#content/model/locales.ts'
import type { SampleDocument } from './readSamples.ts'

/** The public fields of a sample in one language: shared values and words put together, rows by their order. */
export function sampleFields(document: SampleDocument, locale: Locale): Record<string, unknown> {
  const words = document.words[locale] ?? {}
  const result: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(typeRow(document.type).fields)) {
    if (field.internal) continue
    const shared = document.shared[name]
    const own = words[name]
    let value = field.per === 'locale' ? own : shared
    if (field.kind === 'rows' && field.per === 'item') value = mergedRows(field.of, shared, own)
    if (value === undefined && isAlwaysThere(field)) value = field.kind === 'flag' ? false : []
    if (value !== undefined) result[name] = value
  }
  return result
}

function mergedRows(columns: object, shared: unknown, own: unknown): Record<string, unknown>[] | undefined {
  if (!Array.isArray(shared)) return undefined
  const words = Array.isArray(own) ? (own as Record<string, unknown>[]) : []
  return (shared as Record<string, unknown>[]).map((row, index) => {
    const merged: Record<string, unknown> = { ...row, ...words[index] }
    for (const [column, field] of Object.entries(columns)) {
      if (merged[column] === undefined && isAlwaysThere(field)) merged[column] = field.kind === 'flag' ? false : []
    }
    return merged
  })
}
