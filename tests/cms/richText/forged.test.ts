import { describe, expect, test } from 'vitest'
import { sharedPart, wordsPart, partHash } from '#cms/publish/rawParts.ts'
import { linksIn, takeSnapshot } from '#cms/publish/snapshot.ts'
import { richTextFromLexical } from '#cms/richText/fromLexical.ts'
import type { LexicalState } from '#cms/richText/lexical.ts'
import { ModelError } from '#content/model/errors.ts'

/** Everything a forged call might send where the editor sends a text. */
type Forged = Record<string, unknown>

const text = (value = 'x', more: Forged = {}): Forged => ({ type: 'text', text: value, format: 0, ...more })
const node = (type: string, children: unknown = [text()], more: Forged = {}): Forged => ({ type, children, ...more })
const paragraph = (...children: unknown[]) => node('paragraph', children)
const link = (fields: unknown, type = 'link') => paragraph(node(type, [text()], { fields }))
const inCell = (...children: unknown[]) => node('table', [node('tablerow', [node('tablecell', children)])])
const inEntry = (...children: unknown[]) => node('list', [node('listitem', children)], { listType: 'bullet' })

/** A CMS that has every article and every picture. */
const contentIdOf = (collection: string, id: string) =>
  collection === 'article' || collection === 'media' ? `item-${id}` : undefined
const publish = (...blocks: unknown[]) =>
  richTextFromLexical({ root: { type: 'root', children: blocks } } as unknown as LexicalState, contentIdOf)

const foreignNodes =
  'root block inlineBlock relationship autolink code code-highlight equation iframe html script style youtube poll slider checklist listitem tablerow tablecell paragraph2 PARAGRAPH __proto__ constructor toString'.split(
    ' ',
  )
const hrefs = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200Bscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.vn/1',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'https://exa mple.vn',
  'https://example.vn/\u202Efdp.exe',
  'relative/path',
  '',
]

const forgeries: [string, unknown][] = [
  ...foreignNodes.map((type): [string, unknown] => [`a block “${type}”`, node(type)]),
  ...foreignNodes
    .filter((type) => type !== 'autolink')
    .map((type): [string, unknown] => [`“${type}” in a paragraph`, paragraph(node(type))]),
  ...['text', 'linebreak', 'tab', 'link', 'upload'].map((type): [string, unknown] => [`a bare “${type}”`, node(type)]),
  ...['heading', 'quote', 'list', 'table', 'upload', 'horizontalrule', 'text'].map((type): [string, unknown] => [
    `“${type}” in a cell`,
    inCell(node(type)),
  ]),
  ...['heading', 'quote', 'paragraph', 'table', 'upload'].map((type): [string, unknown] => [
    `“${type}” in an entry`,
    inEntry(node(type)),
  ]),
  ...['paragraph', 'text', 'tablecell'].flatMap((type): [string, unknown][] => [
    [`“${type}” in the place of an entry`, node('list', [node(type)])],
    [`“${type}” in the place of a row`, node('table', [node(type)])],
  ]),
  ['a row in the place of a cell', node('table', [node('tablerow', [node('tablerow')])])],
  ['a third level of a list', inEntry(node('list', [node('listitem', [node('list', [node('listitem')])])]))],
  ...hrefs.flatMap((url): [string, unknown][] => [
    [`a link to ${JSON.stringify(url)}`, link({ linkType: 'custom', url })],
    [`an autolink to ${JSON.stringify(url)}`, link({ url }, 'autolink')],
  ]),
  ['a dangerous link in a cell', inCell(link({ url: 'javascript:alert(1)' }))],
  ['a dangerous link in an entry', inEntry(node('link', [text()], { fields: { url: 'javascript:alert(1)' } }))],
  ['a dangerous link that claims to be internal', link({ linkType: 'Internal', url: 'javascript:alert(1)' })],
  [
    'a link in a link, to a dangerous address',
    paragraph(node('link', [node('link', [text()], { fields: { url: 'data:,x' } })], { fields: { url: '/' } })),
  ],
  ...[
    undefined,
    null,
    7,
    [],
    {},
    { url: {} },
    { linkType: 'internal' },
    { linkType: 'internal', doc: null },
    { linkType: 'internal', doc: { relationTo: 'gone', value: '1' } },
  ].map((fields): [string, unknown] => [`a link with ${JSON.stringify(fields)}`, link(fields)]),
  ...[4, 8, 16, 128, 5, 8 | 1, 256, 512, 1024, 2048, 1 << 20, -1, 1.5, 4_294_967_296, Infinity, NaN, 'bold', {}].map(
    (format): [string, unknown] => [`text in format ${String(format)}`, paragraph(text('x', { format }))],
  ),
  ...['h1', 'h5', 'h6', 'H2', 'h02', 'script', '', 2, undefined, null].map((tag): [string, unknown] => [
    `a heading ${String(tag)}`,
    node('heading', [text()], { tag }),
  ]),
  ...['gone', 'article', 'users', undefined].map((relationTo): [string, unknown] => [
    `a picture from ${String(relationTo)}`,
    node('upload', [], { relationTo, value: '1' }),
  ]),
  ...[null, 'text', 7, [], {}, { type: 7 }, { children: [] }].map((damaged): [string, unknown] => [
    `${JSON.stringify(damaged)} for a block`,
    damaged,
  ]),
  ...[null, 'text', 7, {}, { type: null }].map((damaged): [string, unknown] => [
    `${JSON.stringify(damaged)} for words`,
    paragraph(damaged),
  ]),
  ...['text', 7, { 0: text() }, true].map((children): [string, unknown] => [
    `${JSON.stringify(children)} for children`,
    node('paragraph', children),
  ]),
]

const refusal = (work: () => unknown): ModelError => {
  try {
    work()
  } catch (error) {
    if (error instanceof ModelError) return error
    throw error
  }
  throw new Error('it would be published')
}

describe('a forged text is refused in words', () => {
  test('there are at least a hundred forgeries', () => {
    expect(forgeries.length).toBeGreaterThanOrEqual(100)
    expect(new Set(forgeries.map(([name]) => name)).size).toBe(forgeries.length)
  })

  test.each(forgeries)('%s', (_, forged) => {
    const error = refusal(() => publish(paragraph(text('before')), forged))
    expect(error.code).toBe('rich-text-unknown')
    expect(error.message).toMatch(/ cannot be published\. Remove it from the text\.$/)
  })

  test.each(
    ['text', 7, [], {}, { root: null }, { root: 'x' }, { root: {} }].map((state) => [JSON.stringify(state), state]),
  )('%s in the place of a text', (_, state) => {
    expect(refusal(() => richTextFromLexical(state as LexicalState, contentIdOf)).code).toBe('rich-text-unknown')
  })

  test('and what the editor does offer is not', () => {
    const offered = [
      paragraph(text('x', { format: 1 | 2 | 32 | 64 }), { type: 'linebreak' }, { type: 'tab' }),
      link({ linkType: 'custom', url: 'https://example.vn' }),
      link({ linkType: 'internal', doc: { relationTo: 'article', value: { id: '1' } } }),
      node('heading', [text()], { tag: 'h2' }),
      node('quote'),
      inEntry(text(), node('list', [node('listitem')], { listType: 'number' })),
      inCell(paragraph(text()), paragraph(text())),
      node('upload', undefined, { relationTo: 'media', value: '1' }),
      node('horizontalrule'),
    ]
    expect(publish(...offered)).toHaveLength(offered.length)
  })
})

describe('ten thousand levels of nesting', () => {
  const bomb = (type: string, more: Forged = {}): Forged => {
    let inner: Forged = text()
    for (let level = 0; level < 10_000; level += 1) inner = { type, children: [inner], ...more }
    return inner
  }
  const bombs: [string, Forged][] = [
    ['links', paragraph(bomb('link', { fields: { url: '/' } }))],
    ['lists', bomb('list')],
    ['entries', node('list', [bomb('listitem')])],
    [
      'lists in entries',
      Array.from({ length: 5000 }).reduce<Forged>((inner) => node('list', [node('listitem', [inner])]), text()),
    ],
    ['quotes', bomb('quote')],
    ['tables', bomb('table')],
    ['paragraphs', bomb('paragraph')],
    ['unknown nodes', bomb('x')],
  ]

  test.each(bombs)('of %s are refused before the stack overflows', (_, forged) => {
    expect(refusal(() => publish(forged)).code).toBe('rich-text-unknown')
  })

  test.each(bombs)('of %s do not stop the search for links', (_, forged) => {
    const body = { root: node('root', [forged, node('upload', [], { relationTo: 'media', value: '7' })]) }
    const found = linksIn('article', { fields: {}, rows: {} }, { fields: { body }, rows: {} })
    expect(found).toContainEqual({ collection: 'media', id: '7' })
  })

  test.each(bombs)('of %s are told as a problem of their field', (_, forged) => {
    const words = { fields: { title: 'x', body: { root: node('root', [forged]) } }, rows: {} }
    const { problems, snapshot } = takeSnapshot('article', { shared: { fields: {}, rows: {} }, words }, contentIdOf)
    expect(problems.map(({ field }) => field)).toEqual(['body'])
    expect(snapshot.words.fields).toEqual({ title: 'x' })
  })

  test.each(bombs)('of %s cannot be saved: their hash is refused in words', (_, forged) => {
    const document = { title: { vi: 'x' }, body: { vi: { root: node('root', [forged]) } }, kind: 'news' }
    expect(partHash(sharedPart('article', document))).toMatch(/^[0-9a-f]{64}$/)
    expect(refusal(() => partHash(wordsPart('article', document, 'vi'))).message).toContain('more than 200 levels deep')
  })
})

test('links of a forged text are looked up in collections of ours only', () => {
  const to = (relationTo: unknown) =>
    node('link', [text()], { fields: { linkType: 'internal', doc: { relationTo, value: '1' } } })
  const body = {
    root: node('root', [
      to('users'),
      to('__proto__'),
      to('toString'),
      to(undefined),
      to('article'),
      null,
      'x',
      { type: 'link', fields: 7 },
    ]),
  }
  expect(linksIn('article', { fields: {}, rows: {} }, { fields: { body }, rows: {} })).toEqual([
    { collection: 'article', id: '1' },
  ])
})
