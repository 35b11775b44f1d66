import { type FieldsOf, type PageType, pageTypes } from '#content/model/contentTypes.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import type { LiveDocument } from './documents.ts'
import type { Portal } from './portal.ts'

/** How much of what is live in its source language is live in a language too. */
export interface LanguageShare {
  readonly locale: Locale
  readonly live: number
  readonly all: number
}

/** What the province has set itself; it holds for all languages, so any of its items will do. */
export function languagePolicy(portal: Portal): FieldsOf<'language-policy'> | undefined {
  return localeCodes.map((code) => portal.document('language-policy', code)).find((policy) => policy !== undefined)
}

/** One entry a language of the portal. Documents that are live only as translations do not count. */
export function languageShares(portal: Portal): LanguageShare[] {
  return sharesOf(portal, [...portal.index.documents.values()])
}

/** The same per type of page; types without pages are left out. */
export function languageSharesByType(portal: Portal): { type: PageType; shares: LanguageShare[] }[] {
  const byType = Map.groupBy(portal.index.documents.values(), ({ type }) => type)
  return pageTypes
    .map((type) => ({ type, shares: sharesOf(portal, byType.get(type) ?? []) }))
    .filter(({ shares }) => shares.some(({ all }) => all > 0))
}

/** Whole per cent, rounded down: only what is complete says 100. */
export function percentOf({ live, all }: LanguageShare): number {
  return all === 0 ? 0 : Math.floor((100 * live) / all)
}

function sharesOf(portal: Portal, documents: readonly LiveDocument[]): LanguageShare[] {
  const originals = documents.filter(({ entries, sourceLocale }) => entries.has(sourceLocale))
  return portal.locales.map((locale) => ({
    locale,
    live: originals.filter(({ entries }) => entries.has(locale)).length,
    all: originals.length,
  }))
}
