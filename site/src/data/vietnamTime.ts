/** Viet Nam keeps UTC+7 all year. */
const offset = 7 * 3_600_000

/**
 * A moment as it reads on a clock in Viet Nam, with its offset: data that says `Z` puts an early morning on the day before.
 * @example vietnamTime('2026-11-20T18:30:00.000Z') // '2026-11-21T01:30:00+07:00'
 */
export function vietnamTime(instant: string): string {
  return `${new Date(Date.parse(instant) + offset).toISOString().slice(0, 19)}+07:00`
}

/** The month of a moment in Viet Nam: `2026-11`. */
export function vietnamMonth(instant: string): string {
  return vietnamTime(instant).slice(0, 7)
}
