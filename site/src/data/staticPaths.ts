import type { PageTarget } from '#content/model/paths.ts'
import { portalFromEnvironment } from './environment.ts'
import { sitePages } from './sitePages.ts'

type RouteKind = PageTarget['kind'] | 'listPage'

/** Parameters of every page of one kind, for the plain export; the server bundle never asks. */
export function staticPaths(kind: RouteKind): { params: Record<string, string> }[] {
  return sitePages(portalFromEnvironment())
    .filter(({ target }) => routeKind(target) === kind)
    .map(({ path }) => ({ params: paramsOf(path) }))
}

/** Later pages of a list have a route of their own. */
function routeKind(target: PageTarget): RouteKind {
  return target.kind === 'list' && target.page > 1 ? 'listPage' : target.kind
}

/** The folders `[locale]/[section]/[slug]` and `[locale]/[section]/page/[page]` read back from a path. */
function paramsOf(path: string): Record<string, string> {
  const [locale = '', section = '', ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent)
  const [last = ''] = rest.slice(-1)
  const [, facet = ''] = rest
  return { locale, section, slug: last, page: last, facet, value: last }
}
