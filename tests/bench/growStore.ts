import { isItemOf, type Item } from '#content/model/item.ts'
import { contentTypeNames, type PageType } from '#content/model/contentTypes.ts'
import { localeCodes } from '#content/model/locales.ts'
import { openStoreForReading, type StoredItem } from '#content/store/readStore.ts'
import { openStoreForWriting } from '#content/store/writeStore.ts'
import { readPortal } from '#site/src/data/portal.ts'
import { sitePages } from '#site/src/data/sitePages.ts'

/**
 * Makes a store whose portal has about so many pages: everything a province has once (agencies, places, topics, zones,
 * settings, pictures) and its articles, projects, attractions and publications again and again, each copy in all its
 * languages, under a slug of its own and a day older.
 */
export function growStore({ from, to, pages }: { from: string; to: string; pages: number }): void {
  const items = itemsOf(from)
  const isGrowing = ({ type }: Item) => growing.includes(type)
  const store = openStoreForWriting(to)
  const put = (id: string, found: readonly Item[]) =>
    store.apply({ id, changes: found.map((item) => ({ operation: 'put', item })), at: new Date() })
  // Pictures must come with what shows them.
  put('first', items)
  const documents = [...Map.groupBy(items.filter(isGrowing), ({ contentId }) => contentId).values()]
  let have = pagesOf(to)
  for (const document of have > pages ? documents : []) {
    if (have <= pages) break
    const changes = document.map(({ contentId, locale }) => ({ operation: 'remove' as const, contentId, locale }))
    store.apply({ id: `remove-${document[0]?.contentId}`, changes, at: new Date() })
    have -= pagesOfDocument(document)
  }
  for (let round = 1; have < pages; round += 1) {
    const copies = documents.flatMap((document) => {
      if (have >= pages) return []
      have += pagesOfDocument(document)
      return document.map((item) => copyOf(item, round))
    })
    put(`round-${round}`, copies)
  }
  store.close()
}

const growing: readonly string[] = ['article', 'investment-project', 'attraction', 'publication'] satisfies PageType[]

/** A page a language, and one a pair of languages for articles. */
function pagesOfDocument(document: readonly Item[]): number {
  const pairs = document[0] && isItemOf(document[0], 'article') ? document.length * (document.length - 1) : 0
  return localeCodes.length + pairs
}

function copyOf(item: Item, round: number): Item {
  const slug = `${item.slug}-${round}`
  const publishedAt = new Date(Date.parse(item.publishedAt) - round * 86_400_000).toISOString()
  const fields: Record<string, unknown> = { ...item.fields }
  if (fields['slug']) fields['slug'] = slug
  if (fields['publishedAt']) fields['publishedAt'] = publishedAt
  return { ...item, contentId: `${item.contentId}-${round}`, slug, publishedAt, fields } as Item
}

function itemsOf(storeFile: string): Item[] {
  const store = openStoreForReading(storeFile)
  const stored = contentTypeNames.flatMap((type) => localeCodes.flatMap((locale) => store.items(type, locale)))
  store.close()
  return stored.map(bareItem)
}

/** Without its place in the store's history. */
export function bareItem({
  contentId,
  type,
  locale,
  slug,
  publishedAt,
  approvedAt,
  sourceLocale,
  fields,
  files,
}: StoredItem): Item {
  return { contentId, type, locale, slug, publishedAt, approvedAt, sourceLocale, fields, ...(files && { files }) }
}

function pagesOf(storeFile: string): number {
  const store = openStoreForReading(storeFile)
  const count = sitePages(readPortal({ store, siteUrl: 'https://portal.test' })).length
  store.close()
  return count
}
