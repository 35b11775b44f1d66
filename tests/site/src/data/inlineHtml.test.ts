import { expect, it } from 'vitest'
import type { RichTextInline } from '#content/model/richText.ts'
import { inlineHtml } from '#site/src/data/inlineHtml.ts'

const text = (value: string, ...marks: ('bold' | 'italic')[]): RichTextInline => ({ kind: 'text', text: value, marks })
const pathOfItem = (contentId: string) => (contentId === 'live' ? '/vi/tin-tuc/a/' : undefined)
const context = { locale: 'vi', pathOfItem } as const

it('escapes everything an editor wrote', () => {
  expect(inlineHtml([text('<img src=x onerror="alert(1)"> & \'')], context)).toBe(
    '&#60;img src=x onerror=&#34;alert(1)&#34;&#62; &#38; &#39;',
  )
})

it('nests marks', () => {
  expect(inlineHtml([text('a', 'bold', 'italic')], context)).toBe('<em><strong>a</strong></em>')
})

it('links to an item that is live in this language', () => {
  const link: RichTextInline = {
    kind: 'link',
    to: { contentId: 'live' },
    children: [{ kind: 'text', text: 'a', marks: [] }],
  }
  expect(inlineHtml([link], context)).toBe('<a href="/vi/tin-tuc/a/">a</a>')
})

it('shows the words alone where the item is not live in this language', () => {
  const link: RichTextInline = {
    kind: 'link',
    to: { contentId: 'gone' },
    children: [{ kind: 'text', text: 'a', marks: [] }],
  }
  expect(inlineHtml([link], context)).toBe('a')
})

it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//evil.test', 'file:///etc/passwd'])(
  'shows the words alone where a link leads to %s',
  (href) => {
    const link: RichTextInline = { kind: 'link', to: { href }, children: [{ kind: 'text', text: 'a', marks: [] }] }
    expect(inlineHtml([link], context)).toBe('a')
  },
)
