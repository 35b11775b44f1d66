import { type PageType, pageTypes } from '#content/model/contentTypes.ts'
import type { Entry } from './entries.ts'
import type { PageContext } from './pageContext.ts'

/** Live items in the language of the page that point to something, newest first: a topic's articles, an agency's issues. */
export function pointingTo(
  page: PageContext,
  link: 'agency' | 'place' | 'zone' | 'topics',
  contentId: string,
  types: readonly PageType[] = pageTypes,
): Entry[] {
  return types
    .flatMap((type) => page.portal.index.entries(type, page.locale))
    .filter((entry) => (link === 'topics' ? entry.topics.includes(contentId) : entry[link] === contentId))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0))
}
