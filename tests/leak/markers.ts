import { type ContentType, typeRow } from '#content/model/contentTypes.ts'
import type { ColumnField, Field } from '#content/model/fields.ts'
import { paragraph } from '../support/testCms.ts'

/** Everything that may be filled with words, filled with words that say where they come from. */
export function markedDocument(type: ContentType, options: { mark: (path: string) => string; onlyInternal?: boolean }) {
  const { mark, onlyInternal = false } = options
  const data: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(typeRow(type).fields)) {
    if (onlyInternal && !field.internal) continue
    const value = markedValue(field, name, mark)
    if (value !== undefined) data[name] = value
  }
  return data
}

function markedValue(field: Field | ColumnField, path: string, mark: (path: string) => string): unknown {
  const word = mark(path)
  switch (field.kind) {
    case 'text':
      return formatted(field.format, word)
    case 'prose':
      return `${word} prose`
    case 'slug':
      return word.toLowerCase()
    case 'richText':
      return paragraph(`${word} body`)
    case 'choice':
      return field.options.values[0]
    case 'rows':
      return [
        Object.fromEntries(
          Object.entries(field.of)
            .map(([column, inner]) => [column, markedValue(inner, `${path}-${column}`, mark)])
            .filter(([, value]) => value !== undefined),
        ),
      ]
    case 'number':
      return Math.max(field.min ?? 1, Math.min(field.max ?? 1, 1))
    case 'day':
      return '2026-10-01T12:00:00.000Z'
    case 'flag':
    case 'instant':
    case 'choices':
    case 'link':
    case 'links':
      return undefined
  }
}

function formatted(format: string | undefined, word: string): string {
  switch (format) {
    case 'email':
      return `${word.toLowerCase()}@test.example`
    case 'url':
      return `https://test.example/${word.toLowerCase()}`
    case 'phone':
      return '+84 233 000 0099'
    case 'time':
      return '07:30'
    case 'colour':
      return '#0d2b33'
    default:
      return word
  }
}

/** The ways in which a word could hide in bytes: as it is, decomposed, percent-encoded, base64, as entities. */
export function disguises(word: string): string[] {
  const bare = Buffer.from(word).toString('base64').replace(/=+$/, '')
  // Base64 depends on the offset: cut the ends that would differ.
  const shifted = [1, 2].map((offset) =>
    Buffer.from('x'.repeat(offset) + word)
      .toString('base64')
      .slice(4, -4),
  )
  const entities = [...word].map((letter) => `&#${letter.codePointAt(0)};`).join('')
  return [
    word,
    word.toLowerCase(),
    word.normalize('NFD'),
    encodeURIComponent(word),
    bare.slice(0, -2),
    ...shifted,
    entities,
  ]
}
