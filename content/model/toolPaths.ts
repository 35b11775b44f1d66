import type { ContentType, PageType } from './contentTypes.ts'
import type { Locale } from './locales.ts'

/** Pages that help to choose: filters, comparisons, maps, open data. `paths.ts` makes and reads their addresses. */
export type ToolTarget =
  | { readonly kind: 'compare'; readonly type: ComparableType; readonly locale: Locale }
  /** Projects that have one value of one facet. */
  | { readonly kind: 'facet'; readonly facet: Facet; readonly value: string; readonly locale: Locale }
  | { readonly kind: 'map'; readonly hub: 'invest' | 'visit'; readonly locale: Locale }
  | { readonly kind: 'openData'; readonly locale: Locale }

/** What stands side by side in a table. */
export const comparableTypes = ['zone', 'investment-project'] as const satisfies readonly PageType[]
export type ComparableType = (typeof comparableTypes)[number]

export function isComparable(type: PageType): type is ComparableType {
  return comparableTypes.some((comparable) => comparable === type)
}

/** By what projects can be chosen. */
export const facets = ['sector', 'place', 'capital', 'form', 'status'] as const
export type Facet = (typeof facets)[number]

const facetSegments: Record<Facet, { readonly en: string } & Partial<Record<Locale, string>>> = {
  sector: { en: 'sector', vi: 'linh-vuc', fr: 'secteur' },
  place: { en: 'place', vi: 'dia-ban', fr: 'lieu' },
  capital: { en: 'capital', vi: 'von' },
  form: { en: 'form', vi: 'hinh-thuc', fr: 'forme' },
  status: { en: 'status', vi: 'tinh-trang', fr: 'etat' },
}

/** Folders of these pages, the same in every language: a slug must not take them. */
export const toolSegments = ['compare', 'filter', 'map'] as const

export const openDataSegments = { en: 'open-data', vi: 'du-lieu-mo', fr: 'donnees-ouvertes' } as const

export function openDataSegment(locale: Locale): string {
  return locale === 'vi' || locale === 'fr' ? openDataSegments[locale] : openDataSegments.en
}

/** @param section the address of the section the page stands in, ending in `/`. */
export function toolPath(target: Exclude<ToolTarget, { kind: 'openData' }>, section: string): string {
  switch (target.kind) {
    case 'compare':
      return `${section}compare/`
    case 'map':
      return `${section}map/`
    case 'facet':
      return `${section}filter/${facetSegment(target.facet, target.locale)}/${encodeURIComponent(target.value)}/`
  }
}

/** What stands behind a section's address, when it is one of these pages; the value of a facet comes decoded. */
export function parseToolPath(
  section: PageType | 'invest' | 'visit',
  locale: Locale,
  [first, second, value, ...more]: readonly string[],
): ToolTarget | undefined {
  if (more.length > 0) return undefined
  if (section === 'invest' || section === 'visit') {
    return first === 'map' && second === undefined ? { kind: 'map', hub: section, locale } : undefined
  }
  if (first === 'compare' && second === undefined) {
    return isComparable(section) ? { kind: 'compare', type: section, locale } : undefined
  }
  if (first !== 'filter' || section !== 'investment-project' || !value) return undefined
  const facet = facets.find((key) => facetSegment(key, locale) === second)
  return facet && { kind: 'facet', facet, value, locale }
}

/** Where open data of a type lies: all items of one language. */
export function openDataPath(type: ContentType, locale: Locale, format: 'json' | 'csv'): string {
  return `/data/${locale}/${type}.${format}`
}

export function openDataSchemaPath(type: ContentType): string {
  return `/data/schema/${type}.json`
}

/** The track of an itinerary for navigation devices. */
export function trackPath(slug: string, locale: Locale): string {
  return `/data/${locale}/track/${encodeURIComponent(slug)}.gpx`
}

function facetSegment(facet: Facet, locale: Locale): string {
  return facetSegments[facet][locale] ?? facetSegments[facet].en
}
