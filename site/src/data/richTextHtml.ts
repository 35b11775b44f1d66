import type { RichText, RichTextBlock, RichTextInline } from '#content/model/richText.ts'
import { headline } from '#site/src/i18n/headline.ts'
import { escapeHtml, type InlineContext, inlineHtml } from './inlineHtml.ts'
import type { Photograph } from './pictures.ts'

/** What a text refers to beside itself, in the language it is shown in. */
export interface RichTextLinks extends InlineContext {
  /** `undefined` where the picture is not live. */
  pictureOf(contentId: string): Photograph | undefined
  /** The line under a picture. */
  captionOf(picture: Photograph): string
  /** Put before the addresses of files: feeds need whole addresses. */
  readonly origin?: string
}

/** A text as HTML: the same on its page, beside another language and in feeds. Everything is escaped. */
export function richTextHtml(text: RichText, links: RichTextLinks): string {
  return text.map((block) => blockHtml(block, links)).join('')
}

function blockHtml(block: RichTextBlock, links: RichTextLinks): string {
  const html = (runs: readonly RichTextInline[]) => inlineHtml(runs, links)
  switch (block.kind) {
    case 'paragraph':
      return `<p>${html(block.children)}</p>`
    case 'heading':
      return `<h${block.level}>${html(block.children.map((run) => unparted(run, links)))}</h${block.level}>`
    case 'quote':
      return `<blockquote><p>${html(block.children)}</p></blockquote>`
    case 'list':
      return listHtml(
        block.ordered,
        block.items.map(
          ({ children, sub }) => html(children) + (sub ? listHtml(sub.ordered, sub.items.map(html)) : ''),
        ),
      )
    case 'table':
      return tableHtml(
        block.head.map(html),
        block.rows.map((row) => row.map(html)),
      )
    case 'image': {
      const picture = links.pictureOf(block.contentId)
      return picture ? figureHtml(picture, links) : ''
    }
    case 'rule':
      return '<hr>'
  }
}

/** In headings words are not parted across lines. */
function unparted(run: RichTextInline, { locale }: RichTextLinks): RichTextInline {
  return run.kind === 'text' ? { ...run, text: headline(run.text, locale) } : run
}

function listHtml(isOrdered: boolean, entries: readonly string[]): string {
  const tag = isOrdered ? 'ol' : 'ul'
  return `<${tag}>${entries.map((entry) => `<li>${entry}</li>`).join('')}</${tag}>`
}

function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], open: string, close: string) =>
    `<tr>${cells.map((cell) => open + cell + close).join('')}</tr>`
  const top = head.length > 0 ? `<thead>${row(head, '<th scope="col">', '</th>')}</thead>` : ''
  const body = rows.map((cells) => row(cells, '<td>', '</td>')).join('')
  return `<div class="table-scroll" tabindex="0" role="group"><table>${top}<tbody>${body}</tbody></table></div>`
}

function figureHtml(picture: Photograph, { captionOf, origin = '' }: RichTextLinks): string {
  const sizes = '(min-width: 44rem) 40rem, 100vw'
  const sources = picture.sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${escapeHtml(whole(srcset, origin))}" sizes="${sizes}">`,
  )
  const { path, width, height } = picture.fallback
  const image = `<img src="${escapeHtml(origin + path)}" width="${width}" height="${height}" alt="${escapeHtml(picture.alt)}" loading="lazy" decoding="async">`
  const caption = `<figcaption>${escapeHtml(captionOf(picture))}</figcaption>`
  return `<figure><picture class="photo">${sources.join('')}${image}</picture>${caption}</figure>`
}

function whole(srcset: string, origin: string): string {
  return srcset
    .split(', ')
    .map((candidate) => origin + candidate)
    .join(', ')
}
