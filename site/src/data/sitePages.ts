import { pageTypes } from '#content/model/contentTypes.ts'
import { fixedPages } from '#content/model/fixedPages.ts'
import type { Locale } from '#content/model/locales.ts'
import { hubs, pathOf, type PageTarget } from '#content/model/paths.ts'
import { archivesOf } from './archives.ts'
import { bilingualTargets } from './bilingual.ts'
import { pageCountOf, pagesFor } from './lists.ts'
import type { Portal } from './portal.ts'
import { isSelective } from './projectFacets.ts'
import { toolTargets } from './toolPages.ts'

/** A page the portal has now. */
export interface SitePage {
  readonly target: PageTarget
  readonly path: string
  /** Whether search engines should know it: notices, old addresses and error pages are left out. */
  readonly isIndexed: boolean
  /** ISO 8601; only items have a date of their own. */
  readonly changedAt: string | undefined
}

/** Every page of the portal, each once, in a stable order. */
export function sitePages(portal: Portal): SitePage[] {
  return [
    page({ kind: 'root' }),
    ...portal.locales.flatMap((locale) => [
      ...overviewPages(locale),
      ...listPages(portal, locale),
      ...toolTargets(portal, locale).map((target) =>
        page(target, { isIndexed: target.kind !== 'facet' || isSelective(portal, target) }),
      ),
      ...archivePages(portal, locale),
    ]),
    ...itemPages(portal),
    ...bilingualTargets(portal).map((target) => page(target, { isIndexed: false })),
  ]
}

function overviewPages(locale: Locale): SitePage[] {
  return [
    page({ kind: 'home', locale }),
    ...hubs.map((hub) => page({ kind: 'hub', hub, locale })),
    ...fixedPages.map((name) => page({ kind: 'fixed', page: name, locale })),
    page({ kind: 'notFound', locale }, { isIndexed: false }),
  ]
}

function listPages(portal: Portal, locale: Locale): SitePage[] {
  return pageTypes.flatMap((type) =>
    Array.from({ length: pageCountOf(portal, type, locale) }, (_, index) =>
      page({ kind: 'list', type, locale, page: index + 1 }),
    ),
  )
}

function archivePages(portal: Portal, locale: Locale): SitePage[] {
  const { kinds, months } = archivesOf(portal, locale)
  return [...kinds, ...months].flatMap(({ of, entries }) =>
    Array.from({ length: pagesFor('article', entries.length) }, (_, index) =>
      page({ kind: 'archive', of, locale, page: index + 1 }),
    ),
  )
}

function itemPages(portal: Portal): SitePage[] {
  return Array.from(portal.index.occupied(), ([{ type, locale, slug }, occupant]) =>
    page(
      { kind: 'item', type, locale, slug },
      occupant.kind === 'item' ? { changedAt: occupant.entry.approvedAt } : { isIndexed: false },
    ),
  )
}

function page(target: PageTarget, more: { isIndexed?: boolean; changedAt?: string } = {}): SitePage {
  return { target, path: pathOf(target), isIndexed: more.isIndexed ?? true, changedAt: more.changedAt }
}
