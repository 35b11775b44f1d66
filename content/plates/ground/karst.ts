import { area, line, short, type Point } from '../markup.ts'
import type { Stage } from '../stage.ts'

interface Tower {
  /** Middle of the foot, in view box units. */
  foot: Point
  width: number
  height: number
  fill: string
  /** Colour of the strokes on the shaded side. */
  hatch: string
}

/** A limestone tower: steep sides, a rounded or leaning top, its right flank shaded by plumb strokes. */
export function karst({ random, unit }: Stage, { foot: [x, y], width, height, fill, hatch }: Tower): string {
  const lean = random.between(-0.12, 0.12) * width
  const shoulder = random.between(0.5, 0.68)
  const half = width / 2
  const at = (across: number, up: number) => `${short(x + across)} ${short(y - up)}`
  const body =
    `M${at(-half, 0)}C${at(-half * 0.86, height * 0.3)} ${at(-half * 0.85, height * shoulder)} ${at(-half * 0.55 + lean, height * 0.84)}` +
    `Q${at(-half * 0.3 + lean, height * 1.04)} ${at(lean, height)}` +
    `Q${at(half * 0.3 + lean, height * 0.99)} ${at(half * 0.46 + lean, height * 0.8)}` +
    `C${at(half * 0.8, height * shoulder * 0.8)} ${at(half * 0.7, height * 0.25)} ${at(half, 0)}Z`
  return area(body, fill) + line(plumbStrokes(), hatch, unit * 0.28)

  function plumbStrokes(): string {
    let path = ''
    const count = Math.max(3, Math.round(width / (unit * 2.4)))
    for (let index = 0; index < count; index++) {
      const share = 0.05 + (index / count) * 0.6
      const top = height * (0.86 - share * share * 1.1) * random.between(0.75, 0.97)
      path += `M${at(half * share + lean * 0.7, top)}v${short(height * random.between(0.12, 0.34))}`
    }
    return path
  }
}

interface Range {
  base: number
  /** Height of the tallest tower, in view box units. */
  rise: number
  fill: string
  hatch: string
  /** Where towers stand, as shares of the width. Default: everywhere. */
  from?: number
  to?: number
}

/** A row of towers of uneven height, overlapping like a screen of mountains. */
export function karstRange(stage: Stage, { base, rise, fill, hatch, from = -0.05, to = 1.05 }: Range): string {
  const { random, unit } = stage
  let towers = ''
  let x = stage.x(from)
  while (x < stage.x(to)) {
    const height = rise * random.between(0.4, 1)
    const width = height * random.between(0.5, 0.8) + unit * 5
    towers += karst(stage, { foot: [x + width * 0.35, base], width, height, fill, hatch })
    x += width * random.between(0.6, 0.95)
  }
  return towers
}
