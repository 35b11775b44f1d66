import { area, line, short } from '../markup.ts'
import type { Stage } from '../stage.ts'

interface Crowns {
  /** y of the middle of the crowns, in view box units, for an x. */
  edge: (x: number) => number
  /** Mean radius of a crown, in view box units. */
  radius: number
  fill: string
  /** Colour of the light on the crowns; none without it. */
  gleam?: string
  /** Where the wood begins and ends, in view box units. Default: the whole width. */
  from?: number
  to?: number
  /** y down to which the wood is filled. Default: the bottom of the sheet. */
  floor?: number | undefined
}

/** The upper edge of a wood, crown beside crown, in one path. */
export function crowns(
  stage: Stage,
  { edge, radius, fill, gleam, from = -radius, to = stage.width + radius, floor = stage.height }: Crowns,
): string {
  const { random, unit } = stage
  let path = `M${short(from)} ${short(floor)}V${short(edge(from))}`
  let marks = ''
  for (let x = from; x < to;) {
    const half = Math.min(radius * random.between(0.7, 1.2), Math.max(radius * 0.5, (to - x) / 2))
    const next = x + half * 1.75
    path += `A${short(half)} ${short(half)} 0 0 1 ${short(next)} ${short(edge(next) + radius * random.between(-0.15, 0.25))}`
    const bow = half * random.between(0.5, 0.7)
    if (random.chance(0.75))
      marks += `M${short(x + half * 0.3)} ${short(edge(x) - half * 0.05)}q${short(bow * 0.3)} ${short(-bow * 0.75)} ${short(bow)} ${short(-bow * 0.8)}`
    x = next
  }
  return area(`${path}V${short(floor)}Z`, fill) + (gleam ? line(marks, gleam, unit * 0.32, true) : '')
}
