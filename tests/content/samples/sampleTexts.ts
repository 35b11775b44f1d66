import { type ContentType, typeRow } from '#content/model/contentTypes.ts'
import type { Field } from '#content/model/fields.ts'
import type { Locale } from '#content/model/locales.ts'
import { plainText, type RichText } from '#content/model/richText.ts'
import { readSamples, type SampleDocument } from '#content/samples/readSamples.ts'

/** One string that a reader sees, with the place where a translator finds it. */
export interface SampleText {
  readonly locale: Locale
  readonly where: string
  readonly type: ContentType
  readonly field: string
  readonly text: string
}

export const largeProvince = readSamples('quang-tri')
export const tinyProvince = readSamples('tan-sa')
export const everySample = [...largeProvince, ...tinyProvince]

/** All words of all samples in all languages. */
export function sampleTexts(documents: readonly SampleDocument[] = everySample): SampleText[] {
  return documents.flatMap(({ type, name, words }) =>
    Object.entries(words).flatMap(([locale, values]) =>
      Object.entries(values).flatMap(([field, value]) =>
        stringsOf(value, typeRow(type).fields[field]).map((text) => ({
          locale: locale as Locale,
          where: `${type}/${name}/${locale}.md ${field}`,
          type,
          field,
          text,
        })),
      ),
    ),
  )
}

/** The rich text of each sample in each language. */
export function sampleBodies(): { where: string; document: SampleDocument; locale: Locale; body: RichText }[] {
  return everySample.flatMap((document) => {
    const field = typeRow(document.type).body
    if (!field) return []
    return Object.entries(document.words).flatMap(([locale, values]) => {
      const body = values[field] as RichText | undefined
      const where = `${document.type}/${document.name}/${locale}.md`
      return body ? [{ where, document, locale: locale as Locale, body }] : []
    })
  })
}

function stringsOf(value: unknown, field: Field | undefined): string[] {
  if (field?.kind === 'richText')
    return plainText(value as RichText)
      .split(/[\n\t]/)
      .filter(Boolean)
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((inner) => stringsOf(inner, field))
  if (typeof value !== 'object' || value === null) return []
  const columns = field?.kind === 'rows' ? field.of : {}
  return Object.entries(value).flatMap(([name, inner]) => stringsOf(inner, columns[name]))
}
