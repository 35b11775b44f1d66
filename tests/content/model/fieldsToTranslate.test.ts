import { describe, expect, test } from 'vitest'
import { contentTypeNames } from '#content/model/contentTypes.ts'
import { fieldsToTranslate } from '#content/model/fieldsToTranslate.ts'
import { fieldTable } from './fieldTable.ts'

const namesOf = (type: (typeof contentTypeNames)[number]) =>
  fieldsToTranslate(type).map(({ name, column }) => (column ? `${name}.${column}` : name))

describe('what a translator gets to write', () => {
  test('of an article: its words in the order of the editor’s screen, and the words of shared rows', () => {
    expect(namesOf('article')).toEqual(
      'title slug summary seoTitle seoDescription imageCaption byline dateline body corrections.text'.split(' '),
    )
  })

  test('of an investment profile: lists of one language as a whole', () => {
    expect(namesOf('investment-profile')).toEqual(
      'title slug summary seoTitle seoDescription imageCaption indicators.label contacts.name overview advantages policy testimonials'.split(
        ' ',
      ),
    )
  })

  test('of a language policy: nothing', () => {
    expect(namesOf('language-policy')).toEqual([])
  })

  test.each(contentTypeNames)('of %s: every field the table marks L, and no figure', (type) => {
    const table = fieldTable[type] ?? {}
    const isOwnList = (name: string) => table[name]?.startsWith('L') && table[name].endsWith('rows')
    const words = Object.entries(table)
      .filter(([name, row]) => row.startsWith('L') && !isOwnList(name.split('.')[0] ?? ''))
      .map(([name]) => name)
    const lists = Object.keys(table).filter(isOwnList)
    expect(namesOf(type).toSorted()).toEqual([...words, ...lists].toSorted())
    for (const { field } of fieldsToTranslate(type)) expect([field.per, field.internal]).toEqual(['locale', undefined])
  })
})
