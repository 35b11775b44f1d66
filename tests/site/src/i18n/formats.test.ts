import { describe, expect, it } from 'vitest'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { formatsFor } from '#site/src/i18n/formats.ts'
import { wordsIn } from '#site/src/i18n/words.ts'

const formats = (locale: Locale) => formatsFor(locale, wordsIn(locale))
/** Spaces that do not break are written as spaces here. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

type Row = Record<Locale, string>
const table = (rows: Row): [Locale, string][] => localeCodes.map((code) => [code, rows[code]])

describe('figures follow the house rules of each language', () => {
  it.each(
    table({
      vi: '20/11/2026',
      en: '20 November 2026',
      fr: '20 novembre 2026',
      zh: '2026年11月20日',
      ja: '2026年11月20日',
      ko: '2026년 11월 20일',
      km: 'ថ្ងៃទី២០ ខែវិច្ឆិកា ឆ្នាំ២០២៦',
    }),
  )('%s writes a day as %s', (locale, expected) => {
    expect(plain(formats(locale).day('2026-11-20'))).toBe(expected)
    // 18:30 UTC is the next morning in Viet Nam.
    expect(plain(formats(locale).dayOf('2026-11-19T18:30:00Z'))).toBe(expected)
  })

  it.each(
    table({
      vi: '12,5 triệu USD',
      en: 'US$12.5 million',
      fr: '12,5 millions de dollars',
      zh: '1250万美元',
      ja: '1,250万ドル',
      ko: '1,250만 달러',
      km: '១២,៥ លានដុល្លារអាមេរិក',
    }),
  )('%s writes twelve and a half million dollars as %s', (locale, expected) => {
    expect(plain(formats(locale).money(12_500_000, 'USD'))).toBe(expected)
  })

  it.each(
    table({
      vi: '500 tỷ đồng',
      en: 'VND 500 billion',
      fr: '500 milliards de dongs',
      zh: '5000亿越盾',
      ja: '5,000億ドン',
      ko: '5천억 동',
      km: '៥០០ ពាន់លានដុង',
    }),
  )('%s writes five hundred billion dong as %s', (locale, expected) => {
    expect(plain(formats(locale).money(500e9, 'VND'))).toBe(expected)
    expect(plain(formats(locale).quantity(500, 'vnd-billion'))).toBe(expected)
  })

  it.each(
    table({
      vi: '1.234,5 ha',
      en: '1,234.5 ha',
      fr: '1 234,5 ha',
      zh: '1,234.5公顷',
      ja: '1,234.5ha',
      ko: '1,234.5헥타르',
      km: '១.២៣៤,៥ ហិកតា',
    }),
  )('%s writes an area as %s', (locale, expected) => {
    expect(plain(formats(locale).quantity(1234.5, 'ha'))).toBe(expected)
  })

  it.each(
    table({
      vi: '8 giờ 30',
      en: '8.30 am',
      fr: '8 h 30',
      zh: '8:30',
      ja: '8:30',
      ko: '8:30',
      km: 'ម៉ោង ៨:៣០ ព្រឹក',
    }),
  )('%s writes half past eight as %s', (locale, expected) => {
    expect(plain(formats(locale).time('08:30'))).toBe(expected)
  })
})

it('a figure never parts from its unit', () => {
  for (const locale of localeCodes) {
    const { quantity, money, day } = formats(locale)
    for (const text of [quantity(12.5, 'km'), money(1e6, 'USD'), day('2026-11-20')]) {
      if (locale !== 'km') expect(text).not.toContain(' ')
    }
  }
})

it('French counts one and a half million in the singular', () => {
  expect(plain(formats('fr').money(1_500_000, 'USD'))).toBe('1,5 million de dollars')
})

it('Japanese and Korean write large sums in parts', () => {
  expect(formats('ja').money(1_170e9, 'VND')).toBe('1兆1,700億ドン')
  expect(plain(formats('ko').money(1_170e9, 'VND'))).toBe('1조1,700억 동')
})

it('full hours have no minutes where a language leaves them out', () => {
  expect(localeCodes.map((locale) => plain(formats(locale).time('17:00')))).toEqual([
    '17 giờ',
    '5 pm',
    '17 h',
    '17:00',
    '17:00',
    '17:00',
    'ម៉ោង ៥ ល្ងាច',
  ])
})

it('days in a row are a span, others a list', () => {
  expect(formats('en').weekdays(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).toBe('Every day')
  const { weekdays } = formats('en')
  expect(weekdays(['mon', 'tue', 'wed', 'thu', 'fri'])).toBe('Monday – Friday')
  expect(weekdays(['sun', 'sat'])).toBe('Saturday and Sunday')
})

it('a month in Khmer has its words for month and year, as a full date has', () => {
  expect(formats('km').period('2026-10')).toBe('ខែតុលា ឆ្នាំ២០២៦')
})

it('periods are read as editors write them', () => {
  const { period } = formats('ja')
  expect([period('2025'), period('2026-Q3'), period('2026-10'), period('2026-10-01')]).toEqual([
    '2025年',
    '2026年第3四半期',
    '2026年10月',
    '2026年10月1日',
  ])
})
