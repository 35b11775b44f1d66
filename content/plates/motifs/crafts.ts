import { area, disc, line } from '../markup.ts'
import type { Inks } from '../stage.ts'

/** A bundle of incense spread to dry like an open flower, about 64 × 28: one circle whose broad stroke is broken into rays. */
export function incense(color: string, core: string): string {
  return (
    `<circle r="16" cy="-16" fill="none" stroke="${color}" stroke-width="32" stroke-dasharray="2.2 2.4" transform="scale(1 .44)"/>` +
    area('M-9-9Q0-15 9-9L5 2H-5Z', core)
  )
}

/** A conical hat lying or leaning, 48 × 26, with its rings. */
export function hatForm({ sand, clay }: Inks): string {
  return area('M-24 0L0-26L24 0Q0 6-24 0Z', sand) + line('M-17-7Q0-3 17-7M-11-14Q0-11 11-14', clay, 1.2)
}

/** A drying rack with round rice papers, 130 × 60. */
export function dryingRack({ light, clay, ink }: Inks): string {
  let sheets = ''
  for (let row = 0; row < 2; row++) {
    for (let column = 0; column < 4; column++)
      sheets += disc([-42 + column * 28 + row * 6, -46 + row * 23], 11.5, light)
  }
  return (
    line('M-58 0L-46-20M50 0L62-20M-40-38L-34-60M66-38L72-60', ink, 2.6) +
    area('M-66-10L-46-62H72L58-10Z', clay) +
    sheets
  )
}

/** An upright loom with cloth in `color`, about 110 × 112. */
export function loom({ ink, light, clay }: Inks, color: string): string {
  return (
    line('M-46 0V-106M46 0V-106M-54-106H54M-52-44H52M-46-8H46', ink, 4) +
    area('M-36-44V-2H36V-44Z', color) +
    line('M-36-12H36M-36-22H36M-36-32H36', light, 2.6) +
    line('M-34-104V-44M-25-104V-44M-16-104V-44M-7-104V-44M2-104V-44M11-104V-44M20-104V-44M29-104V-44', light, 1.1) +
    line('M-44-70H44', clay, 4)
  )
}

/** A round kiln of brick with its fire door, about 130 × 96. */
export function kiln({ clay, ink, accent, sand }: Inks): string {
  return (
    area('M-64 0Q-64-82-16-88V-104H16V-88Q64-82 64 0Z', clay) +
    line('M-60-24H60M-56-44H56M-46-64H46M-30-80H30', sand, 1.2) +
    area('M-20 0V-22Q-20-40 0-40T20-22V0Z', ink) +
    area('M-13 0Q-16-14-6-22Q-6-12 2-26Q14-14 12 0Z', accent)
  )
}

/** A potter's wheel with a pot on it, 50 × 50. */
export function potterWheel({ ink, sand, clay }: Inks): string {
  return (
    area('M-5 0L-4-16H4L5 0Z', ink) +
    area('M-26-16H26L22-22H-22Z', ink) +
    area('M-12-22Q-20-38-9-46H9Q20-38 12-22Z', clay) +
    line('M-14-34Q0-30 14-34', sand, 1.4)
  )
}
