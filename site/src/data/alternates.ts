import type { Locale } from '#content/model/locales.ts'
import { pathOf, type PageTarget } from '#content/model/paths.ts'
import { archiveAt } from './archives.ts'
import { pageCountOf, pagesFor } from './lists.ts'
import type { Portal } from './portal.ts'
import { facetValueIn, isFacetValue, isSelective } from './projectFacets.ts'
import { listPath } from './sections.ts'

/** The same page in another language, or what comes nearest. */
export interface Alternate {
  readonly locale: Locale
  readonly path: string
  /** Whether the page itself exists there: only then search engines are told. */
  readonly isSamePage: boolean
}

/** Where the language switch of a page leads, one entry a language of the portal, the page's own included. */
export function alternatesOf(portal: Portal, target: PageTarget): Alternate[] {
  return portal.locales.map((locale) => ({ locale, ...nearest(portal, target, locale) }))
}

function nearest(portal: Portal, target: PageTarget, locale: Locale): Omit<Alternate, 'locale'> {
  switch (target.kind) {
    case 'root':
      return { path: pathOf({ kind: 'home', locale }), isSamePage: false }
    case 'home':
    case 'hub':
    case 'compare':
    case 'map':
    case 'openData':
    case 'fixed':
      return { path: pathOf({ ...target, locale }), isSamePage: true }
    case 'list': {
      const page = Math.min(target.page, pageCountOf(portal, target.type, locale))
      return { path: pathOf({ ...target, locale, page }), isSamePage: page === target.page }
    }
    case 'facet':
      return nearestFacet(portal, target, locale)
    case 'item':
      return nearestItem(portal, target, locale)
    case 'bilingual':
      return nearestPair(portal, target, locale)
    case 'archive': {
      const entries = archiveAt(portal, locale, target.of)
      if (entries.length === 0) return { path: listPath('article', locale), isSamePage: false }
      const page = Math.min(target.page, pagesFor('article', entries.length))
      return { path: pathOf({ ...target, locale, page }), isSamePage: page === target.page }
    }
    case 'notFound':
      return { path: pathOf({ kind: 'home', locale }), isSamePage: false }
  }
}

/** The same filter where it finds projects too, else all projects. */
function nearestFacet(
  portal: Portal,
  target: Extract<PageTarget, { kind: 'facet' }>,
  locale: Locale,
): Omit<Alternate, 'locale'> {
  const value = facetValueIn(portal, target, locale)
  const there = value === undefined ? undefined : { ...target, locale, value }
  return there && isFacetValue(portal, there)
    ? { path: pathOf(there), isSamePage: isSelective(portal, there) }
    : { path: listPath('investment-project', locale), isSamePage: false }
}

function nearestItem(
  portal: Portal,
  target: Extract<PageTarget, { kind: 'item' }>,
  locale: Locale,
): Omit<Alternate, 'locale'> {
  const contentId = contentIdAt(portal, target)
  const document = contentId ? portal.index.documents.get(contentId) : undefined
  if (!document) return { path: listPath(target.type, locale), isSamePage: false }
  const entry = document.entries.get(locale)
  if (entry) return { path: entry.path, isSamePage: portal.index.at(target)?.kind === 'item' }
  const slug = portal.index.noticeSlug(document.contentId, locale)
  const path = slug === undefined ? listPath(target.type, locale) : pathOf({ ...target, locale, slug })
  return { path, isSamePage: false }
}

/** Another language beside the same one; the languages of the pair change places. */
function nearestPair(
  portal: Portal,
  target: Extract<PageTarget, { kind: 'bilingual' }>,
  locale: Locale,
): Omit<Alternate, 'locale'> {
  const item = { ...target, kind: 'item' } as const
  const nearestOne = nearestItem(portal, item, locale)
  const contentId = contentIdAt(portal, item)
  const entry = contentId ? portal.index.documents.get(contentId)?.entries.get(locale) : undefined
  if (!entry) return nearestOne
  const other = locale === target.other ? target.locale : target.other
  return { path: pathOf({ ...target, locale, slug: entry.slug, other }), isSamePage: false }
}

function contentIdAt(portal: Portal, target: Extract<PageTarget, { kind: 'item' }>): string | undefined {
  const occupant = portal.index.at(target)
  switch (occupant?.kind) {
    case 'item':
      return occupant.entry.contentId
    case 'moved':
      return occupant.to.contentId
    case 'notice':
      return occupant.document.contentId
    case undefined:
      return undefined
  }
}
