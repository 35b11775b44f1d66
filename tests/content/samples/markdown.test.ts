import { describe, expect, test } from 'vitest'
import { plainText, richTextSchema } from '#content/model/richText.ts'
import { richTextFromMarkdown } from '#content/samples/markdown.ts'

const known = new Map([['article/port', 'id-of-port']])
const read = (markdown: string) => richTextFromMarkdown(markdown, (reference) => known.get(reference))
const run = (text: string, ...marks: string[]) => ({ kind: 'text', text, marks })

describe('Markdown of a translator', () => {
  test.each<[string, string, unknown]>([
    ['a paragraph over two lines', 'Cảng\nMỹ Thủy', { kind: 'paragraph', children: [run('Cảng Mỹ Thủy')] }],
    [
      'a hard break',
      'Cảng\\\nMỹ Thủy',
      { kind: 'paragraph', children: [run('Cảng'), { kind: 'break' }, run('Mỹ Thủy')] },
    ],
    ['bold in italic', '*a **b***', { kind: 'paragraph', children: [run('a ', 'italic'), run('b', 'bold', 'italic')] }],
    ['italic in bold', '**a *b***', { kind: 'paragraph', children: [run('a ', 'bold'), run('b', 'bold', 'italic')] }],
    ['a heading', '### Đường ra biển', { kind: 'heading', level: 3, children: [run('Đường ra biển')] }],
    [
      'a quote of two paragraphs',
      '> Một.\n>\n> Hai.',
      { kind: 'quote', children: [run('Một.'), { kind: 'break' }, run('Hai.')] },
    ],
    ['a rule', '---', { kind: 'rule' }],
    [
      'a link outside',
      '[trang](https://example.vn)',
      { kind: 'paragraph', children: [{ kind: 'link', to: { href: 'https://example.vn' }, children: [run('trang')] }] },
    ],
    [
      'a link to a sample',
      '[**cảng**](article/port)',
      {
        kind: 'paragraph',
        children: [{ kind: 'link', to: { contentId: 'id-of-port' }, children: [run('cảng', 'bold')] }],
      },
    ],
    [
      'a list in a list',
      '1. Một\n   - a\n   - b\n2. Hai',
      {
        kind: 'list',
        ordered: true,
        items: [
          { children: [run('Một')], sub: { ordered: false, items: [[run('a')], [run('b')]] } },
          { children: [run('Hai')] },
        ],
      },
    ],
    [
      'a table',
      '| Tên | Giá |\n| --- | --: |\n| Đất | 22 |',
      { kind: 'table', head: [[run('Tên')], [run('Giá')]], rows: [[[run('Đất')], [run('22')]]] },
    ],
  ])('%s', (_, markdown, block) => {
    const text = read(markdown)
    expect(text).toEqual([block])
    expect(richTextSchema.safeParse(text).success).toBe(true)
  })

  test('is composed on the way', () => {
    const decomposed = 'Quảng Trị'.normalize('NFD')
    expect(plainText(read(decomposed))).toBe('Quảng Trị')
  })

  test('an empty text is an empty text', () => {
    expect(read(' \n\n')).toEqual([])
  })
})
