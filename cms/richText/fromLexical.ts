import { ModelError } from '#content/model/errors.ts'
import {
  isSafeHref,
  type RichText,
  type RichTextBlock,
  type RichTextInline,
  type RichTextMark,
} from '#content/model/richText.ts'
import { formatBits, type LexicalNode, type LexicalState, publishableBits } from './lexical.ts'

/** Turns the id of a linked document into its `contentId`; `undefined` when there is none. */
export type ContentIdOf = (collection: string, id: string) => string | undefined

type TextRun = Extract<RichTextInline, { kind: 'text' | 'break' }>

/** Deeper than any editor can nest; stops forged input before the stack does. */
const maxDepth = 12

const headingLevels: ReadonlyMap<unknown, 2 | 3 | 4> = new Map([
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
])

/**
 * Turns the editor's state into the tree the published store keeps. Empty paragraphs are dropped.
 * @throws ModelError `rich-text-unknown` for a node, link or format that has no place in a published text.
 */
export function richTextFromLexical(state: LexicalState, contentIdOf: ContentIdOf): RichText {
  const { root } = state as Partial<LexicalState>
  if (!isNode(root)) throw unknown('a damaged text')
  return childrenOf(root).flatMap((node) => block(node, contentIdOf))
}

function block(node: LexicalNode, contentIdOf: ContentIdOf): RichTextBlock[] {
  switch (node.type) {
    case 'paragraph': {
      const children = inlines(node, contentIdOf)
      return children.length > 0 ? [{ kind: 'paragraph', children }] : []
    }
    case 'heading': {
      const level = headingLevels.get(node['tag'])
      if (!level) throw unknown(`a heading ${String(node['tag'])}`)
      const children = inlines(node, contentIdOf)
      return children.length > 0 ? [{ kind: 'heading', level, children }] : []
    }
    case 'quote':
      return [{ kind: 'quote', children: inlines(node, contentIdOf) }]
    case 'list':
      return [list(node, contentIdOf)]
    case 'table':
      return [table(node, contentIdOf)]
    case 'upload':
      return [{ kind: 'image', contentId: mediaId(node, contentIdOf) }]
    case 'horizontalrule':
      return [{ kind: 'rule' }]
    default:
      throw unknown(`"${node.type}"`)
  }
}

function list(node: LexicalNode, contentIdOf: ContentIdOf): RichTextBlock {
  const items: Extract<RichTextBlock, { kind: 'list' }>['items'] = []
  for (const item of childrenOf(node, 'listitem')) {
    const nested = childrenOf(item).find((child) => child.type === 'list')
    const own = inlines({ ...item, children: childrenOf(item).filter((child) => child !== nested) }, contentIdOf)
    const sub = nested && {
      ordered: nested['listType'] === 'number',
      items: childrenOf(nested, 'listitem').map((inner) => inlines(inner, contentIdOf)),
    }
    const previous = items.at(-1)
    // Lexical keeps a nested list in an entry of its own behind the one it belongs to.
    if (sub && own.length === 0 && previous && !previous.sub) items[items.length - 1] = { ...previous, sub }
    else items.push(sub ? { children: own, sub } : { children: own })
  }
  return { kind: 'list', ordered: node['listType'] === 'number', items }
}

function table(node: LexicalNode, contentIdOf: ContentIdOf): RichTextBlock {
  const rows = childrenOf(node, 'tablerow').map((row) => childrenOf(row, 'tablecell'))
  const [first] = rows
  const hasHead = first !== undefined && first.length > 0 && first.every((cell) => Number(cell['headerState'] ?? 0) & 1)
  const cells = rows.map((row) => row.map((cell) => paragraphs(cell, contentIdOf)))
  return hasHead
    ? { kind: 'table', head: cells[0] ?? [], rows: cells.slice(1) }
    : { kind: 'table', head: [], rows: cells }
}

function paragraphs(cell: LexicalNode, contentIdOf: ContentIdOf): RichTextInline[] {
  return childrenOf(cell).flatMap((node, index): RichTextInline[] => {
    if (node.type !== 'paragraph') throw unknown(`"${node.type}" inside a table`)
    const runs = inlines(node, contentIdOf)
    return index === 0 ? runs : [{ kind: 'break' }, ...runs]
  })
}

function inlines(node: LexicalNode, contentIdOf: ContentIdOf, depth = 0): RichTextInline[] {
  if (depth > maxDepth) throw unknown('a text nested more deeply than an editor can')
  return childrenOf(node).flatMap((child): RichTextInline[] => {
    if (child.type === 'link' || child.type === 'autolink') {
      const children = inlines(child, contentIdOf, depth + 1).filter((run): run is TextRun => run.kind !== 'link')
      return children.length > 0 ? [{ kind: 'link', to: linkTarget(child, contentIdOf), children }] : []
    }
    return textRun(child)
  })
}

function textRun(node: LexicalNode): TextRun[] {
  switch (node.type) {
    case 'text': {
      const text = String(node['text'] ?? '').normalize('NFC')
      return text ? [{ kind: 'text', text, marks: marksOf(Number(node['format'] ?? 0)) }] : []
    }
    case 'tab':
      return [{ kind: 'text', text: ' ', marks: [] }]
    case 'linebreak':
      return [{ kind: 'break' }]
    default:
      throw unknown(`"${node.type}"`)
  }
}

function marksOf(format: number): RichTextMark[] {
  const isPlain = Number.isInteger(format) && format >= 0 && format <= publishableBits
  if (!isPlain || format & ~publishableBits) throw unknown('underlined, struck, highlighted or code text')
  return (Object.keys(formatBits) as RichTextMark[]).filter((mark) => format & formatBits[mark])
}

function linkTarget(node: LexicalNode, contentIdOf: ContentIdOf): { href: string } | { contentId: string } {
  const fields = (node['fields'] ?? {}) as Record<string, unknown>
  if (fields['linkType'] === 'internal') {
    const { relationTo, value } = (fields['doc'] ?? {}) as { relationTo?: string; value?: unknown }
    const contentId = contentIdOf(String(relationTo), idOf(value))
    if (!contentId) throw unknown('a link to a document that no longer exists')
    return { contentId }
  }
  const href = String(fields['url'] ?? '')
  if (!isSafeHref(href)) throw unknown(`a link to "${href.slice(0, 80)}"`)
  return { href }
}

function mediaId(node: LexicalNode, contentIdOf: ContentIdOf): string {
  const contentId = node['relationTo'] === 'media' ? contentIdOf('media', idOf(node['value'])) : undefined
  if (!contentId) throw unknown('a picture that no longer exists')
  return contentId
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? String((value as { id?: unknown }).id) : String(value)
}

/** The nodes inside a node; with `type`, all of them must be of it. */
function childrenOf(node: LexicalNode, type?: string): readonly LexicalNode[] {
  const children: unknown = node.children ?? []
  if (!Array.isArray(children) || !children.every(isNode)) throw unknown('a damaged text')
  const stray = type && children.find((child) => child.type !== type)
  if (stray) throw unknown(`"${stray.type}" inside "${node.type}"`)
  return children
}

function isNode(value: unknown): value is LexicalNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

function unknown(what: string): ModelError {
  return new ModelError('rich-text-unknown', `${what} cannot be published. Remove it from the text.`)
}
