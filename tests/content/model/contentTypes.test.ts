import { describe, expect, test } from 'vitest'
import { contentTypeNames, contentTypes, isContentType, pageTypes, typeRow } from '#content/model/contentTypes.ts'
import type { ColumnField, Field } from '#content/model/fields.ts'
import { fieldTable } from './fieldTable.ts'

/** Every field and column of every type: the ground that most checks below walk over. */
const everyField = contentTypeNames.flatMap((type) =>
  Object.entries(typeRow(type).fields).flatMap(([name, field]) => [
    { type, name, field: field as Field | ColumnField, parent: undefined },
    ...(field.kind === 'rows'
      ? Object.entries(field.of).map(([column, inner]) => ({
          type,
          name: `${name}.${column}`,
          field: inner as Field | ColumnField,
          parent: field,
        }))
      : []),
  ]),
)

describe('the table of content types', () => {
  test('has exactly the types that were agreed', () => {
    expect(contentTypeNames.toSorted()).toEqual(Object.keys(fieldTable).toSorted())
  })

  test.each(Object.keys(fieldTable))('%s keeps every field where its data lies', (type) => {
    const written = Object.fromEntries(
      everyField.filter((entry) => entry.type === type).map(({ name, field }) => [name, inShort(field)]),
    )
    expect(Object.keys(written).length).toBeGreaterThan(1)
    expect(written).toEqual(fieldTable[type])
  })

  test('the hand-written table has a row for each of the fields', () => {
    const rows = Object.values(fieldTable).flatMap((fields) => Object.keys(fields))
    expect(everyField).toHaveLength(rows.length)
    expect(rows.length).toBeGreaterThan(250)
  })

  test('a list of one language has columns of that language only, never localised apart', () => {
    const columns = everyField.filter(({ parent }) => parent?.per === 'locale')
    expect(columns.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'investment-profile advantages.title',
      'investment-profile advantages.text',
      'investment-profile testimonials.quote',
      'investment-profile testimonials.person',
    ])
    expect(columns.filter(({ field }) => field.per !== 'locale')).toEqual([])
  })

  test('internal fields are shared by all languages and never needed for publication', () => {
    const internal = everyField.filter(({ field }) => field.internal)
    expect(internal.length).toBeGreaterThan(20)
    expect(internal.filter(({ field }) => field.per !== 'item' || field.required)).toEqual([])
  })

  test('every field says what to write, in a sentence', () => {
    const helpless = everyField.filter(({ field }) => !/^[A-Z].{5,}[.…?]$/s.test(field.help))
    expect(helpless.map(({ type, name, field }) => `${type} ${name}: ${field.help}`)).toEqual([])
  })

  test('links lead to types that exist', () => {
    const targets = everyField.flatMap(({ type, name, field }) => {
      const to = field.kind === 'link' ? [field.to] : field.kind === 'links' ? field.to : []
      return to.map((target) => ({ from: `${type} ${name}`, target }))
    })
    expect(targets.length).toBeGreaterThan(60)
    expect(targets.filter(({ target }) => !isContentType(target))).toEqual([])
  })

  test('there is no kind of field beyond the closed union: no joins, no points', () => {
    const kinds = new Set(everyField.map(({ field }) => field.kind))
    expect([...kinds].toSorted()).toEqual(
      'choice choices day flag instant link links number prose richText rows slug text'.split(' '),
    )
  })

  test('choices offer each value once, and their first value is one of them', () => {
    const sets = everyField.flatMap(({ type, name, field }) =>
      field.kind === 'choice' || field.kind === 'choices' ? [{ where: `${type} ${name}`, field }] : [],
    )
    expect(sets.length).toBeGreaterThan(50)
    for (const { where, field } of sets) {
      const { values } = field.options
      expect([where, new Set(values).size]).toEqual([where, values.length])
      if (field.kind === 'choice' && field.initial)
        expect([where, values]).toEqual([where, expect.arrayContaining([field.initial])])
    }
  })

  test('two sets of options never share a name', () => {
    const byName = new Map<string, readonly string[]>()
    for (const { field } of everyField) {
      if (field.kind !== 'choice' && field.kind !== 'choices') continue
      const { name, values } = field.options
      expect(byName.get(name) ?? values).toEqual(values)
      byName.set(name, values)
    }
    expect(byName.size).toBeGreaterThan(20)
  })

  test('every page type has words, a slug and its rich text where the row says', () => {
    expect(pageTypes).toHaveLength(10)
    for (const type of pageTypes) {
      const row = typeRow(type)
      expect(Object.keys(row.fields)).toEqual(expect.arrayContaining(['title', 'slug', 'summary']))
      if (row.body) expect([type, row.fields[row.body]?.kind]).toEqual([type, 'richText'])
    }
  })

  test('a type has one rich text at most, and it is its body', () => {
    for (const type of contentTypeNames) {
      const texts = Object.entries(contentTypes[type].fields).filter(([, { kind }]) => kind === 'richText')
      expect([type, texts.map(([name]) => name)]).toEqual([type, [typeRow(type).body].filter(Boolean)])
    }
  })
})

test('a name is a content type only when it is one of the table', () => {
  expect(['article', 'zone-price', 'media'].every(isContentType)).toBe(true)
  expect(['toString', 'Article', '', undefined, 1].some(isContentType)).toBe(false)
})

/** A field as the hand-written table writes it. */
function inShort(field: Field | ColumnField): string {
  const per = field.per === 'locale' ? 'L' : field.internal ? 'I' : 'S'
  return `${per}${field.required ? '!' : ''} ${field.kind}`
}
