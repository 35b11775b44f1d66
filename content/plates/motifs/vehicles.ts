import { area, disc, line } from '../markup.ts'
import type { Inks } from '../stage.ts'

/** A lorry with a box body, about 92 × 42, driving to the right; `load` colours the box. */
export function lorry({ ink, light, sand }: Inks, load: string): string {
  return (
    area('M-46-8V-42H18V-8Z', load) +
    line('M-30-42V-8M-14-42V-8M2-42V-8', ink, 0.8) +
    area('M20-8V-34H34Q42-32 46-20V-8Z', light) +
    area('M28-20V-30H34Q38-29 40-20Z', ink) +
    area('M-48-9H48V-4H-48Z', ink) +
    wheels([-32, -16, 32], ink, sand)
  )
}

/** A coach, about 84 × 36, driving to the right. */
export function coach({ ink, light, accent, sand }: Inks): string {
  return (
    area('M-42-5V-30Q-42-36-36-36H36Q42-34 43-24V-5Z', light) +
    area('M-37-30H-21V-19H-37ZM-19-30H-3V-19H-19ZM-1-30H15V-19H-1ZM17-30H37Q40-26 40-19H17Z', ink) +
    line('M-42-12H43', accent, 3.6) +
    wheels([-25, 25], ink, sand)
  )
}

/** A motorbike with its rider, about 40 × 44, driving to the right. */
export function motorbike({ ink, accent, light }: Inks): string {
  return (
    wheels([-13, 13], ink, light) +
    line('M-14-9L-5-15H5L13-8M5-15L10-25L6-26', ink, 3) +
    area('M-7-14Q-8-33 1-35Q7-32 4-16Z', accent) +
    line('M2-29L9-23M-2-15L6-12L4-4', ink, 3, true) +
    disc([2, -39], 5.4, light)
  )
}

function wheels(positions: number[], tyre: string, hub: string): string {
  return positions.map((x) => disc([x, -4], 7, tyre) + disc([x, -4], 2.4, hub)).join('')
}
