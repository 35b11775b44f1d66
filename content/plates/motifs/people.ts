import { area, disc, line } from '../markup.ts'
import type { Inks } from '../stage.ts'

/** Flat figures about 56 high, feet at the origin, faces hidden by their hats: anyone, never somebody. */
type Figure = (inks: Inks, dress?: string) => string

export const standing: Figure = (inks, dress = inks.accent) =>
  area('M-6 0L-4-18H4L6 0H2L0-13L-2 0Z', inks.ink) + area('M-8-16Q-9-38 0-39T8-16Z', dress) + hat(0, -40, inks)

/** Carries two baskets on a shoulder pole. */
export const carrying: Figure = (inks, dress = inks.accent) =>
  area('M-8 0L-3-18H4L9 0H5L1-12L-4 0Z', inks.ink) +
  area('M-7-16Q-8-38 0-39T8-16Z', dress) +
  line('M-32-31Q0-43 32-31M-32-31L-40-14M-32-31L-24-14M32-31L24-14M32-31L40-14', inks.ink, 1.4) +
  area('M-42-14H-22L-25-3H-39ZM22-14H42L39-3H25Z', inks.clay) +
  area('M-41-14Q-32-21-23-14ZM23-14Q32-21 41-14Z', inks.light) +
  hat(0, -40, inks)

/** Bends over seedlings. */
export const planting: Figure = (inks, dress = inks.accent) =>
  area('M-9 0L-8-17L2-20L3 0H0L-2-11L-5 0Z', inks.ink) +
  area('M-9-15Q-12-31 4-31Q16-29 21-21L18-15Q8-20 3-14Z', dress) +
  line('M15-19L17-3', dress, 3, true) +
  hat(22, -20, inks, 28)

/** Sits on the ground, hands before the body. */
export const seated: Figure = (inks, dress = inks.accent) =>
  area('M-12 0Q-13-9 0-10L16-4Q18 0 14 0Z', inks.ink) +
  area('M-9-5Q-12-26-1-27T8-6Z', dress) +
  line('M3-20L13-11', dress, 3.4, true) +
  hat(0, -27, inks)

/** Bareheaded, hair tied up: for indoors and towns. */
export const townsperson: Figure = (inks, dress = inks.accent) =>
  area('M-6 0L-4-18H4L6 0H2L0-13L-2 0Z', inks.ink) +
  area('M-7-16Q-8-38 0-39T7-16Z', dress) +
  disc([0, -43], 5, inks.sand) +
  area('M-5-43Q-6-50 0-50T5-43Q2-47-5-43Z', inks.ink)

/** Rides a bicycle to the right. */
export const cyclist: Figure = (inks, dress = inks.accent) =>
  line(
    'M-16-9m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8-9a9 9 0 1 0 18 0a9 9 0 1 0-18 0M-16-9L-5-22H12L17-9M-5-22L1-9',
    inks.ink,
    1.6,
  ) +
  line('M-4-24L3-16L1-8', inks.ink, 3.4, true) +
  area('M-9-23Q-8-42 2-44Q9-42 5-24Z', dress) +
  line('M4-37L14-27', dress, 3, true) +
  hat(3, -44, inks)

/** A water buffalo, about 90 × 50, head to the right. */
export function buffalo({ ink, sand }: Inks): string {
  return (
    area(
      'M-36-2Q-40-30-30-38Q-10-44 14-40Q26-44 34-40L47-28Q50-23 44-20L34-22Q28-15 25-14L24 2H17V-13Q0-8-18-12L-19 2H-27L-28-12L-31 2H-35Z',
      ink,
    ) +
    line('M-35-32Q-42-24-40-10', ink, 1.8) +
    line('M35-39Q24-56 6-50M37-39Q36-54 22-58', sand, 2.4, true)
  )
}

function hat(x: number, y: number, { sand, clay }: Inks, turn = 0): string {
  const cone = area('M-14 2L0-11L14 2Q0 6-14 2Z', sand) + line('M-9-2Q0 1 9-2', clay, 0.9)
  return `<g transform="translate(${x} ${y})${turn ? `rotate(${turn})` : ''}">${cone}</g>`
}
