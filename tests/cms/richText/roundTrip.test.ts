import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richTextFromLexical } from '#cms/richText/fromLexical.ts'
import { lexicalFromRichText } from '#cms/richText/toLexical.ts'
import type { RichText, RichTextBlock, RichTextInline, RichTextMark } from '#content/model/richText.ts'
import { sampleBodies } from '../../content/samples/sampleTexts.ts'

/** A CMS in which the document of an item has the item's id, turned round. */
const documentOf = (contentId: string) => ({
  relationTo: contentId.startsWith('picture') ? 'media' : 'article',
  value: contentId.split('').toReversed().join(''),
})
const contentIdOf = (_collection: string, id: string) => id.split('').toReversed().join('')
const throughTheEditor = (text: RichText) => richTextFromLexical(lexicalFromRichText(text, documentOf), contentIdOf)

describe('a text goes into the editor and comes out the same', () => {
  const bodies = sampleBodies()

  test(`every body of every sample (${bodies.length})`, () => {
    expect(bodies.length).toBeGreaterThan(400)
    for (const { where, body } of bodies) expect([where, throughTheEditor(body)]).toEqual([where, body])
  })

  const marks = fc.subarray<RichTextMark>(['bold', 'italic', 'subscript', 'superscript'])
  const text = fc.record({
    kind: fc.constant('text' as const),
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((value) => value.normalize('NFC')),
    marks,
  })
  const lineBreak = fc.constant({ kind: 'break' as const })
  const link = fc.record({
    kind: fc.constant('link' as const),
    to: fc.oneof(
      fc.constantFrom('https://example.vn/a', 'mailto:desk@quangtri.example', '/vi/').map((href) => ({ href })),
      fc.uuid().map((contentId) => ({ contentId })),
    ),
    children: fc.array(fc.oneof(text, lineBreak), { minLength: 1, maxLength: 3 }),
  })
  const words: fc.Arbitrary<RichTextInline[]> = fc.array(fc.oneof(text, lineBreak, link), {
    minLength: 1,
    maxLength: 5,
  })
  const cells = fc.array(fc.oneof(words, fc.constant<RichTextInline[]>([])), { minLength: 1, maxLength: 4 })
  const entry = fc.record(
    {
      children: words,
      sub: fc.record({ ordered: fc.boolean(), items: fc.array(words, { minLength: 1, maxLength: 3 }) }),
    },
    { requiredKeys: ['children'] },
  )
  const block: fc.Arbitrary<RichTextBlock> = fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), children: words }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const, 4 as const),
      children: words,
    }),
    fc.record({ kind: fc.constant('quote' as const), children: words }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(entry, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      head: fc.oneof(cells, fc.constant<RichTextInline[][]>([])),
      rows: fc.array(cells, { minLength: 1, maxLength: 4 }),
    }),
    fc.uuid().map((id) => ({ kind: 'image' as const, contentId: `picture-${id}` })),
    fc.constant({ kind: 'rule' as const }),
  )

  test('any text that the store can keep', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (whole) => {
        expect(throughTheEditor(whole)).toEqual(whole)
      }),
      { numRuns: 500 },
    )
  })

  test('nothing is added to an empty text', () => {
    expect(throughTheEditor([])).toEqual([])
  })
})

describe('on the way into the editor', () => {
  const run = (value: string) => ({ kind: 'text' as const, text: value, marks: [] })

  test('a link to an item this CMS does not have becomes plain text', () => {
    const linked: RichText = [
      {
        kind: 'paragraph',
        children: [run('Xem '), { kind: 'link', to: { contentId: 'gone' }, children: [run('cảng')] }],
      },
    ]
    const state = lexicalFromRichText(linked, () => undefined)
    expect(richTextFromLexical(state, contentIdOf)).toEqual([
      { kind: 'paragraph', children: [run('Xem '), run('cảng')] },
    ])
  })

  test('a picture this CMS does not have is left out', () => {
    expect(lexicalFromRichText([{ kind: 'image', contentId: 'gone' }], () => undefined).root.children).toEqual([])
  })
})

describe('on the way out of the editor', () => {
  const node = (type: string, children: object[], more: object = {}) => ({ type, children, ...more }) as never
  const out = (...children: object[]) => richTextFromLexical({ root: node('root', children) }, contentIdOf)
  const text = (value: string) => ({ type: 'text', text: value, format: 0 })

  test('empty paragraphs, headings and links are dropped', () => {
    expect(
      out(node('paragraph', []), node('heading', [], { tag: 'h2' }), node('paragraph', [node('link', [])])),
    ).toEqual([])
  })

  test('words are composed (NFC)', () => {
    expect(out(node('paragraph', [text('Quảng Trị'.normalize('NFD'))]))).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: 'Quảng Trị', marks: [] }] },
    ])
  })

  test('paragraphs in a cell of a table become lines', () => {
    const cell = node('tablecell', [node('paragraph', [text('a')]), node('paragraph', [text('b')])])
    expect(out(node('table', [node('tablerow', [cell])]))).toMatchObject([
      { head: [], rows: [[[{ text: 'a' }, { kind: 'break' }, { text: 'b' }]]] },
    ])
  })
})
