import { mixed } from '../color.ts'
import { ridge } from '../ground/ridge.ts'
import { sky, sun } from '../ground/sky.ts'
import { area, box, dashed, line, short } from '../markup.ts'
import { dryingRack, hatForm, incense, kiln, loom, potterWheel } from '../motifs/crafts.ts'
import { carrying, seated, standing } from '../motifs/people.ts'
import { basket, jar } from '../motifs/stalls.ts'
import { areca, bamboo, broadleaf } from '../motifs/trees.ts'
import { spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const craft: readonly Composition[] = [drying, pottery, weaving, hats]

/** Incense drying in the yard like a field of flowers. */
function drying(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.44)
  const colors = [inks.accent, inks.accent, inks.sand, inks.far]
  const rows = [0.51, 0.6, 0.74, 0.95].map((depth, row) => {
    const size = [1.3, 1.9, 2.8, 4.2][row]!
    const count = Math.round(span / (7.4 * size))
    return Array.from({ length: count + 1 }, (_, index) =>
      stage.put(
        [stage.x((index + (row % 2) * 0.5) / count), stage.y(depth)],
        incense(random.pick(colors), inks.clay),
        size,
      ),
    ).join('')
  })
  const hills = ridge(stage, { base: ground, rise: unit * 22, fill: inks.far, contours: inks.haze })
  const worker = random.between(0.28, 0.7)
  return [
    sky(stage, ground),
    sun(stage, random.between(0.15, 0.85), hills.edge),
    hills.svg,
    ...spread(random, 0, 1, Math.round(span / 12)).map((x) =>
      stage.put(
        [stage.x(x), ground + unit],
        random.pick([areca, broadleaf, bamboo])(random, random.between(90, 160), random.pick([inks.mid, inks.near])),
      ),
    ),
    box([0, ground], stage.width, stage.height, inks.near),
    rows[0],
    rows[1],
    stage.put([stage.x(worker), stage.y(0.7)], standing(inks, inks.light), 2.4),
    rows[2],
    stage.put([stage.x(0.1 + ((worker + 0.32) % 0.8)), stage.y(0.84)], seated(inks, inks.light), 2.8),
    rows[3],
  ].join('')
}

/** A potter, her jars and the kiln. */
function pottery(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.74)
  const hills = ridge(stage, { base: ground, rise: unit * 34, fill: inks.far, contours: inks.haze })
  const glaze = [inks.clay, inks.accent, inks.ink, mixed(inks.clay, inks.light, 0.35)]
  const jars = (from: number, to: number, y: number, size: number) =>
    spread(random, from, to, Math.max(2, Math.round(((to - from) * span) / (5.2 * size)))).map((x) =>
      stage.put([stage.x(x), y], jar(random.between(46, 74), random.pick(glaze), inks.sand), size),
    )
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, random.between(0.14, 0.34), hills.edge),
    hills.svg,
    ...spread(random, 0, 1, Math.round(span / 13)).map((x) =>
      stage.put(
        [stage.x(x), ground],
        random.pick([areca, broadleaf, bamboo])(random, random.between(170, 260), random.pick([inks.mid, inks.near])),
      ),
    ),
    box([0, ground], stage.width, stage.height, inks.near),
    smoke(stage, stage.x(0.78), ground - unit * 31),
    stage.put([stage.x(0.78), ground + unit * 2], kiln(inks), 3),
    ...jars(0.02, 0.56, ground + unit * 4, 1.5),
    box([0, ground + unit * 4], stage.x(0.58), unit * 1.2, inks.ink),
    stage.put([stage.x(0.44), stage.y(0.91)], seated(inks, inks.light), 3.6),
    stage.put([stage.x(0.44) + unit * 10.5, stage.y(0.92)], potterWheel(inks), 2.4),
    ...jars(0.02, 0.3, stage.y(0.95), 2.4),
    ...jars(0.66, 0.98, stage.y(0.96), 2.2),
  ].join('')
}

/** Weavers at their looms under one long roof. */
function weaving(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const floor = stage.y(0.8)
  const eaves = stage.y(0.3)
  const count = Math.max(2, Math.round(span / 48))
  const cloth = [inks.accent, inks.mid, inks.clay, inks.near]
  const places = Array.from({ length: count }, (_, index) => stage.x((index + 0.5) / count))
  return [
    sky(stage, stage.y(0.4)),
    ridge(stage, { base: floor, rise: unit * 46, fill: inks.far, contours: inks.haze, count: 6 }).svg,
    ridge(stage, { base: floor, rise: unit * 26, fill: inks.mid, contours: inks.far }).svg,
    ...spread(random, 0, 1, Math.round(span / 22)).map((x) =>
      stage.put([stage.x(x), floor], random.pick([bamboo, areca])(random, random.between(240, 330), inks.near)),
    ),
    box([0, floor], stage.width, stage.height, inks.clay),
    line(
      [1, 2, 3].map((row) => `M0 ${short(floor + unit * (row * row * 1.4 + 2))}H${stage.width}`).join(''),
      inks.ink,
      unit * 0.25,
    ),
    ...places.map((x, index) =>
      stage.put([x + unit * 5, floor + unit * 3], loom(inks, cloth[(index + Math.round(span)) % 4]!), 2.9),
    ),
    ...places.map((x, index) =>
      stage.put([x - unit * 15, floor + unit * 6], seated(inks, index % 2 === 0 ? inks.light : inks.accent), 3.2),
    ),
    line(
      [0, ...places.map((x) => x + stage.width / count / 2)]
        .map((x) => `M${short(x)} ${short(eaves)}V${short(floor)}`)
        .join(''),
      inks.ink,
      unit * 2,
    ),
    box([0, 0], stage.width, eaves - unit * 4, inks.accent),
    dashed(
      [0.15, 0.38, 0.61, 0.84].map((share) => `M0 ${short((eaves - unit * 4) * share)}H${stage.width}`).join(''),
      inks.clay,
      unit * 0.5,
      [unit * 14, unit * 1.2],
    ),
    box([0, eaves - unit * 4], stage.width, unit * 2.4, inks.ink),
  ].join('')
}

/** Hat makers in a courtyard, rice paper on the racks. */
function hats(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.6)
  const hills = ridge(stage, { base: ground, rise: unit * 30, fill: inks.far, contours: inks.haze })
  const racks = Math.max(2, Math.round(span / 46))
  return [
    sky(stage, stage.y(0.45)),
    sun(stage, random.between(0.15, 0.85), hills.edge),
    hills.svg,
    ...spread(random, 0, 1, Math.round(span / 12)).map((x) =>
      stage.put(
        [stage.x(x), ground + unit],
        random.pick([areca, areca, broadleaf, bamboo])(
          random,
          random.between(160, 270),
          random.pick([inks.mid, inks.near, inks.shade]),
        ),
      ),
    ),
    box([0, ground], stage.width, stage.height, inks.near),
    area(`M0 ${short(stage.y(0.69))}L${stage.width} ${short(stage.y(0.66))}V${stage.height}H0Z`, inks.deep),
    ...Array.from({ length: racks }, (_, index) =>
      stage.put([stage.x((index + 0.5) / racks), stage.y(0.73)], dryingRack(inks), 2.1),
    ),
    stage.put([stage.x(Math.floor(racks / 2) / racks), stage.y(0.76)], carrying(inks), 2.3),
    ...spread(random, 0.06, 0.94, Math.round(span / 34)).map(
      (x, index) =>
        stage.put([stage.x(x), stage.y(0.91)], seated(inks, [inks.accent, inks.light, inks.far][index % 3]!), 3) +
        pile(stage, stage.x(x) + unit * 9),
    ),
    stage.put([stage.x(0.03), stage.y(0.97)], basket(inks, inks.far), 2),
  ].join('')
}

/** A pile of finished hats, one inside the other. */
function pile(stage: Stage, x: number): string {
  return Array.from({ length: stage.random.whole(2, 4) }, (_, index) =>
    stage.put([x, stage.y(0.93) - stage.unit * index * 1.6], hatForm(stage.inks), 1.9),
  ).join('')
}

function smoke({ unit, inks }: Stage, x: number, y: number): string {
  const path = `M${short(x)} ${short(y)}q${short(-unit * 4)} ${short(-unit * 5)} 0 ${short(-unit * 9)}t${short(unit)} ${short(-unit * 9)}t${short(unit * 2)} ${short(-unit * 8)}`
  return line(path, inks.mist, unit * 1.3, true)
}
