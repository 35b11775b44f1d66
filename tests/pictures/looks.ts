import { type Locale, localeCodes } from '#content/model/locales.ts'
import type { Subject } from './subjects.ts'

/** How a page is looked at. Windows are higher than devices: a picture shows what comes after the first view, too. */
export const looks = {
  'phone light': { window: { width: 390, height: 1268 }, colorScheme: 'light', cell: { width: 96, height: 312 } },
  'phone dark': { window: { width: 390, height: 1268 }, colorScheme: 'dark', cell: { width: 96, height: 312 } },
  'desktop light': { window: { width: 1280, height: 1174 }, colorScheme: 'light', cell: { width: 192, height: 176 } },
  'desktop dark': { window: { width: 1280, height: 1174 }, colorScheme: 'dark', cell: { width: 192, height: 176 } },
  /** The first page of a PDF. */
  print: { cell: { width: 192, height: 272 } },
  card: { cell: { width: 192, height: 104 } },
} as const
export type Look = keyof typeof looks

export const looksOf: Record<Subject['form'], readonly Look[]> = {
  page: ['phone light', 'phone dark', 'desktop light', 'desktop dark', 'print'],
  glimpse: ['phone light', 'phone dark', 'desktop light'],
  sheet: ['print'],
  card: ['card'],
}

/** One picture: a cell of the sheet of its kind. */
export interface Shot {
  readonly subject: Subject
  readonly locale: Locale
  readonly look: Look
}

export function everyShot(subjects: readonly Subject[]): Shot[] {
  return subjects.flatMap((subject) =>
    localeCodes
      .filter((locale) => subject.paths.has(locale))
      .flatMap((locale) => looksOf[subject.form].map((look) => ({ subject, locale, look }))),
  )
}

/**
 * What is compared at every run: each kind in each language on a phone and on a desktop, one in light and one in dark, the
 * next language the other way round; each kind printed in one language. The rest is taken with the set.
 */
export function comparedShots(subjects: readonly Subject[]): Shot[] {
  return everyShot(subjects).filter(({ subject, locale, look }) => {
    if (subject.form === 'sheet' || subject.form === 'card') return true
    const turn = subjects.indexOf(subject) + localeCodes.indexOf(locale)
    if (look === 'print') return turn % localeCodes.length === 0 || subject.paths.size === 1
    return (look === 'phone light' || look === 'desktop dark') === (turn % 2 === 0)
  })
}

export const nameOf = ({ subject, locale, look }: Shot) => `${subject.kind}, ${locale}, ${look}`
export const fileNameOf = (shot: Shot) => nameOf(shot).replaceAll(', ', '_').replaceAll(' ', '-')
