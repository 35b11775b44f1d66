import { isLocale, locales } from '#content/model/locales.ts'

/** The clock the editorial offices work by. What a server writes is in this zone; a browser uses its user's. */
export const officeZone = 'Asia/Ho_Chi_Minh'

/**
 * A moment in the words of an admin language.
 * @param zone IANA name; the machine's own when left out.
 */
export function tellMoment(iso: string, language: string, zone?: string): string {
  // Some browsers know no Khmer: digits then, rather than an English month in a Khmer sentence.
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(formattingOf(language)).length > 0
  return new Intl.DateTimeFormat(isKnown ? formattingOf(language) : 'en-GB', {
    dateStyle: isKnown ? 'medium' : 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    ...(zone && { timeZone: zone }),
  }).format(new Date(iso))
}

/** The user's zone as they know it, such as `GMT+7`. */
export function zoneName(language: string, at = new Date()): string {
  const parts = new Intl.DateTimeFormat(formattingOf(language), { timeZoneName: 'short' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC'
}

/** `2026-11-20T01:30:00.000Z` as a `datetime-local` field shows it in the user's zone: `2026-11-20T08:30`. */
export function toLocalInput(iso: string | null | undefined): string {
  if (!iso) return ''
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return ''
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [String(moment.getFullYear()).padStart(4, '0'), two(moment.getMonth() + 1), two(moment.getDate())].join(
    '-',
  )
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** What stands in a `datetime-local` field, as a moment; undefined when the field is empty or unreadable. */
export function fromLocalInput(value: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return undefined
  const moment = new Date(value)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}

export function formattingOf(language: string): string {
  return isLocale(language) ? locales[language].formatting : language
}
