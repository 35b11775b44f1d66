import { z } from 'zod'

/**
 * Rich text as the published store keeps it: a small closed tree, independent of any editor. The gate makes it from
 * the CMS's Lexical state, samples from Markdown; the portal and the brochures walk it. There is no way to write
 * markup, script or style in it.
 */

const mark = z.enum(['bold', 'italic', 'subscript', 'superscript'])

/** Where a link leads: an address outside, or an item by its `contentId`. */
const linkTarget = z.union([
  z.strictObject({ href: z.string().refine(isSafeHref, 'only http, https, mailto, tel and site-relative links') }),
  z.strictObject({ contentId: z.string().min(1) }),
])

const textRun = z.strictObject({ kind: z.literal('text'), text: z.string().min(1), marks: z.array(mark) })
const lineBreak = z.strictObject({ kind: z.literal('break') })
const linkRun = z.strictObject({
  kind: z.literal('link'),
  to: linkTarget,
  children: z.array(z.union([textRun, lineBreak])).min(1),
})
const inline = z.union([textRun, lineBreak, linkRun])
const inlines = z.array(inline)

const paragraph = z.strictObject({ kind: z.literal('paragraph'), children: inlines })
const heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  children: inlines,
})
const quote = z.strictObject({ kind: z.literal('quote'), children: inlines })
const list = z.strictObject({
  kind: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(
    z.strictObject({
      children: inlines,
      /** A list inside this entry; the editor offers two levels. */
      sub: z.optional(z.strictObject({ ordered: z.boolean(), items: z.array(inlines) })),
    }),
  ),
})
const table = z.strictObject({
  kind: z.literal('table'),
  /** First row. Empty when the table has no head. */
  head: z.array(inlines),
  rows: z.array(z.array(inlines)),
})
const image = z.strictObject({ kind: z.literal('image'), contentId: z.string().min(1) })
const rule = z.strictObject({ kind: z.literal('rule') })

export const richTextSchema = z.array(z.union([paragraph, heading, quote, list, table, image, rule]))

export type RichText = z.infer<typeof richTextSchema>
export type RichTextBlock = RichText[number]
export type RichTextInline = z.infer<typeof inline>
export type RichTextMark = z.infer<typeof mark>

/** Whether a portal may carry this address: web, mail and telephone, or a path of its own that is not `//host`. */
export function isSafeHref(href: string): boolean {
  // Bidi controls would show another address than the one that opens.
  if (/[\p{Cc}\s\\\p{Bidi_Control}]/u.test(href)) return false
  if (/^\/(?!\/)/.test(href) || href.startsWith('#')) return true
  return /^(https?:\/\/[^/]|mailto:[^@]+@[^@]|tel:[+\d])/i.test(href)
}

/** All words of a text in reading order, blocks parted by line feeds: for search, length and language checks. */
export function plainText(text: RichText): string {
  return text.map(blockText).filter(Boolean).join('\n')
}

/** The `contentId`s a text links to or shows. */
export function linkedContentIds(text: RichText): string[] {
  const found = new Set<string>()
  for (const block of text) {
    if (block.kind === 'image') found.add(block.contentId)
    for (const run of inlinesOf(block)) {
      if (run.kind === 'link' && 'contentId' in run.to) found.add(run.to.contentId)
    }
  }
  return [...found]
}

function blockText(block: RichTextBlock): string {
  if (block.kind === 'table') {
    return [block.head, ...block.rows].map((row) => row.map(inlineText).join('\t')).join('\n')
  }
  if (block.kind === 'list') {
    return block.items.map((item) => [item.children, ...(item.sub?.items ?? [])].map(inlineText).join('\n')).join('\n')
  }
  return inlineText(inlinesOf(block))
}

function inlinesOf(block: RichTextBlock): RichTextInline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.children
    case 'list':
      return block.items.flatMap((item) => [...item.children, ...(item.sub?.items.flat() ?? [])])
    case 'table':
      return [...block.head, ...block.rows.flat()].flat()
    case 'image':
    case 'rule':
      return []
  }
}

function inlineText(runs: RichTextInline[]): string {
  return runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : inlineText(run.children)))
    .join('')
}
