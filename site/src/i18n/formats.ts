import { type Locale, locales } from '#content/model/locales.ts'
import type { FieldsOf } from '#content/model/contentTypes.ts'
import type { Unit } from '#content/model/units.ts'
import { isNamed, namedNumber } from './magnitudes.ts'
import type { Translate } from './words.ts'

type Currency = FieldsOf<'zone-price'>['currency']
type Weekday = FieldsOf<'attraction'>['openingHours'][number]['days'][number]

/** Writes figures and dates the way a language does. Everything within one figure is joined by no-break spaces. */
export interface Formats {
  /** The ten digits, for scripts that count: browsers do not know every language’s own. */
  readonly digits: string
  number(value: number): string
  /** A number with its unit: `12,5 ha`. */
  quantity(value: number, unit: Unit): string
  /** A sum in full units of the currency: `12,5 triệu USD`. */
  money(value: number, currency: Currency): string
  /** `YYYY-MM-DD` in words. */
  day(day: string): string
  /** A moment as its day, in Viet Nam. */
  dayOf(instant: string): string
  /** `HH:MM`. */
  time(time: string): string
  /** `Mon–Fri` where days follow one another, a list otherwise. */
  weekdays(days: readonly Weekday[]): string
  bytes(bytes: number): string
  /** A year, quarter, month or day as an editor writes it: `2025`, `2026-Q3`, `2026-10`, `2026-10-01`. */
  period(period: string): string
}

/** All of Viet Nam keeps one time. */
const timeZone = 'Asia/Ho_Chi_Minh'
const weekOrder: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
/** 1 January 2024 was a Monday. */
const mondayAt = Date.UTC(2024, 0, 1)

export function formatsFor(locale: Locale, t: Translate): Formats {
  const tag = locales[locale].formatting
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
  const number = (value: number) => plain.format(value)
  const ungrouped = new Intl.NumberFormat(tag, { maximumFractionDigits: 2, useGrouping: false })
  const named = (value: number) =>
    namedNumber(value, locale, (amount, { isGrouped }) => (isGrouped ? plain : ungrouped).format(amount))
  const listed = new Intl.ListFormat(tag, { type: 'conjunction' })
  const day = dayFormat(locale, tag)
  const clock = clockFormat(tag, t)
  const period = periodFormat({ tag, t, day })
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' })

  const money = (value: number, currency: Currency) => {
    const form = isNamed(value, locale) ? 'large' : 'plain'
    return t(`money.${currency}.${form}`, { amount: named(value) })
  }
  const quantity = (value: number, unit: Unit): string => {
    switch (unit) {
      case 'usd-million':
        return money(value * 1e6, 'USD')
      case 'usd-billion':
        return money(value * 1e9, 'USD')
      case 'vnd-billion':
        return money(value * 1e9, 'VND')
      case 'vnd-trillion':
        return money(value * 1e12, 'VND')
      case 'people':
        return isNamed(value, locale)
          ? t('quantity.peopleLarge', { amount: named(value) })
          : t('quantity.people', { count: value, amount: number(value) })
      case 'count':
        return value >= 1e6 ? named(value) : number(value)
      default:
        return t(`quantity.${unit}`, { count: value, amount: number(value) })
    }
  }

  return {
    digits: Array.from({ length: 10 }, (_, digit) => number(digit)).join(''),
    number,
    quantity,
    money,
    day: (value) => day(new Date(`${value}T12:00:00+07:00`)),
    dayOf: (instant) => day(new Date(instant)),
    time: clock,
    weekdays: (days) =>
      days.length === weekOrder.length ? t('everyDay') : weekdaysIn(days, weekday, (names) => listed.format(names)),
    bytes: (bytes) =>
      bytes < 1e6
        ? t('bytes.kilo', { amount: number(Math.max(1, Math.round(bytes / 1e3))) })
        : t('bytes.mega', { amount: number(Math.round(bytes / 1e5) / 10) }),
    period,
  }
}

/** Khmer dates are written out (ថ្ងៃទី២០ ខែវិច្ឆិកា ឆ្នាំ២០២៦), Vietnamese ones in digits; Intl knows the others. */
function dayFormat(locale: Locale, tag: string): (date: Date) => string {
  if (locale === 'vi') {
    const digits = new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone })
    return (date) => digits.format(date)
  }
  const long = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone })
  if (locale === 'km') {
    return (date) => {
      const part = new Map(long.formatToParts(date).map(({ type, value }) => [type, value]))
      return `ថ្ងៃទី${part.get('day')} ខែ${part.get('month')} ឆ្នាំ${part.get('year')}`
    }
  }
  return (date) => long.format(date).replaceAll(' ', '\u00A0')
}

function clockFormat(tag: string, t: Translate): (time: string) => string {
  const hours = new Intl.NumberFormat(tag, { useGrouping: false })
  const minutes = new Intl.NumberFormat(tag, { minimumIntegerDigits: 2, useGrouping: false })
  return (time) => {
    const [hour, minute] = time.split(':').map(Number) as [number, number]
    const half = hour < 12 ? 'am' : 'pm'
    return t(`time.${half}${minute === 0 ? 'Full' : ''}`, {
      hour: hours.format(hour),
      hour12: hours.format(hour % 12 || 12),
      minute: minutes.format(minute),
    })
  }
}

function weekdaysIn(days: readonly Weekday[], format: Intl.DateTimeFormat, list: (names: string[]) => string): string {
  const name = (day: Weekday) => format.format(new Date(mondayAt + weekOrder.indexOf(day) * 86_400_000))
  const sorted = weekOrder.filter((day) => days.includes(day))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return ''
  const isUnbroken = weekOrder.indexOf(last) - weekOrder.indexOf(first) === sorted.length - 1
  return isUnbroken && sorted.length > 2 ? `${name(first)} – ${name(last)}` : list(sorted.map(name))
}

interface PeriodWords {
  readonly tag: string
  readonly t: Translate
  readonly day: (date: Date) => string
}

function periodFormat({ tag, t, day }: PeriodWords): (period: string) => string {
  const bare = new Intl.NumberFormat(tag, { useGrouping: false })
  const year = (value: string) => bare.format(Number(value))
  const month = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone })
  return (period) => {
    const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
    if (quarter?.[1] && quarter[2]) return t('period.quarter', { year: year(quarter[1]), quarter: year(quarter[2]) })
    if (/^\d{4}$/.test(period)) return t('period.year', { year: year(period) })
    if (/^\d{4}-\d{2}$/.test(period)) {
      const middle = new Date(`${period}-15T12:00:00+07:00`)
      if (!tag.startsWith('km')) return month.format(middle)
      // As in full dates: the words for month and year stand before each.
      const part = new Map(month.formatToParts(middle).map(({ type, value }) => [type, value]))
      return `ខែ${part.get('month')} ឆ្នាំ${part.get('year')}`
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return day(new Date(`${period}T12:00:00+07:00`))
    return period
  }
}
