import { downTo, smooth } from '../curves.ts'
import { area, line, type Point } from '../markup.ts'
import type { Stage } from '../stage.ts'
import type { Skyline } from './sky.ts'

interface Terraces {
  /** y of the highest terrace as a share of the height, for a share of the width. */
  crest: (share: number) => number
  count: number
}

/** Stepped rice fields that follow the swell of a slope, each with a bright lip of water. Returns the steps from the top. */
export function terraces(stage: Stage, { crest, count }: Terraces): { svg: string; edges: Skyline[] } {
  const { inks, random, unit } = stage
  const fills = [inks.near, inks.deep, inks.mid, inks.near, inks.far, inks.deep, inks.near, inks.shade]
  const phase = random.between(0, 6)
  const edges = Array.from({ length: count }, (_, step) => (x: number) => {
    const share = x / stage.width
    const fall = (step / count) ** 1.25
    const top = crest(share)
    const bulge =
      Math.sin(share * stage.span * 0.045 + phase + step * 0.34) * 0.028 +
      Math.sin(share * stage.span * 0.11 + step * 0.9) * 0.012
    return stage.y(top + (1.03 - top) * fall + bulge * (0.35 + fall))
  })
  const svg = edges.map((edge, step) => {
    const points = Array.from({ length: 25 }, (_, index): Point => [
      (stage.width * index) / 24,
      edge((stage.width * index) / 24),
    ])
    const lip = smooth(points)
    return (
      area(downTo(stage.height, lip, stage.width), fills[step % fills.length]!) +
      line(lip, step % 3 === 2 ? inks.light : inks.far, unit * (0.25 + 0.06 * step))
    )
  })
  return { svg: svg.join(''), edges }
}
