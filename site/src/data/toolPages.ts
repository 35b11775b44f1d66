import type { Locale } from '#content/model/locales.ts'
import { hubs } from '#content/model/paths.ts'
import { comparableTypes, facets, type ToolTarget } from '#content/model/toolPaths.ts'
import type { Portal } from './portal.ts'
import { facetCounts } from './projectFacets.ts'

/** The pages of a language that help to choose, in a stable order. A filter that finds nothing has no page. */
export function toolTargets(portal: Portal, locale: Locale): ToolTarget[] {
  return [
    ...comparableTypes.map((type): ToolTarget => ({ kind: 'compare', type, locale })),
    ...hubs.map((hub): ToolTarget => ({ kind: 'map', hub, locale })),
    { kind: 'openData', locale },
    ...facets.flatMap((facet) =>
      facetCounts(portal, locale, facet).map(({ value }): ToolTarget => ({ kind: 'facet', facet, value, locale })),
    ),
  ]
}
