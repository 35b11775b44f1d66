import type { RichText, RichTextInline } from '#content/model/richText.ts'

/** A run of text in one style; `url` makes it a link on the screen. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly raised?: 'sub' | 'super'
  readonly url?: string
}

/** What a sheet can show of a text. Pictures and rules are left to the page. */
export type SheetBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'quote'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'table'; readonly head: readonly Run[][]; readonly rows: readonly Run[][][] }

interface Options {
  /** Words as the sheet's language breaks them. */
  readonly words: (text: string) => string
  /** The whole address of an item, where it is live in the language of the sheet. */
  readonly urlOf: (contentId: string) => string | undefined
}

export function sheetText(text: RichText, options: Options): SheetBlock[] {
  const runs = (inlines: readonly RichTextInline[]) => runsOf(inlines, options)
  return text.flatMap((block): SheetBlock[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'quote':
        return [{ kind: block.kind, runs: runs(block.children) }]
      case 'list':
        return [
          {
            kind: 'list',
            ordered: block.ordered,
            items: block.items.flatMap(({ children, sub }) => [runs(children), ...(sub?.items.map(runs) ?? [])]),
          },
        ]
      case 'table':
        return [{ kind: 'table', head: block.head.map(runs), rows: block.rows.map((row) => row.map(runs)) }]
      case 'image':
      case 'rule':
        return []
    }
  })
}

function runsOf(inlines: readonly RichTextInline[], options: Options): Run[] {
  return inlines.flatMap((run): Run[] => {
    switch (run.kind) {
      case 'text':
        return [
          {
            text: options.words(run.text),
            ...(run.marks.includes('bold') ? { bold: true } : {}),
            ...(run.marks.includes('italic') ? { italic: true } : {}),
            ...(run.marks.includes('subscript') ? { raised: 'sub' } : {}),
            ...(run.marks.includes('superscript') ? { raised: 'super' } : {}),
          },
        ]
      case 'break':
        return [{ text: '\n' }]
      case 'link': {
        const url = 'href' in run.to ? run.to.href : options.urlOf(run.to.contentId)
        const inner = runsOf(run.children, options)
        return url && /^(https?|mailto|tel):/i.test(url) ? inner.map((part) => ({ ...part, url })) : inner
      }
    }
  })
}
