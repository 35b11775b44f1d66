import type { BlockContent, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { ModelError } from '#content/model/errors.ts'
import {
  isSafeHref,
  type RichText,
  type RichTextBlock,
  type RichTextInline,
  type RichTextMark,
} from '#content/model/richText.ts'

/** Turns `type/name` of a sample into its `contentId`; `undefined` when there is no such sample. */
export type ResolveName = (reference: string) => string | undefined

/**
 * Reads the Markdown a translator writes into the tree the published store keeps.
 * @throws ModelError `sample-invalid` for anything that has no place in that tree, with the line.
 */
export function richTextFromMarkdown(markdown: string, resolve: ResolveName): RichText {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  return tree.children.map((node) => block(node, resolve))
}

type Node = RootContent | BlockContent

function block(node: Node, resolve: ResolveName): RichTextBlock {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', children: inlines(node.children, resolve) }
    case 'heading':
      if (node.depth === 2 || node.depth === 3 || node.depth === 4) {
        return { kind: 'heading', level: node.depth, children: inlines(node.children, resolve) }
      }
      throw unknown(node, `a heading of level ${node.depth}; levels 2 to 4 are allowed`)
    case 'blockquote':
      return { kind: 'quote', children: joinedParagraphs(node.children, resolve) }
    case 'list':
      return { kind: 'list', ordered: node.ordered === true, items: node.children.map((item) => entry(item, resolve)) }
    case 'table':
      return table(node, resolve)
    case 'thematicBreak':
      return { kind: 'rule' }
    default:
      throw unknown(node, `"${node.type}"`)
  }
}

function entry(item: ListItem, resolve: ResolveName): Extract<RichTextBlock, { kind: 'list' }>['items'][number] {
  const sub = item.children.find((child): child is List => child.type === 'list')
  const children = joinedParagraphs(
    item.children.filter((child) => child !== sub),
    resolve,
  )
  if (!sub) return { children }
  const items = sub.children.map((inner) => joinedParagraphs(inner.children, resolve))
  return { children, sub: { ordered: sub.ordered === true, items } }
}

function table(node: Table, resolve: ResolveName): RichTextBlock {
  const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inlines(cell.children, resolve)))
  return { kind: 'table', head: head ?? [], rows }
}

function joinedParagraphs(nodes: Node[], resolve: ResolveName): RichTextInline[] {
  return nodes.flatMap((node, index): RichTextInline[] => {
    if (node.type !== 'paragraph') throw unknown(node, `"${node.type}" inside a quote or list`)
    const runs = inlines(node.children, resolve)
    return index === 0 ? runs : [{ kind: 'break' }, ...runs]
  })
}

function inlines(nodes: PhrasingContent[], resolve: ResolveName, marks: RichTextMark[] = []): RichTextInline[] {
  return nodes.flatMap((node): RichTextInline[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value.normalize('NFC').replace(/\n/g, ' '), marks }]
      case 'strong':
        return inlines(node.children, resolve, withMark(marks, 'bold'))
      case 'emphasis':
        return inlines(node.children, resolve, withMark(marks, 'italic'))
      case 'break':
        return [{ kind: 'break' }]
      case 'link': {
        const children = inlines(node.children, resolve, marks).filter((run) => run.kind !== 'link')
        return [{ kind: 'link', to: target(node.url, node, resolve), children }]
      }
      default:
        throw unknown(node, `"${node.type}"`)
    }
  })
}

/** Each mark once and in one order, as the editor gives them: equal texts are equal values. */
function withMark(marks: RichTextMark[], mark: RichTextMark): RichTextMark[] {
  return [...new Set([...marks, mark])].sort()
}

function target(url: string, node: PhrasingContent, resolve: ResolveName): { href: string } | { contentId: string } {
  const contentId = resolve(url)
  if (contentId) return { contentId }
  if (isSafeHref(url)) return { href: url }
  throw unknown(node, `a link to "${url}": neither a sample (type/name) nor an https, mailto or tel address`)
}

function unknown(node: Node | PhrasingContent, what: string): ModelError {
  return new ModelError('sample-invalid', `line ${node.position?.start.line ?? '?'}: ${what} has no place in a text`)
}
