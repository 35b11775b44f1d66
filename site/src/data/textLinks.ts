import type { PageContext } from './pageContext.ts'
import { photograph } from './pictures.ts'
import type { RichTextLinks } from './richTextHtml.ts'

/**
 * What a text in the language of a page may lead to and show.
 * @param origin `https://host` for texts that are read elsewhere, such as in feeds.
 */
export function textLinks(page: PageContext, origin = ''): RichTextLinks {
  return {
    origin,
    locale: page.locale,
    pathOfItem: (contentId) => {
      const entry = page.entry(contentId)
      return entry && origin + entry.path
    },
    pictureOf: (contentId) => photograph(page, contentId),
    captionOf: ({ caption, credit }) => [caption, page.t('picture.credit', { credit })].filter(Boolean).join(' · '),
  }
}
