import { box, disc, line, short } from '../markup.ts'
import type { Stage } from '../stage.ts'

/** The line where the sky ends: for a horizontal position the y of the highest thing behind which the sun could vanish. */
export type Skyline = (x: number) => number

/** Paints the sky: flat, with level hatching, drifting clouds or birds. `end` is the y where the land or the sea begins. */
export function sky(stage: Stage, end: number): string {
  const ground = box([0, 0], stage.width, stage.height, stage.inks.sky)
  const drawing = stage.random.pick([hatching, hatching, clouds, clouds, birds])
  return ground + drawing(stage, end)
}

/**
 * Places the sun in free sky, or lets it stand half behind the skyline where there is no room: never a sliver.
 *
 * `share` is its horizontal position, 0 to 1; a composition chooses it away from turbines, towers and roofs.
 */
export function sun(stage: Stage, share: number, skyline: Skyline): string {
  const radius = stage.unit * stage.random.between(6.5, 8.5)
  const x = stage.x(share)
  const lowest =
    Math.min(skyline(x - radius), skyline(x - radius / 2), skyline(x), skyline(x + radius / 2), skyline(x + radius)) -
    radius * 1.3
  const highest = radius * 1.5
  const y =
    lowest > highest ? highest + (lowest - highest) * stage.random.between(0.25, 0.8) : skyline(x) - radius * 0.15
  return disc([x, y], radius, stage.inks.accent)
}

/** Half a sun standing on a level horizon, with its reflection left to the water. Returns the markup and its measures. */
export function settingSun(stage: Stage, share: number, horizon: number) {
  const radius = stage.unit * stage.random.between(9, 12)
  const x = stage.x(share)
  return { svg: disc([x, horizon - radius * 0.12], radius, stage.inks.accent), x, radius }
}

/** Level strokes, denser towards the horizon, as an engraver shades air. */
function hatching({ width, random, inks, unit }: Stage, end: number): string {
  let strokes = ''
  for (let row = 0; row < 11; row++) {
    const share = row / 11
    const y = end * (0.97 - 0.88 * share ** 1.3)
    let path = ''
    for (let x = -random.between(0, 100); x < width;) {
      const length = random.between(12, 60) * unit
      path += `M${short(x)} ${short(y)}h${short(length)}`
      x += length + unit * random.between(4, 14 + 26 * share)
    }
    strokes += line(path, inks.mist, unit * (0.34 - 0.16 * share))
  }
  return strokes
}

/** Flat clouds of stacked rounded bars. */
function clouds(stage: Stage, end: number): string {
  const { random, unit, inks, width } = stage
  const count = random.whole(2, 3) + Math.round(width / end / 5)
  let path = ''
  for (let index = 0; index < count; index++) {
    const x = width * ((index + random.between(0.1, 0.7)) / count)
    const y = end * random.between(0.12, 0.5)
    const length = unit * random.between(12, 22)
    path += `M${short(x)} ${short(y)}h${short(length)}`
    path += `m${short(-length * 1.25)} ${short(unit * 1.7)}h${short(length * 1.05)}`
    path += `m${short(-length * 0.4)} ${short(unit * 1.7)}h${short(length * 0.8)}`
  }
  return line(path, inks.mist, unit * 1.7, true)
}

/** A flock of a few birds in an otherwise empty sky. */
function birds(stage: Stage, end: number): string {
  const { random, unit, inks } = stage
  const x = stage.x(random.between(0.15, 0.8))
  const y = end * random.between(0.15, 0.4)
  let path = ''
  for (let index = 0; index < random.whole(4, 7); index++) {
    const wing = unit * random.between(1, 1.7)
    path += `M${short(x + unit * random.between(-11, 11))} ${short(y + unit * random.between(-4, 4))}`
    path += `q${short(wing * 0.6)} ${short(-wing * 0.5)} ${short(wing)} ${short(wing * 0.2)}q${short(wing * 0.4)} ${short(-wing * 0.7)} ${short(wing)} ${short(-wing * 0.2)}`
  }
  return line(path, inks.deep, unit * 0.32, true)
}
