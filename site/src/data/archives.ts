import type { Locale } from '#content/model/locales.ts'
import { articleKinds } from '#content/model/options.ts'
import type { Entry } from './entries.ts'
import type { PageContext } from './pageContext.ts'
import type { Portal } from './portal.ts'
import { vietnamMonth } from './vietnamTime.ts'

/** Articles of one kind or of one month, newest first. */
export interface Archive {
  /** A kind of article, or a month as `2026-09`. */
  readonly of: string
  readonly entries: readonly Entry[]
}

export interface Archives {
  /** In the order in which editors choose them; kinds without articles are left out. */
  readonly kinds: readonly Archive[]
  /** Latest first. */
  readonly months: readonly Archive[]
}

const known = new WeakMap<Portal, Map<Locale, Archives>>()

/** Every archive that has articles in a language. */
export function archivesOf(portal: Portal, locale: Locale): Archives {
  const ofPortal = known.get(portal) ?? new Map<Locale, Archives>()
  known.set(portal, ofPortal)
  const archives = ofPortal.get(locale) ?? sorted(portal.index.entries('article', locale))
  ofPortal.set(locale, archives)
  return archives
}

/** The articles of one archive; none where it does not exist. */
export function archiveAt(portal: Portal, locale: Locale, of: string): readonly Entry[] {
  const { kinds, months } = archivesOf(portal, locale)
  return [...kinds, ...months].find((archive) => archive.of === of)?.entries ?? []
}

/** `News` or `September 2026`, with a capital where the language has them. */
export function archiveName({ format, labels, locale }: PageContext, of: string): string {
  const name = isMonth(of) ? format.period(of) : labels.option('articleKind', of)
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(locale) + rest.join('')
}

function isMonth(of: string): boolean {
  return /^\d{4}-\d{2}$/.test(of)
}

function sorted(entries: readonly Entry[]): Archives {
  const byKind = Map.groupBy(entries, ({ ownKind }) => ownKind)
  const byMonth = Map.groupBy(entries, ({ publishedAt }) => vietnamMonth(publishedAt))
  return {
    kinds: articleKinds.values.flatMap((of) => {
      const found = byKind.get(of)
      return found ? [{ of, entries: found }] : []
    }),
    months: Array.from(byMonth, ([of, found]) => ({ of, entries: found })).toSorted((a, b) => (a.of < b.of ? 1 : -1)),
  }
}
