import type { FieldsOf, PageType } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import { type Hub, pathOf, type PageTarget } from '#content/model/paths.ts'

export type Section = FieldsOf<'navigation'>['entries'][number]['section']

/** Sections of the navigation in their usual order. */
export const allSections: readonly Section[] = [
  'news',
  'invest',
  'visit',
  'publications',
  'topics',
  'agencies',
  'places',
]

/** The section a type belongs to. */
export const sectionOfType: Record<PageType, Section> = {
  article: 'news',
  'investment-profile': 'invest',
  zone: 'invest',
  'investment-project': 'invest',
  attraction: 'visit',
  itinerary: 'visit',
  publication: 'publications',
  topic: 'topics',
  agency: 'agencies',
  place: 'places',
}

const targets: Record<Section, { hub: Hub } | { type: PageType }> = {
  news: { type: 'article' },
  invest: { hub: 'invest' },
  visit: { hub: 'visit' },
  publications: { type: 'publication' },
  topics: { type: 'topic' },
  agencies: { type: 'agency' },
  places: { type: 'place' },
}

/** What a hub gathers, most wanted first. */
export const hubTypes: Record<Hub, readonly PageType[]> = {
  invest: ['investment-project', 'zone', 'investment-profile'],
  visit: ['attraction', 'itinerary'],
}

/** What a door of the home page names behind its section. */
export const doorLists: Record<Section, readonly PageType[]> = {
  news: ['article', 'topic', 'publication'],
  invest: hubTypes.invest,
  visit: ['attraction', 'itinerary', 'place'],
  publications: ['publication'],
  topics: ['topic'],
  agencies: ['agency'],
  places: ['place'],
}

export function sectionPath(section: Section, locale: Locale): string {
  const target = targets[section]
  return 'hub' in target
    ? pathOf({ kind: 'hub', hub: target.hub, locale })
    : pathOf({ kind: 'list', type: target.type, locale, page: 1 })
}

export function listPath(type: PageType, locale: Locale): string {
  return pathOf({ kind: 'list', type, locale, page: 1 })
}

/** The section a page stands in, marked in the navigation. */
export function sectionOf(target: PageTarget): Section | undefined {
  switch (target.kind) {
    case 'hub':
      return target.hub
    case 'list':
    case 'item':
    case 'bilingual':
    case 'compare':
      return sectionOfType[target.type]
    case 'archive':
      return 'news'
    case 'facet':
      return 'invest'
    case 'map':
      return target.hub
    case 'openData':
    case 'root':
    case 'home':
    case 'fixed':
    case 'notFound':
      return undefined
  }
}
