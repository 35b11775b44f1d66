import type { StoredItem } from '#content/store/readStore.ts'
import type { Entry } from './entries.ts'
import type { PageContext } from './pageContext.ts'

/** Cards stand three in a row. */
const row = 3
const most = 2 * row

/**
 * What to read after an article: what its editor chose, then articles of the same topics, then the latest, in whole
 * rows of three. Fewer than three only where the language has no more.
 */
export function readNext(page: PageContext, { contentId, fields }: StoredItem<'article'>): Entry[] {
  const chosen = page.entries(fields.related)
  const articles = page.portal.index.entries('article', page.locale)
  const ofSameTopic = articles.filter(({ topics }) => topics.some((topic) => fields.topics.includes(topic)))
  const wanted = Math.min(most, Math.max(row, Math.ceil(chosen.length / row) * row))
  const candidates = new Map([...chosen, ...ofSameTopic, ...articles].map((entry) => [entry.contentId, entry]))
  candidates.delete(contentId)
  const found = [...candidates.values()].slice(0, wanted)
  return found.length > row ? found.slice(0, found.length - (found.length % row)) : found
}
