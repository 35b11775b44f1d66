import { describe, expect, test } from 'vitest'
import { itemFields, linksIn, takeSnapshot } from '#cms/publish/snapshot.ts'
import { sharedPart, startedLocales, wordsPart } from '#cms/publish/rawParts.ts'
import { lexicalFromRichText } from '#cms/richText/toLexical.ts'
import { oneLanguage, payloadData } from '#cms/seed/payloadData.ts'
import { typeRow } from '#content/model/contentTypes.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import type { SampleDocument } from '#content/samples/readSamples.ts'
import { sampleFields } from '#content/samples/toItem.ts'
import { everySample } from '../../content/samples/sampleTexts.ts'

const typeOf = new Map(everySample.map(({ contentId, type }) => [contentId, type]))
/** A CMS in which each document has its item's id, marked. */
const documentOf = (contentId: string) => {
  const relationTo = typeOf.get(contentId)
  return relationTo && { relationTo, value: `cms-${contentId}` }
}
const contentIdOf = (collection: string, id: string) => {
  const contentId = id.replace(/^cms-/, '')
  return typeOf.get(contentId) === collection ? contentId : undefined
}

/** A sample as the CMS holds it after the seed: rows have ids. */
function stored(sample: SampleDocument): Record<string, unknown> {
  const data = payloadData(sample, documentOf, (text) => lexicalFromRichText(text, documentOf))
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = typeRow(sample.type).fields[name]
      if (field?.kind !== 'rows' || field.per !== 'item') return [name, value]
      return [name, (value as object[]).map((row, index) => ({ ...row, id: `row-${index}` }))]
    }),
  )
}

describe('a sample through the CMS', () => {
  test('comes out of the gate with the fields it went in with, in every language', () => {
    let read = 0
    for (const sample of everySample) {
      const document = stored(sample)
      for (const locale of Object.keys(sample.words) as Locale[]) {
        read += 1
        const parts = { shared: sharedPart(sample.type, document), words: wordsPart(sample.type, document, locale) }
        const { snapshot, problems } = takeSnapshot(sample.type, parts, contentIdOf)
        const where = `${sample.type}/${sample.name}/${locale}`
        expect([where, problems]).toEqual([where, []])
        expect([where, itemFields(sample.type, snapshot)]).toEqual([where, asStored(sampleFields(sample, locale))])
      }
    }
    expect(read).toBeGreaterThan(700)
  })

  test('counts as started in exactly the languages it was written in', () => {
    for (const sample of everySample) {
      const hasWords = Object.values(typeRow(sample.type).fields).some(({ per }) => per === 'locale')
      const written = localeCodes.filter((locale) =>
        Object.values(sample.words[locale] ?? {}).some((value) => !isEmpty(value)),
      )
      const started = startedLocales(sample.type, stored(sample))
      expect([sample.name, started]).toEqual([sample.name, hasWords ? written : [...localeCodes]])
    }
  })

  test('links only to samples that exist, and every link is found', () => {
    const links = everySample.flatMap((sample) => {
      const document = stored(sample)
      return (Object.keys(sample.words) as Locale[]).flatMap((locale) =>
        linksIn(sample.type, sharedPart(sample.type, document), wordsPart(sample.type, document, locale)),
      )
    })
    expect(links.length).toBeGreaterThan(2000)
    expect(links.filter(({ collection, id }) => !contentIdOf(collection, id))).toEqual([])
  })
})

test('notes of the desk are in no part that is hashed, reviewed or published', () => {
  const internal = { ednote: 'MARKER', urgency: 9, legalFlag: true, embargoUntil: '2026-12-01T00:00:00.000Z' }
  const document = { kind: 'news', title: { vi: 'Cảng' }, ...internal }
  expect(sharedPart('article', document)).toEqual({ fields: { kind: 'news' }, rows: { corrections: [] } })
  expect(wordsPart('article', document, 'vi')).toEqual({ fields: { title: 'Cảng' }, rows: {} })
})

test('the words of one language go in with the ids of rows that exist', () => {
  const sample = everySample.find(({ type, name }) => type === 'zone' && name === 'lao-bao')
  if (!sample) throw new Error('the sample zone/lao-bao is gone')
  const data = payloadData(sample, documentOf, (text) => text)
  const japanese = oneLanguage(sample, data, 'ja', { contacts: [{ id: 'first' }] }) as {
    title: string
    contacts: object[]
    areaPlannedHa: number
  }
  expect(japanese.title).toBe(sample.words.ja?.['title'])
  expect(japanese.areaPlannedHa).toBe(15_804)
  const names = sample.words.ja?.['contacts'] as { name: string }[]
  expect(japanese.contacts[0]).toMatchObject({ id: 'first', name: names[0]?.name, replyDays: 5 })
})

/** The CMS keeps moments to the millisecond. */
function asStored(fields: Record<string, unknown>): Record<string, unknown> {
  const { publishedAt } = fields
  return { ...fields, ...(typeof publishedAt === 'string' && { publishedAt: new Date(publishedAt).toISOString() }) }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
