import { isSafeHref, type RichTextInline, type RichTextMark } from '#content/model/richText.ts'

/** The address of an item in the language of the page; `undefined` when it is not live in it. */
export type PathOfItem = (contentId: string) => string | undefined

/** Runs of a rich text as HTML. Everything is escaped; a link to something that is not live is plain text. */
export function inlineHtml(runs: readonly RichTextInline[], pathOfItem: PathOfItem): string {
  return runs.map((run) => runHtml(run, pathOfItem)).join('')
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const tags: Record<RichTextMark, string> = { bold: 'strong', italic: 'em', subscript: 'sub', superscript: 'sup' }

function runHtml(run: RichTextInline, pathOfItem: PathOfItem): string {
  switch (run.kind) {
    case 'text':
      return run.marks.reduce((inner, mark) => `<${tags[mark]}>${inner}</${tags[mark]}>`, escapeHtml(run.text))
    case 'break':
      return '<br>'
    case 'link': {
      const inner = inlineHtml(run.children, pathOfItem)
      const href = 'href' in run.to ? run.to.href : pathOfItem(run.to.contentId)
      if (href === undefined || !isSafeHref(href)) return inner
      const rel = /^https?:/i.test(href) ? ' rel="noopener"' : ''
      return `<a href="${escapeHtml(href)}"${rel}>${inner}</a>`
    }
  }
}
