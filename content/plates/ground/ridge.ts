import { downTo, smooth } from '../curves.ts'
import { area, line, type Point } from '../markup.ts'
import type { Random } from '../random.ts'
import type { Stage } from '../stage.ts'
import type { Skyline } from './sky.ts'

/** A drawn slope and the height of its upper edge, for whatever stands on it. */
export interface Ridge {
  readonly svg: string
  readonly edge: Skyline
}

interface RidgeShape {
  /** y of the foot of the slope, in view box units. */
  base: number
  /** Height of the highest top above the foot, in view box units. */
  rise: number
  fill: string
  /** Distance between neighbouring tops in units of the stage; small is rugged. Default 38. */
  span?: number
  /** Colour of the contour lines; none are drawn without it. */
  contours?: string
  /** How many contour lines. Default 4. */
  count?: number
  /** Bends the slope: for a share of the width, 0 to 1, the share of `rise` it may use. Default: all of it everywhere. */
  envelope?: (share: number) => number
}

/** A rolling slope across the whole sheet, filled to the bottom, with contour lines that follow its edge. */
export function ridge(stage: Stage, shape: RidgeShape): Ridge {
  const { base, rise, fill, span = 38, contours, count = 4, envelope = () => 1 } = shape
  const wave = rollingNoise(stage.random)
  const raw = (x: number) => wave(x / (span * stage.unit)) * envelope(x / stage.width)
  const highest = Math.max(0.55, ...Array.from({ length: 41 }, (_, index) => raw((stage.width * index) / 40)))
  const edge: Skyline = (x) => base - (rise / highest) * raw(x)
  const points = samples(stage, edge)
  const body = area(downTo(stage.height, smooth(points), stage.width), fill)
  return { svg: body + (contours ? contourLines(stage, { points, base, color: contours, count }) : ''), edge }
}

function samples(stage: Stage, edge: Skyline): Point[] {
  const steps = Math.round(stage.width / (stage.unit * 6))
  return Array.from({ length: steps + 1 }, (_, index) => {
    const x = (stage.width * index) / steps
    return [x, edge(x)] as const
  })
}

interface ContourShape {
  points: Point[]
  base: number
  color: string
  count: number
}

/** Lines that sink and flatten towards the foot; the next layer covers where they end. */
function contourLines(stage: Stage, { points, base, color, count }: ContourShape): string {
  const thinned = points.filter((_, index) => index % 2 === 0 || index === points.length - 1)
  let path = ''
  for (let row = 1; row <= count; row++) {
    const share = row / (count + 1.5)
    path += smooth(thinned.map(([x, y]) => [x, y + (base - y) * share * 0.8 + stage.unit * row * 0.55] as const))
  }
  return line(path, color, stage.unit * 0.16)
}

/** Noise between 0 and about 1 in three octaves: hills with shoulders, not a saw. */
function rollingNoise(random: Random): (position: number) => number {
  const heights = Array.from({ length: 32 }, () => random.next())
  const at = (position: number) => {
    const start = Math.floor(position)
    const part = position - start
    const ease = part * part * (3 - 2 * part)
    const height = (index: number) => heights[((index % 32) + 32) % 32]!
    return height(start) * (1 - ease) + height(start + 1) * ease
  }
  return (position) => at(position) * 0.62 + at(position * 2.1 + 9) * 0.27 + at(position * 4.3 + 3) * 0.11
}
