import type { RichText, RichTextBlock, RichTextInline } from '#content/model/richText.ts'
import { formatBits, type LexicalNode, type LexicalState } from './lexical.ts'

/** Where a `contentId` is found in this CMS; `undefined` when it is not. */
export type DocumentOf = (contentId: string) => { readonly relationTo: string; readonly value: string } | undefined

/** The editor's state for a text: how samples and imports come in. Links to unknown items become plain text. */
export function lexicalFromRichText(text: RichText, documentOf: DocumentOf): LexicalState {
  return {
    root: element(
      'root',
      text.flatMap((block) => nodeOf(block, documentOf)),
    ),
  }
}

function nodeOf(block: RichTextBlock, documentOf: DocumentOf): LexicalNode[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.children, documentOf)]
    case 'heading':
      return [element('heading', inlineNodes(block.children, documentOf), { tag: `h${block.level}` })]
    case 'quote':
      return [element('quote', inlineNodes(block.children, documentOf))]
    case 'list':
      return [listNode(block.ordered, block.items, documentOf)]
    case 'table':
      return [tableNode(block, documentOf)]
    case 'image': {
      const document = documentOf(block.contentId)
      if (!document) return []
      return [{ type: 'upload', version: 3, format: '', id: nodeId(), fields: null, ...document }]
    }
    case 'rule':
      return [{ type: 'horizontalrule', version: 1 }]
  }
}

type ListItems = Extract<RichTextBlock, { kind: 'list' }>['items']

function listNode(ordered: boolean, items: ListItems, documentOf: DocumentOf): LexicalNode {
  const entries = items.flatMap(({ children, sub }) => [
    inlineNodes(children, documentOf),
    ...(sub
      ? [
          [
            listNode(
              sub.ordered,
              sub.items.map((inner) => ({ children: inner })),
              documentOf,
            ),
          ],
        ]
      : []),
  ])
  return element(
    'list',
    entries.map((children, index) => element('listitem', children, { value: index + 1 })),
    { listType: ordered ? 'number' : 'bullet', tag: ordered ? 'ol' : 'ul', start: 1 },
  )
}

function tableNode(block: Extract<RichTextBlock, { kind: 'table' }>, documentOf: DocumentOf): LexicalNode {
  const row = (cells: RichTextInline[][], headerState: number) =>
    element(
      'tablerow',
      cells.map((cell) =>
        element('tablecell', [paragraph(cell, documentOf)], {
          headerState,
          colSpan: 1,
          rowSpan: 1,
          backgroundColor: null,
        }),
      ),
    )
  const head = block.head.length > 0 ? [row(block.head, 1)] : []
  return element('table', [...head, ...block.rows.map((cells) => row(cells, 0))])
}

function paragraph(children: RichTextInline[], documentOf: DocumentOf): LexicalNode {
  return element('paragraph', inlineNodes(children, documentOf), { textFormat: 0, textStyle: '' })
}

function inlineNodes(runs: readonly RichTextInline[], documentOf: DocumentOf): LexicalNode[] {
  return runs.flatMap((run): LexicalNode[] => {
    switch (run.kind) {
      case 'text': {
        const format = run.marks.reduce((bits, mark) => bits | formatBits[mark], 0)
        return [{ type: 'text', version: 1, text: run.text, format, detail: 0, mode: 'normal', style: '' }]
      }
      case 'break':
        return [{ type: 'linebreak', version: 1 }]
      case 'link': {
        const children = inlineNodes(run.children, documentOf)
        const fields = linkFields(run.to, documentOf)
        return fields ? [element('link', children, { id: nodeId(), version: 3, fields })] : children
      }
    }
  })
}

function linkFields(to: Extract<RichTextInline, { kind: 'link' }>['to'], documentOf: DocumentOf) {
  if ('href' in to) return { linkType: 'custom', url: to.href, newTab: false }
  const doc = documentOf(to.contentId)
  return doc && { linkType: 'internal', doc, newTab: false }
}

function element(type: string, children: LexicalNode[], more: Record<string, unknown> = {}): LexicalNode {
  return { type, version: 1, direction: 'ltr', format: '', indent: 0, children, ...more }
}

/** Links and pictures carry an id of 24 hex digits, as the editor itself gives them. */
function nodeId(): string {
  return globalThis.crypto.randomUUID().replaceAll('-', '').slice(0, 24)
}
