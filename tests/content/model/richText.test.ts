import { describe, expect, test } from 'vitest'
import { isSafeHref, linkedContentIds, plainText, type RichText, richTextSchema } from '#content/model/richText.ts'

const safe = [
  'https://quangtri.gov.vn/',
  'http://quangtri.gov.vn',
  'HTTPS://EXAMPLE.VN/x?y=1#z',
  'https://ខេត្ត.example/ផ្លូវ',
  'https://example.vn/?q=javascript:alert(1)',
  'mailto:desk@quangtri.example',
  'MAILTO:desk@quangtri.example?subject=x',
  'tel:+842333852500',
  'tel:1900',
  '/vi/tin-tuc/',
  '/',
  '#note-1',
]

const unsafe = [
  '',
  ' ',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\rscript:alert(1)',
  'java\u0000script:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200Bscript:alert(1)',
  'java\u00ADscript:alert(1)',
  '\uFEFFjavascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript:alert(1)',
  '%6Aavascript:alert(1)',
  'javascript%3Aalert(1)',
  'ｊａｖａｓｃｒｉｐｔ:alert(1)',
  'jаvascript:alert(1)',
  'javascript://example.vn/%0Aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  'blob:https://example.vn/0f8f',
  'filesystem:https://example.vn/x',
  'view-source:https://example.vn',
  'about:blank',
  'ftp://example.vn/',
  'ws://example.vn/',
  'intent://example.vn/#Intent;end',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\tevil.example',
  '/\n/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https://',
  'https:\\\\evil.example',
  'https://exa mple.vn',
  'https://example.vn\u0000',
  'https://example.vn/\u202Egnp.exe',
  'https://\u2066example.vn',
  'mailto:',
  'mailto:nobody',
  'mailto:a@',
  'mailto:a@b\r\nBcc: c@d',
  'tel:',
  'tel:javascript:alert(1)',
  'relative/path',
  './x',
  '../x',
  '?x=1',
]

describe('links a portal may carry', () => {
  test('there are enough spellings here', () => {
    expect(unsafe.length).toBeGreaterThanOrEqual(40)
    expect(new Set(unsafe).size).toBe(unsafe.length)
  })

  test.each(safe.map((href) => [JSON.stringify(href), href]))('%s may stand', (_, href) => {
    expect(isSafeHref(href)).toBe(true)
  })

  test.each(unsafe.map((href) => [JSON.stringify(href), href]))('%s is refused', (_, href) => {
    expect(isSafeHref(href)).toBe(false)
    const text = [{ kind: 'paragraph', children: [{ kind: 'link', to: { href }, children: [run('x')] }] }]
    expect(richTextSchema.safeParse(text).success).toBe(false)
  })
})

const run = (text: string) => ({ kind: 'text' as const, text, marks: [] })
const linkTo = (contentId: string, text: string) => ({
  kind: 'link' as const,
  to: { contentId },
  children: [run(text)],
})

const everyKindOfBlock: RichText = [
  { kind: 'heading', level: 2, children: [run('Đường ra biển')] },
  { kind: 'paragraph', children: [run('Cảng '), linkTo('a', 'Mỹ Thủy'), { kind: 'break' }, run('mở cửa.')] },
  { kind: 'rule' },
  { kind: 'image', contentId: 'picture' },
  { kind: 'quote', children: [linkTo('b', 'Một câu.')] },
  {
    kind: 'list',
    ordered: false,
    items: [
      { children: [run('Một')], sub: { ordered: true, items: [[run('Một rưỡi')], [linkTo('c', 'Một ba phần tư')]] } },
      { children: [linkTo('a', 'Hai')] },
    ],
  },
  {
    kind: 'table',
    head: [[run('Tên')], [run('Giá')]],
    rows: [[[linkTo('d', 'Đất')], [run('22')]]],
  },
]

describe('a rich text', () => {
  test('fits its own schema', () => {
    expect(richTextSchema.parse(everyKindOfBlock)).toEqual(everyKindOfBlock)
  })

  test('gives all its words in reading order', () => {
    expect(plainText(everyKindOfBlock)).toBe(
      [
        'Đường ra biển',
        'Cảng Mỹ Thủy',
        'mở cửa.',
        'Một câu.',
        'Một',
        'Một rưỡi',
        'Một ba phần tư',
        'Hai',
        'Tên\tGiá',
        'Đất\t22',
      ].join('\n'),
    )
  })

  test('names each item it links to or shows, once', () => {
    expect(linkedContentIds(everyKindOfBlock)).toEqual(['a', 'picture', 'b', 'c', 'd'])
  })

  test('names nothing for links outside', () => {
    const outside = { kind: 'link' as const, to: { href: 'https://example.vn' }, children: [run('x')] }
    expect(linkedContentIds([{ kind: 'paragraph', children: [outside] }])).toEqual([])
  })
})

test.each<[string, unknown]>([
  ['an unknown block', { kind: 'html', html: '<b>' }],
  ['a block without its kind', { children: [] }],
  ['more than a block holds', { kind: 'rule', onclick: 'x' }],
  ['a heading of level 1', { kind: 'heading', level: 1, children: [] }],
  ['an unknown mark', { kind: 'paragraph', children: [{ ...run('x'), marks: ['underline'] }] }],
  ['an empty run', { kind: 'paragraph', children: [run('')] }],
  ['a link in a link', { kind: 'paragraph', children: [{ ...linkTo('a', 'x'), children: [linkTo('b', 'y')] }] }],
  [
    'a link with two targets',
    { kind: 'paragraph', children: [{ ...linkTo('a', 'x'), to: { contentId: 'a', href: '/' } }] },
  ],
  ['a link without words', { kind: 'paragraph', children: [{ ...linkTo('a', 'x'), children: [] }] }],
  [
    'a third level of a list',
    {
      kind: 'list',
      ordered: true,
      items: [{ children: [], sub: { ordered: true, items: [{ children: [], sub: {} }] } }],
    },
  ],
])('%s has no place in a rich text', (_, block) => {
  expect(richTextSchema.safeParse([block]).success).toBe(false)
})
