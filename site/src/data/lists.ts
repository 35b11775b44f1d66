import type { PageType } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import { archiveAt } from './archives.ts'
import type { Entry } from './entries.ts'
import type { Portal } from './portal.ts'

/** How many items a page of a list shows: with pictures a dozen, names alone many. */
const pageSizes: Record<PageType, number> = {
  article: 12,
  'investment-profile': 12,
  zone: 24,
  'investment-project': 12,
  attraction: 12,
  itinerary: 12,
  publication: 12,
  topic: 48,
  agency: 48,
  place: 96,
}

export interface ListPage {
  readonly entries: readonly Entry[]
  /** Counts from 1. */
  readonly page: number
  readonly pageCount: number
  /** All items of the list, not of this page. */
  readonly total: number
}

/** One page of a type's list; `undefined` behind the last. An empty list has one page. */
export function listPage(portal: Portal, type: PageType, locale: Locale, page: number): ListPage | undefined {
  const all = portal.index.entries(type, locale)
  const size = pageSizes[type]
  const pageCount = pageCountOf(portal, type, locale)
  if (page > pageCount) return undefined
  return { entries: all.slice((page - 1) * size, page * size), page, pageCount, total: all.length }
}

export function pageCountOf(portal: Portal, type: PageType, locale: Locale): number {
  return pagesFor(type, portal.index.entries(type, locale).length)
}

/** How many pages so many items of a type take. */
export function pagesFor(type: PageType, count: number): number {
  return Math.max(1, Math.ceil(count / pageSizes[type]))
}

/** One page of articles of one kind or month; `undefined` behind the last, and where there are none. */
export function archivePage(portal: Portal, locale: Locale, of: string, page: number): ListPage | undefined {
  const all = archiveAt(portal, locale, of)
  const [size, pageCount] = [pageSizes.article, pagesFor('article', all.length)]
  if (all.length === 0 || page > pageCount) return undefined
  return { entries: all.slice((page - 1) * size, page * size), page, pageCount, total: all.length }
}
