import type { Locale } from '#content/model/locales.ts'

/** How a language names large numbers, largest first. */
interface Magnitudes {
  readonly scales: readonly Scale[]
  /** Between the number and the word. */
  readonly gap: '' | '\u00A0'
  /** 1兆1,700億 instead of 1.17兆. */
  readonly inParts?: true
  /** A word for full thousands of a scale: 5천억 instead of 5,000억. */
  readonly thousand?: string
  /** 1250万 instead of 1,250万. */
  readonly ungrouped?: true
}

interface Scale {
  readonly size: number
  readonly word: string
  /** Where a plural has a form of its own (French). */
  readonly plural?: string
}

/** House rules of each language; Intl's compact forms differ (fr “billion”, km ប៊ីលាន). */
const magnitudes: Record<Locale, Magnitudes> = {
  vi: { gap: '\u00A0', scales: [scale(1e9, 'tỷ'), scale(1e6, 'triệu')] },
  en: { gap: '\u00A0', scales: [scale(1e9, 'billion'), scale(1e6, 'million')] },
  fr: { gap: '\u00A0', scales: [scale(1e9, 'milliard', 'milliards'), scale(1e6, 'million', 'millions')] },
  zh: { gap: '', ungrouped: true, scales: [scale(1e12, '万亿'), scale(1e8, '亿'), scale(1e4, '万')] },
  ja: { gap: '', inParts: true, scales: [scale(1e12, '兆'), scale(1e8, '億'), scale(1e4, '万')] },
  ko: { gap: '', inParts: true, thousand: '천', scales: [scale(1e12, '조'), scale(1e8, '억'), scale(1e4, '만')] },
  km: { gap: '\u00A0', scales: [scale(1e9, 'ពាន់លាន'), scale(1e6, 'លាន')] },
}

/** Whether the number gets a word at all: French says « 12 000 dollars » but « 2 millions de dollars ». */
export function isNamed(value: number, locale: Locale): boolean {
  return scaleOf(value, magnitudes[locale].scales) !== undefined
}

/**
 * Writes a large number as the language says it, to at most two decimals.
 * @param format writes the bare number in the language's digits, with or without marks between thousands.
 * @example namedNumber(12_500_000, 'vi', format) // '12,5 triệu'
 */
export function namedNumber(value: number, locale: Locale, format: FormatNumber): string {
  const { scales, gap, inParts, ungrouped } = magnitudes[locale]
  const scale = scaleOf(value, scales)
  if (!scale) return format(value, { isGrouped: true })
  if (inParts) return written(value, magnitudes[locale], format)
  const amount = value / scale.size
  const word = amount >= 2 ? (scale.plural ?? scale.word) : scale.word
  return `${format(amount, { isGrouped: !ungrouped })}${gap}${word}`
}

export type FormatNumber = (value: number, options: { readonly isGrouped: boolean }) => string

function written(value: number, { scales, thousand }: Magnitudes, format: FormatNumber): string {
  const bare = (count: number) => format(count, { isGrouped: true })
  let rest = value
  const parts = scales.flatMap(({ size, word }) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count === 0) return []
    return thousand && count % 1000 === 0 ? [`${bare(count / 1000)}${thousand}${word}`] : [`${bare(count)}${word}`]
  })
  return [...parts, ...(rest >= 1 ? [bare(Math.round(rest))] : [])].join('')
}

function scaleOf(value: number, scales: readonly Scale[]): Scale | undefined {
  return scales.find(({ size }) => Math.abs(value) >= size)
}

function scale(size: number, word: string, plural?: string): Scale {
  return { size, word, plural }
}
