import { type Locale, locales } from '#content/model/locales.ts'
import { headline } from '#site/src/i18n/headline.ts'
import type { Entry } from './entries.ts'

/** One line of the margin or of a table of facts: a label and what stands behind it. */
export interface Fact {
  readonly label: string
  readonly values: readonly FactValue[]
}

export interface FactValue {
  readonly text: string
  readonly path?: string
  /** BCP 47, when the text is not in the language of the page. */
  readonly lang?: string
  /** What belongs to the value without being part of a link: size of a file, time of reply. */
  readonly note?: string
}

/** A fact, or nothing when there is no value: `facts` drops the gaps. */
export function fact(label: string, ...values: (FactValue | string | undefined)[]): Fact | undefined {
  const known = values
    .filter((value): value is FactValue | string => value !== undefined && value !== '')
    .map((value): FactValue => (typeof value === 'string' ? { text: value } : value))
  return known.length > 0 ? { label, values: known } : undefined
}

export function facts(...found: (Fact | undefined)[]): Fact[] {
  return found.filter((entry) => entry !== undefined)
}

/** `lang` of words that are not in the language of the page; nothing where they are. */
export function foreignLang(of: Locale, on: Locale): string | undefined {
  return of === on ? undefined : locales[of].tag
}

export function linkTo(entry: Entry | undefined): FactValue | undefined {
  return entry && { text: headline(entry.title, entry.locale), path: entry.path }
}

/** Applies a format to a value that may be missing. */
export function shown<T, Result>(value: T | undefined, format: (value: T) => Result): Result | undefined {
  return value === undefined ? undefined : format(value)
}
