import type { Locale } from '#content/model/locales.ts'
import { isSafeHref, type RichTextInline, type RichTextMark } from '#content/model/richText.ts'
import { withVietnameseMarked } from '#site/src/i18n/vietnameseParts.ts'

/** The address of an item in the language of the page; `undefined` when it is not live in it. */
export type PathOfItem = (contentId: string) => string | undefined

/** Where a text stands. */
export interface InlineContext {
  readonly locale: Locale
  readonly pathOfItem: PathOfItem
}

/** Runs of a rich text as HTML. Everything is escaped; a link to something that is not live is plain text. */
export function inlineHtml(runs: readonly RichTextInline[], context: InlineContext): string {
  return runs.map((run) => runHtml(run, context)).join('')
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const tags: Record<RichTextMark, string> = { bold: 'strong', italic: 'em', subscript: 'sub', superscript: 'sup' }

function runHtml(run: RichTextInline, context: InlineContext): string {
  switch (run.kind) {
    case 'text':
      return run.marks.reduce(
        (inner, mark) => `<${tags[mark]}>${inner}</${tags[mark]}>`,
        withVietnameseMarked(escapeHtml(run.text), context.locale),
      )
    case 'break':
      return '<br>'
    case 'link': {
      const inner = inlineHtml(run.children, context)
      const href = 'href' in run.to ? run.to.href : context.pathOfItem(run.to.contentId)
      if (href === undefined || !isSafeHref(href)) return inner
      const rel = /^https?:/i.test(href) ? ' rel="noopener"' : ''
      return `<a href="${escapeHtml(href)}"${rel}>${inner}</a>`
    }
  }
}
