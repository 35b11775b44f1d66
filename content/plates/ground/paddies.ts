import { area, box, line, short } from '../markup.ts'
import type { Stage } from '../stage.ts'

interface Paddies {
  /** y of the far edge, in view box units. */
  top: number
  /** x where the dikes run together. */
  vanishing: number
}

/** Rice fields in perspective down to the bottom of the sheet: crops of different age, flooded ones, rows of seedlings. */
export function paddies(stage: Stage, { top, vanishing }: Paddies): string {
  const { inks, random, unit, height, width } = stage
  const colors = [inks.near, inks.mid, inks.far, inks.light, inks.deep]
  const weights = [0, 0, 0, 1, 1, 2, 2, 3, 4, 4]
  const patches = colors.map(() => '')
  let seedlings = ''
  const deep = height - top
  depths.slice(1).forEach((end, row) => {
    const start = depths[row]!
    const upper = top + deep * start + unit * 0.12
    const lower = top + deep * end - unit * (0.12 + 0.2 * end)
    const at = (cell: number, share: number) => vanishing + cell * unit * (4 + 34 * share)
    const shift = row % 2 === 0 ? 0 : 0.4
    const reach = Math.ceil(width / (unit * (4 + 34 * start))) + 1
    for (let cell = -reach; cell < reach; cell++) {
      const [a, b, c, d] = [
        at(cell + shift, start),
        at(cell + shift + 1, start),
        at(cell + shift + 1, end),
        at(cell + shift, end),
      ]
      if (Math.max(b!, c!) < 0 || Math.min(a!, d!) > width) continue
      const gap = unit * (0.1 + 0.25 * end)
      const color = random.pick(weights)
      const wide = (value: number) => short(row > 1 ? Math.round(value) : value)
      patches[color] +=
        `M${wide(a! + gap)} ${short(upper)}H${wide(b! - gap)}L${wide(c! - gap)} ${short(lower)}H${wide(d! + gap)}Z`
      if (row > 1 && color !== 0 && random.chance(0.6)) seedlings += rows(a!, b!, c!, d!, upper, lower)
    }
  })
  const painted = patches.map((path, index) => area(path, colors[index]!)).join('')
  return box([0, top], width, deep, inks.shade) + painted + line(seedlings, inks.near, unit * 0.22)

  function rows(a: number, b: number, c: number, d: number, upper: number, lower: number): string {
    let path = ''
    for (let share = 0.14; share < 0.95; share += 0.17) {
      const x = a + (b - a) * share
      path += `M${Math.round(x)} ${short(upper)}L${Math.round(d + (c - d) * share)} ${short(lower)}`
    }
    return path
  }
}

/** Where the cross dikes lie between the far edge (0) and the bottom of the sheet (1). */
const depths = [0, 0.05, 0.13, 0.25, 0.43, 0.68, 1]
