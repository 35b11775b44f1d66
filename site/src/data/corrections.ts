import type { Locale } from '#content/model/locales.ts'
import type { Entry } from './entries.ts'
import type { Portal } from './portal.ts'

export interface Correction {
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly text: string
  readonly entry: Entry
}

/** Corrections of all articles in a language, latest first. */
export function correctionsIn(portal: Portal, locale: Locale): Correction[] {
  return portal.index
    .entries('article', locale)
    .filter(({ isCorrected }) => isCorrected)
    .flatMap((entry) => {
      const corrections = portal.item('article', entry.contentId, locale)?.fields.corrections ?? []
      return corrections.map(({ on, text }) => ({ on, text, entry }))
    })
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
