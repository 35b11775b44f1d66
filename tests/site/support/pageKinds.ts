import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { fileOf, type PageTarget } from '#content/model/paths.ts'
import { isComparable } from '#content/model/toolPaths.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { type SitePage, sitePages } from '#site/src/data/sitePages.ts'

/** A page that stands for all of its kind in a language. */
export interface KindPage {
  /** `item zone`, `list later`, `fixed privacy`. */
  readonly kind: string
  /** Languages of the chooser at the root are all of them: it stands with the first. */
  readonly locale: Locale
  readonly path: string
  /** Whether search engines may list it. */
  readonly isIndexed: boolean
}

/** Of each kind of page in each language the one with most in it. A kind that is added to the code is among them by itself. */
export function pagesOfEachKind(portal: Portal, live: string): KindPage[] {
  const heaviest = new Map<string, { readonly page: KindPage; readonly bytes: number }>()
  for (const page of sitePages(portal)) {
    const kind = kindOf(portal, page)
    const locale = page.target.kind === 'root' ? localeCodes[0] : page.target.locale
    const { size } = statSync(join(live, fileOf(page.path)))
    const key = `${kind} ${locale}`
    if (size > (heaviest.get(key)?.bytes ?? 0))
      heaviest.set(key, { page: { kind, locale, path: page.path, isIndexed: page.isIndexed }, bytes: size })
  }
  return [...heaviest.values()].map(({ page }) => page)
}

/** Pages of one kind share their markup: a list of articles and one of places do, two fixed pages do not. */
export function kindOf(portal: Portal, { target }: SitePage): string {
  switch (target.kind) {
    case 'item': {
      const occupant = portal.index.at(target)
      return occupant?.kind === 'item' ? `item ${target.type}` : (occupant?.kind ?? 'nothing')
    }
    case 'list':
      return listKind(portal, target)
    case 'fixed':
      return `fixed ${target.page}`
    case 'compare':
      return `compare ${target.type}`
    case 'hub':
    case 'map':
      return `${target.kind} ${target.hub}`
    case 'root':
    case 'home':
    case 'notFound':
    case 'openData':
    case 'facet':
    case 'bilingual':
    case 'archive':
      return target.kind
  }
}

function listKind(portal: Portal, { type, locale, page }: Extract<PageTarget, { kind: 'list' }>): string {
  if (portal.index.entries(type, locale).length === 0) return 'list empty'
  if (page > 1) return 'list later'
  return isComparable(type) ? `list ${type}` : 'list'
}
