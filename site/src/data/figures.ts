import type { FieldsOf } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import { foreignLang } from './facts.ts'
import type { PageContext } from './pageContext.ts'

/** A figure as it is shown: big, with unit, date and source under it. */
export interface Figure {
  readonly value: string
  readonly label: string
  readonly period?: string
  readonly source?: string
  readonly sourceUrl?: string
  readonly sourceLang?: string
  readonly isSampleData?: boolean
}

/** @param sourceLocale the language of what all translations share: sources stay as they were written. */
export function figuresOf(
  { format, locale }: PageContext,
  rows: FieldsOf<'home-page'>['figures'],
  sourceLocale: Locale,
): Figure[] {
  return rows.map(({ label, value, unit, period, source, sourceUrl, sampleData }) => ({
    value: format.quantity(value, unit),
    label,
    period: period === undefined ? undefined : format.period(period),
    source,
    sourceUrl,
    sourceLang: foreignLang(sourceLocale, locale),
    isSampleData: sampleData,
  }))
}

/**
 * Splits a figure into what is set large and what follows small: the digits with anything before them, then the unit.
 * @example splitFigure('12,5 triệu USD') // { digits: '12,5', unit: 'triệu USD' }
 */
export function splitFigure(value: string): { digits: string; unit: string } {
  const [, digits = value, unit = ''] = /^(.*\p{Nd})(.*)$/su.exec(value) ?? []
  return { digits, unit: unit.trim() }
}
