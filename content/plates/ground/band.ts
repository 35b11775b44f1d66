import { ribbon, smooth } from '../curves.ts'
import { area, line, type Point } from '../markup.ts'
import type { Stage } from '../stage.ts'

/** A river or road seen from a rise: its two edges from the far end to the near one. */
export interface Band {
  readonly left: readonly Point[]
  readonly right: readonly Point[]
  readonly middle: readonly Point[]
}

interface BandShape {
  top: number
  bottom: number
  /** x of the far end and of the near end, in view box units. */
  from: number
  to: number
  /** Width at the near end, in view box units. */
  wide: number
  /** Sideways swing of the bends, in view box units at the near end. */
  sway: number
  /** Number of half bends. */
  bends: number
}

/** Computes a band that winds towards the reader and widens as it comes. */
export function winding(stage: Stage, { top, bottom, from, to, wide, sway, bends }: BandShape): Band {
  const steps = 18
  const rows = Array.from({ length: steps + 1 }, (_, index) => {
    const share = index / steps
    const middle = from + (to - from) * share ** 1.5 + Math.sin(share ** 0.72 * Math.PI * bends) * sway * share ** 0.85
    return { middle, half: stage.unit * 0.35 + (wide / 2) * share ** 1.6, y: top + (bottom - top) * share ** 1.35 }
  })
  return {
    left: rows.map(({ middle, half, y }) => [middle - half, y] as const),
    right: rows.map(({ middle, half, y }) => [middle + half, y] as const),
    middle: rows.map(({ middle, y }) => [middle, y] as const),
  }
}

/** The band as one flat area. */
export function bandArea({ left, right }: Band, fill: string): string {
  return area(ribbon(left, right), fill)
}

/** One edge of the band as a line. */
export function edgeLine(points: readonly Point[], color: string, width: number): string {
  return line(smooth(points), color, width)
}
