import { area, box, line, short } from '../markup.ts'
import type { Stage } from '../stage.ts'

interface Deck {
  /** y of the roadway, in view box units. */
  y: number
  /** y of the water or ground the piers stand in. */
  foot: number
  from: number
  to: number
}

/** A row of steel arches over the roadway with hangers. */
export function archBridge(stage: Stage, { y, foot, from, to }: Deck): string {
  const { unit, inks } = stage
  const spans = Math.max(3, Math.round((to - from) / (unit * 26)))
  const span = (to - from) / spans
  const rise = Math.min(span * 0.26, unit * 7)
  let arches = ''
  let hangers = ''
  let piers = ''
  for (let index = 0; index < spans; index++) {
    const start = from + span * index
    arches += `M${short(start)} ${short(y)}q${short(span / 2)} ${short(-rise * 2)} ${short(span)} 0`
    for (let step = 1; step < 8; step++) {
      const share = step / 8
      hangers += `M${short(start + span * share)} ${short(y)}v${short(-4 * rise * share * (1 - share))}`
    }
  }
  for (let index = 0; index <= spans; index++) piers += pier(from + span * index, y, foot, unit)
  return (
    area(piers, inks.ink) +
    line(hangers, inks.light, unit * 0.2) +
    line(arches, inks.light, unit * 0.6) +
    roadway(stage, y)
  )
}

/** A cable-stayed bridge with one or two pylons at the given x positions; `top` is the y of their heads. */
export function cableBridge(
  stage: Stage,
  { y, foot, pylons, top, reach }: { y: number; foot: number; pylons: readonly number[]; top: number; reach: number },
): string {
  const { unit, inks } = stage
  let cables = ''
  let towers = ''
  for (const x of pylons) {
    for (let index = 1; index <= 9; index++) {
      const high = top + (y - top) * (0.5 - index * 0.048)
      const wide = (reach * index) / 9
      cables += `M${short(x - wide)} ${short(y)}L${short(x)} ${short(high)}L${short(x + wide)} ${short(y)}`
    }
    towers += `M${short(x - unit * 0.7)} ${short(top)}h${short(unit * 1.4)}L${short(x + unit * 1.3)} ${short(foot)}h${short(-unit * 2.6)}Z`
  }
  return line(cables, inks.ink, unit * 0.14) + area(towers, inks.ink) + roadway(stage, y)
}

/** A viaduct on tall piers; `ground` gives the y of the ground for an x. */
export function viaduct(stage: Stage, { y, ground }: { y: number; ground: (x: number) => number }): string {
  const { unit, inks, width } = stage
  const count = Math.max(4, Math.round(width / (unit * 24)))
  let piers = ''
  let heads = ''
  for (let index = 0; index <= count; index++) {
    const x = (width * (index + 0.35)) / (count + 0.4)
    piers += `M${short(x - unit * 0.9)} ${short(y)}h${short(unit * 1.8)}L${short(x + unit * 1.3)} ${short(ground(x))}h${short(-unit * 2.6)}Z`
    heads += `M${short(x - unit * 3)} ${short(y)}h${short(unit * 6)}l${short(-unit * 2)} ${short(unit * 2)}h${short(-unit * 2)}Z`
  }
  return area(piers, inks.light) + area(heads, inks.light) + roadway(stage, y)
}

function pier(x: number, y: number, foot: number, unit: number): string {
  return `M${short(x - unit)} ${short(y)}L${short(x - unit * 1.3)} ${short(foot)}h${short(unit * 2.6)}L${short(x + unit)} ${short(y)}Z`
}

function roadway({ width, unit, inks }: Stage, y: number): string {
  return (
    box([0, y - unit * 0.6], width, unit * 1.3, inks.ink) + box([0, y - unit * 1.1], width, unit * 0.35, inks.light)
  )
}
