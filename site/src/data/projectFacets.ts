import type { FieldsOf } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import { investmentForms, projectStatuses, sectors } from '#content/model/options.ts'
import { type Facet, facets, type ToolTarget } from '#content/model/toolPaths.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import type { Entry } from './entries.ts'
import type { PageContext } from './pageContext.ts'
import type { Portal } from './portal.ts'

type Project = StoredItem<'investment-project'>
type FacetTarget = Extract<ToolTarget, { kind: 'facet' }>

/** A value of a facet with how many projects have it. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/**
 * Bands of capital, from the smallest. Each currency has bounds of its own: round figures, so that no band moves with
 * the rate of the day.
 */
export const capitalBands = [
  { value: 'under-10m', below: { USD: 10e6, VND: 250e9 } },
  { value: '10m-20m', below: { USD: 20e6, VND: 500e9 } },
  { value: '20m-50m', below: { USD: 50e6, VND: 1250e9 } },
  { value: 'from-50m', below: { USD: Infinity, VND: Infinity } },
] as const
export type CapitalBand = (typeof capitalBands)[number]['value']

export function capitalBandOf({
  capital,
  currency,
}: Pick<FieldsOf<'investment-project'>, 'capital' | 'currency'>): CapitalBand | undefined {
  if (capital === undefined || !currency) return undefined
  return capitalBands.find(({ below }) => capital < below[currency])?.value
}

/** What a project answers to each facet, as it stands in addresses: options as they are, places by slug. */
export function facetValuesOf(portal: Portal, { fields, locale }: Project): Record<Facet, string | undefined> {
  return {
    sector: fields.sector,
    place: fields.place && portal.index.documents.get(fields.place)?.entries.get(locale)?.slug,
    capital: capitalBandOf(fields),
    form: fields.form,
    status: fields.status,
  }
}

/** Values that projects have in a language, in the order of the model; places by name. */
export function facetCounts(portal: Portal, locale: Locale, facet: Facet): FacetCount[] {
  const counts = countsOf(portal, locale).get(facet) ?? new Map<string, number>()
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => position(portal, locale, facet, a.value) - position(portal, locale, facet, b.value))
}

/** Projects with a value, in the order of their list. */
export function projectsWith(page: PageContext, { facet, value }: Pick<FacetTarget, 'facet' | 'value'>): Entry[] {
  const { portal, locale } = page
  const found = new Set(
    portal
      .items('investment-project', locale)
      .filter((project) => facetValuesOf(portal, project)[facet] === value)
      .map(({ contentId }) => contentId),
  )
  return portal.index.entries('investment-project', locale).filter(({ contentId }) => found.has(contentId))
}

export function isFacetValue(portal: Portal, { facet, value, locale }: FacetTarget): boolean {
  return countsOf(portal, locale).get(facet)?.has(value) ?? false
}

/** Whether a filter leaves anything out: one that does not is the list again, and no page for search engines. */
export function isSelective(portal: Portal, { facet, value, locale }: FacetTarget): boolean {
  const found = countsOf(portal, locale).get(facet)?.get(value) ?? 0
  return found > 0 && found < portal.index.entries('investment-project', locale).length
}

/** The same value in another language: places change their slug. */
export function facetValueIn(portal: Portal, target: FacetTarget, to: Locale): string | undefined {
  if (target.facet !== 'place') return target.value
  return portal.index.documents.get(sharedValue(portal, target))?.entries.get(to)?.slug
}

/**
 * The value as all languages share it: a place by its `contentId`. The script keeps it in the address of the list, which
 * the language switch carries along.
 */
export function sharedValue(portal: Portal, { facet, value, locale }: Omit<FacetTarget, 'kind'>): string {
  if (facet !== 'place') return value
  const place = portal.index.at({ type: 'place', locale, slug: value })
  return place?.kind === 'item' ? place.entry.contentId : value
}

/** The value as readers see it. */
export function facetLabel(
  { portal, labels, t, locale }: PageContext,
  { facet, value }: Pick<FacetTarget, 'facet' | 'value'>,
): string {
  switch (facet) {
    case 'sector':
      return labels.option('sector', value)
    case 'form':
      return labels.option('investmentForm', value)
    case 'status':
      return labels.option('projectStatus', value)
    case 'capital':
      return t(`investPages.band.${value as CapitalBand}`)
    case 'place': {
      const place = portal.index.at({ type: 'place', locale, slug: value })
      return place?.kind === 'item' ? place.entry.title : value
    }
  }
}

const counted = new WeakMap<Portal, Map<Locale, ReadonlyMap<Facet, ReadonlyMap<string, number>>>>()

/** Counted once a portal and language: every page of a publication asks again. */
function countsOf(portal: Portal, locale: Locale): ReadonlyMap<Facet, ReadonlyMap<string, number>> {
  const known = counted.get(portal) ?? new Map<Locale, ReadonlyMap<Facet, ReadonlyMap<string, number>>>()
  counted.set(portal, known)
  const counts = known.get(locale) ?? count(portal, locale)
  known.set(locale, counts)
  return counts
}

function count(portal: Portal, locale: Locale): ReadonlyMap<Facet, ReadonlyMap<string, number>> {
  const counts = new Map(facets.map((facet) => [facet, new Map<string, number>()]))
  for (const project of portal.items('investment-project', locale)) {
    for (const [facet, value] of Object.entries(facetValuesOf(portal, project)) as [Facet, string | undefined][]) {
      const values = counts.get(facet)
      if (value !== undefined && values) values.set(value, (values.get(value) ?? 0) + 1)
    }
  }
  return counts
}

function position(portal: Portal, locale: Locale, facet: Facet, value: string): number {
  const order: Record<Facet, () => readonly string[]> = {
    sector: () => sectors.values,
    form: () => investmentForms.values,
    status: () => projectStatuses.values,
    capital: () => capitalBands.map((band) => band.value),
    place: () => portal.index.entries('place', locale).map(({ slug }) => slug),
  }
  return order[facet]().indexOf(value)
}
