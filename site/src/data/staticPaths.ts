import type { PageTarget } from '#content/model/paths.ts'
import { portalFromEnvironment } from './environment.ts'
import { sitePages } from './sitePages.ts'

type RouteKind = PageTarget['kind'] | 'listPage' | 'archivePage'

/** Parameters of every page of one kind, for the plain export; the server bundle never asks. */
export function staticPaths(kind: RouteKind): { params: Record<string, string> }[] {
  return sitePages(portalFromEnvironment())
    .filter(({ target }) => routeKind(target) === kind)
    .map(({ target, path }) => ({ params: paramsOf(target, path) }))
}

/** Later pages of a list have a route of their own. */
function routeKind(target: PageTarget): RouteKind {
  if (target.kind === 'list' && target.page > 1) return 'listPage'
  return target.kind === 'archive' && target.page > 1 ? 'archivePage' : target.kind
}

/** The folders under `pages/[locale]/[section]` read back from a path. */
function paramsOf(target: PageTarget, path: string): Record<string, string> {
  const [locale = '', section = '', ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent)
  const [last = ''] = rest.slice(-1)
  if (target.kind === 'bilingual') return { locale, section, slug: target.slug, other: target.other }
  if (target.kind === 'archive') return { locale, section, of: target.of, page: last }
  const [, facet = ''] = rest
  return { locale, section, slug: last, page: last, facet, value: last }
}
