import { bandArea, winding } from '../ground/band.ts'
import { karstRange } from '../ground/karst.ts'
import { ridge } from '../ground/ridge.ts'
import { shore } from '../ground/shore.ts'
import { sky, sun } from '../ground/sky.ts'
import { line, short } from '../markup.ts'
import { stiltHouse } from '../motifs/houses.ts'
import { bamboo, broadleaf, casuarina } from '../motifs/trees.ts'
import { eased, spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const hills: readonly Composition[] = [layers, limestone, hamlet, valley]

/** Ridge behind ridge with mist lying between. */
function layers(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const tones = [inks.haze, inks.far, inks.mid, inks.deep, inks.near]
  const ridges = tones.map((fill, index) =>
    ridge(stage, {
      base: stage.y(0.54 + index * 0.115),
      rise: unit * (30 - index * 2.5),
      span: 30 + index * 7,
      fill,
      contours: tones[index - 1] ?? inks.sky,
      count: 4,
    }),
  )
  const front = ridge(stage, { base: stage.y(1.04), rise: unit * 15, fill: inks.ink, contours: inks.shade })
  const trees = spread(random, 0.02, 0.3, Math.round(span / 22)).map((x) =>
    stage.put([stage.x(x), front.edge(stage.x(x)) + unit], casuarina(random, random.between(90, 190), inks.ink)),
  )
  return [
    sky(stage, stage.y(0.4)),
    sun(stage, random.between(0.2, 0.8), ridges[0]!.edge),
    ...ridges.flatMap((layer, index) => [
      layer.svg,
      index > 0 && index < 4 ? mist(stage, stage.y(0.5 + index * 0.115)) : '',
    ]),
    ...trees,
    front.svg,
  ].join('')
}

/** Limestone towers over a plain with a river. */
function limestone(stage: Stage): string {
  const { inks, random, unit } = stage
  const plain = stage.y(random.between(0.66, 0.7))
  const course = winding(stage, {
    top: plain + unit,
    bottom: stage.height,
    from: stage.x(0.5),
    to: stage.x(0.4),
    wide: unit * 46,
    sway: unit * 26,
    bends: 2.4,
  })
  const free = random.between(0.4, 0.6)
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, free, () => plain - unit * 22),
    karstRange(stage, { base: plain, rise: unit * 24, fill: inks.haze, hatch: inks.far }),
    karstRange(stage, { base: plain + unit, rise: unit * 46, fill: inks.far, hatch: inks.mid, to: free - 0.16 }),
    karstRange(stage, { base: plain + unit, rise: unit * 40, fill: inks.mid, hatch: inks.deep, from: free + 0.16 }),
    shore(stage, { edge: (x) => plain / stage.height + 0.01 * Math.sin(x * 8), fill: inks.near, lines: inks.deep }).svg,
    bandArea(course, inks.sky),
    ...spread(random, 0.02, 0.98, 9).map((x) =>
      stage.put(
        [stage.x(x), plain + unit * random.between(1, 4)],
        broadleaf(random, random.between(40, 75), inks.shade),
      ),
    ),
    ...[0.06, 0.9].map((x) =>
      stage.put([stage.x(x), stage.height], bamboo(random, random.between(260, 330), inks.ink)),
    ),
  ].join('')
}

/** Stilt houses on a spur above the valley. */
function hamlet(stage: Stage): string {
  const { inks, random, unit } = stage
  const back = ridge(stage, { base: stage.y(0.6), rise: unit * 38, fill: inks.far, contours: inks.haze })
  const middle = ridge(stage, { base: stage.y(0.74), rise: unit * 26, fill: inks.mid, contours: inks.far })
  const spur = shore(stage, {
    edge: (x) => 0.93 - 0.25 * eased(0.2, 0.7, x) + 0.05 * eased(0.75, 1, x),
    fill: inks.near,
    lines: inks.deep,
  })
  const homes = [0.58, 0.77].map((x, index) => ({
    x: stage.x(x) + unit * random.between(-3, 3),
    size: index === 0 ? 2.3 : 1.8,
  }))
  return [
    sky(stage, stage.y(0.45)),
    sun(stage, random.between(0.15, 0.42), back.edge),
    back.svg,
    mist(stage, stage.y(0.55)),
    middle.svg,
    ...[0.47, 0.68, 0.9, 0.96].map((x) =>
      stage.put(
        [stage.x(x), spur.edge(stage.x(x)) + unit],
        random.pick([broadleaf, bamboo])(random, random.between(200, 290), random.pick([inks.shade, inks.ink])),
      ),
    ),
    ...homes.map(({ x, size }) => stage.put([x, spur.edge(x) + unit * 1.5], stiltHouse(inks), size)),
    spur.svg,
    ...spread(random, 0.02, 0.3, 4).map((x) =>
      stage.put([stage.x(x), stage.height + unit], broadleaf(random, random.between(110, 180), inks.ink, inks.deep)),
    ),
  ].join('')
}

/** Two slopes open a view on one far mountain. */
function valley(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const peak = random.between(0.46, 0.56)
  const mountain = ridge(stage, {
    base: stage.y(0.72),
    rise: unit * 62,
    span: 60,
    fill: inks.far,
    contours: inks.haze,
    count: 7,
    envelope: (x) => 0.3 + 0.7 * Math.max(0, 1 - Math.abs(x - peak) * 2.6),
  })
  const left = ridge(stage, {
    base: stage.y(0.9),
    rise: unit * 66,
    span: 50,
    fill: inks.mid,
    contours: inks.far,
    count: 6,
    envelope: (x) => eased(0.55, -0.05, x),
  })
  const right = ridge(stage, {
    base: stage.y(0.92),
    rise: unit * 60,
    span: 50,
    fill: inks.near,
    contours: inks.deep,
    count: 6,
    envelope: (x) => eased(0.45, 1.05, x),
  })
  const front = ridge(stage, { base: stage.y(1.02), rise: unit * 12, fill: inks.ink })
  return [
    sky(stage, stage.y(0.45)),
    sun(stage, peak + random.pick([-1, 1]) * 0.17, (x) => Math.min(mountain.edge(x), left.edge(x), right.edge(x))),
    mountain.svg,
    mist(stage, stage.y(0.6)),
    left.svg,
    right.svg,
    ...spread(random, 0, 1, Math.round(span / 11)).map((x) =>
      stage.put(
        [stage.x(x), front.edge(stage.x(x)) + unit],
        casuarina(random, random.between(70, 150) * (1 + 1.2 * Math.abs(x - 0.5)), inks.ink),
      ),
    ),
    front.svg,
  ].join('')
}

/** Flat bars of mist with round ends. */
function mist(stage: Stage, y: number): string {
  const { random, unit, inks } = stage
  let path = ''
  for (let index = 0; index < Math.round(stage.span / 45); index++) {
    path += `M${short(stage.x(random.between(-0.05, 0.85)))} ${short(y + unit * random.between(-2.5, 2.5))}h${short(unit * random.between(14, 34))}`
  }
  return line(path, inks.mist, unit * 0.8, true)
}
