import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RichText, RichTextBlock } from '#content/model/richText.ts'
import { alignedRows, bilingualTargets } from '#site/src/data/bilingual.ts'
import { type SampleStore, sampleStore } from '../../support/sampleStore.ts'

const words = (text: string) => [{ kind: 'text' as const, text, marks: [] }]
const paragraph = (text: string): RichTextBlock => ({ kind: 'paragraph', children: words(text) })
const heading = (text: string): RichTextBlock => ({ kind: 'heading', level: 2, children: words(text) })
const quote = (text: string): RichTextBlock => ({ kind: 'quote', children: words(text) })

describe('two versions of a text', () => {
  it('stand block by block where they are built alike', () => {
    const [mine, other] = [
      [paragraph('a'), heading('b'), quote('c')],
      [paragraph('A'), heading('B'), quote('C')],
    ] as const
    expect(alignedRows([...mine], [...other])).toEqual(mine.map((block, index) => [[block], [other[index]]]))
  })

  it('stand section by section where only the headings agree', () => {
    const mine = [paragraph('a'), heading('b'), paragraph('c'), paragraph('d')]
    const other = [paragraph('A'), heading('B'), paragraph('C and D')]
    expect(alignedRows(mine, other)).toEqual([
      [mine.slice(0, 1), other.slice(0, 1)],
      [mine.slice(1), other.slice(1)],
    ])
  })

  it('stand as wholes where not even the headings agree', () => {
    const mine = [heading('a'), paragraph('b')]
    const other = [paragraph('A'), heading('B'), heading('C')]
    expect(alignedRows(mine, other)).toEqual([[mine, other]])
  })

  it('never lose or repeat a block', () => {
    const shapes: RichText[] = [[], [paragraph('a')], [heading('a'), quote('b')], [paragraph('a'), heading('b')]]
    for (const mine of shapes) {
      for (const other of shapes) {
        const rows = alignedRows(mine, other)
        expect([rows.flatMap(([left]) => left), rows.flatMap(([, right]) => right)]).toEqual([mine, other])
      }
    }
  })
})

describe('articles of the sample province', () => {
  let store: SampleStore
  beforeAll(async () => {
    store = await sampleStore()
  })
  afterAll(() => store.remove())

  it('have a page for every ordered pair of their languages, and nothing else has', () => {
    const { index } = store.portal()
    const sizes = [...index.documents.values()]
      .filter(({ type }) => type === 'article')
      .map(({ entries }) => entries.size * (entries.size - 1))
    const targets = bilingualTargets(store.portal())
    expect(targets.length).toBeGreaterThan(300)
    expect(targets).toHaveLength(sizes.reduce((sum, size) => sum + size, 0))
    expect(new Set(targets.map(({ type }) => type))).toEqual(new Set(['article']))
  })

  it('are nearly all laid side by side paragraph by paragraph', () => {
    const portal = store.portal()
    const pairs = bilingualTargets(portal).map(({ locale, slug, other }) => {
      const occupant = portal.index.at({ type: 'article', locale, slug })
      const contentId = occupant?.kind === 'item' ? occupant.entry.contentId : ''
      const bodies = [locale, other].map((code) => portal.item('article', contentId, code)?.fields.body ?? [])
      return alignedRows(bodies[0] ?? [], bodies[1] ?? [])
    })
    const inParagraphs = pairs.filter((rows) => rows.every(([mine]) => mine.length === 1))
    expect(inParagraphs.length / pairs.length).toBeGreaterThan(0.9)
  })
})
