import { area, line, short, type Point } from '../markup.ts'
import { smooth } from '../curves.ts'
import type { Stage } from '../stage.ts'

interface Mouth {
  /** Middle of the opening and its half axes, in view box units. */
  middle: Point
  wide: number
  high: number
  fill: string
  /** How ragged the rim is, 0 to about 0.2. Default 0.08. */
  ragged?: number
}

/** The rock around an opening: everything is filled but a ragged arch. */
export function rockFrame(stage: Stage, { middle: [x, y], wide, high, fill, ragged = 0.08 }: Mouth): string {
  const { random, width, height } = stage
  const count = 34
  const rim = Array.from({ length: count }, (_, index): Point => {
    const angle = (index / count) * Math.PI * 2
    const reach = 1 + random.between(-ragged, ragged)
    return [x + Math.cos(angle) * wide * reach, y + Math.sin(angle) * high * reach]
  })
  const path = `M0 0H${short(width)}V${short(height)}H0Z${smooth([...rim, rim[0]!])}Z`
  return `<path d="${path}" fill="${fill}" fill-rule="evenodd"/>`
}

interface Cones {
  from: number
  to: number
  /** y of the rock they grow from, for an x. */
  root: (x: number) => number
  /** Longest cone, in view box units; negative grows upwards. */
  length: number
  fill: string
  /** Colour of the seams; none without it. */
  seams?: string
}

/** Stalactites (or, with a negative length, stalagmites) of uneven length. */
export function cones({ random, unit }: Stage, { from, to, root, length, fill, seams }: Cones): string {
  let bodies = ''
  let marks = ''
  const sink = length < 0 ? unit * 7 : -unit * 9
  for (let x = from; x < to;) {
    const wide = unit * random.between(2.4, 6.5)
    const reach = length * random.between(0.2, 1) ** 1.4 * (0.6 + wide / (unit * 13))
    const y = root(x) + sink
    const total = reach - sink
    bodies += `M${short(x - wide / 2)} ${short(y)}Q${short(x - wide * 0.12)} ${short(y + total * 0.4)} ${short(x)} ${short(y + total)}Q${short(x + wide * 0.12)} ${short(y + total * 0.4)} ${short(x + wide / 2)} ${short(y)}Z`
    if (seams) marks += `M${short(x + wide * 0.12)} ${short(y - sink)}v${short(reach * random.between(0.3, 0.6))}`
    x += wide * random.between(0.7, 2)
  }
  return area(bodies, fill) + (seams ? line(marks, seams, unit * 0.22) : '')
}
