import { bandArea, edgeLine, winding } from '../ground/band.ts'
import { paddies } from '../ground/paddies.ts'
import { ridge } from '../ground/ridge.ts'
import { shore } from '../ground/shore.ts'
import { sky, sun } from '../ground/sky.ts'
import { water } from '../ground/water.ts'
import { area, dashed, line, short } from '../markup.ts'
import { smooth } from '../curves.ts'
import { trawler } from '../motifs/boats.ts'
import { viaduct } from '../motifs/bridges.ts'
import { carrying, planting } from '../motifs/people.ts'
import { broadleaf, casuarina, oval, palm } from '../motifs/trees.ts'
import { coach, lorry } from '../motifs/vehicles.ts'
import { eased, spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const road: readonly Composition[] = [mountainRoad, highBridge, straightRoad, coastRoad]

/** A road winds down from the hills. */
function mountainRoad(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const back = ridge(stage, { base: stage.y(0.56), rise: unit * 34, fill: inks.haze, contours: inks.sky })
  const middle = ridge(stage, { base: stage.y(0.62), rise: unit * 26, fill: inks.far, contours: inks.haze })
  const edge = (x: number) => 0.6 - 0.1 * Math.sin(x * 3.2) + 0.015 * Math.sin(x * 15)
  const start = random.between(0.52, 0.66)
  const course = winding(stage, {
    top: stage.y(edge(start)) + unit * 0.6,
    bottom: stage.height,
    from: stage.x(start),
    to: stage.x(0.44),
    wide: unit * 40,
    sway: unit * random.between(34, 44),
    bends: 3.6,
  })
  const trees = spread(random, 0, 1, Math.round(span / 8)).filter((x) => Math.abs(x - start) > 6 / span)
  return [
    sky(stage, stage.y(0.4)),
    sun(stage, random.between(0.16, 0.84), back.edge),
    back.svg,
    middle.svg,
    ...trees.map((x) =>
      stage.put(
        [stage.x(x), stage.y(edge(x)) + unit],
        random.pick([casuarina, broadleaf])(random, random.between(50, 100), inks.shade),
      ),
    ),
    shore(stage, { edge, fill: inks.near, lines: inks.deep }).svg,
    bandArea(course, inks.ink),
    edgeLine(course.left, inks.light, unit * 0.35),
    edgeLine(course.right, inks.light, unit * 0.35),
    dashed(smooth(course.middle.slice(8)), inks.sand, unit * 0.5, [unit * 2.4, unit * 2.4]),
    stage.put([course.middle[10]![0], course.middle[10]![1] + unit], lorry(inks, inks.accent), 0.9),
    stage.put([course.middle[15]![0], course.middle[15]![1] + unit], coach(inks), 2.2, -1),
    ...[0.04, 0.95].map((x) =>
      stage.put([stage.x(x), stage.height + unit], broadleaf(random, random.between(220, 300), inks.ink, inks.deep)),
    ),
  ].join('')
}

/** A viaduct carries lorries across a valley. */
function highBridge(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const deck = stage.y(random.between(0.5, 0.55))
  const back = ridge(stage, { base: stage.y(0.66), rise: unit * 48, fill: inks.far, contours: inks.haze, count: 5 })
  const middle = ridge(stage, { base: stage.y(0.82), rise: unit * 30, fill: inks.mid, contours: inks.far })
  const front = ridge(stage, {
    base: stage.y(1),
    rise: unit * 34,
    fill: inks.near,
    contours: inks.deep,
    envelope: (x) => 0.18 + 1.5 * (x - 0.5) ** 2,
  })
  const traffic = spread(random, 0.04, 0.96, Math.round(span / 30))
  return [
    sky(stage, stage.y(0.4)),
    sun(stage, random.between(0.18, 0.82), back.edge),
    back.svg,
    middle.svg,
    viaduct(stage, { y: deck, ground: (x) => front.edge(x) + unit }),
    ...traffic.map((x, index) =>
      stage.put(
        [stage.x(x), deck - unit * 0.7],
        index % 3 === 1 ? coach(inks) : lorry(inks, random.pick([inks.accent, inks.light, inks.near])),
        1,
      ),
    ),
    front.svg,
    ...spread(random, 0, 1, Math.round(span / 9)).map((x) =>
      stage.put(
        [stage.x(x), front.edge(stage.x(x)) + unit * random.between(2, 6)],
        broadleaf(random, random.between(60, 110), inks.ink, inks.deep),
      ),
    ),
  ].join('')
}

/** A straight road through fields to the hills. */
function straightRoad(stage: Stage): string {
  const { inks, random, unit } = stage
  const horizon = stage.y(random.between(0.48, 0.54))
  const vanishing = stage.x(random.between(0.42, 0.6))
  const hills = ridge(stage, { base: horizon + unit, rise: unit * 28, fill: inks.far, contours: inks.haze })
  const at = (side: number, share: number) =>
    [vanishing + side * unit * (1 + 44 * share), horizon + (stage.height - horizon) * share] as const
  const avenue = [0.06, 0.11, 0.19, 0.32, 0.52].flatMap((share) =>
    [-1.3, 1.3].map((side) =>
      stage.put([at(side, share)[0], at(side, share)[1] + unit * 0.4], oval(300, inks.ink), 0.12 + share * 1.5),
    ),
  )
  return [
    sky(stage, horizon),
    sun(stage, vanishing < stage.x(0.5) ? random.between(0.72, 0.86) : random.between(0.14, 0.28), hills.edge),
    hills.svg,
    paddies(stage, { top: horizon, vanishing }),
    area(`M${pair(at(-1, 0))}L${pair(at(1, 0))} ${pair(at(1, 1))} ${pair(at(-1, 1))}Z`, inks.ink),
    line(
      `M${pair(at(-0.88, 0))}L${pair(at(-0.88, 1))}M${pair(at(0.88, 0))}L${pair(at(0.88, 1))}`,
      inks.light,
      unit * 0.5,
    ),
    area(
      [0.05, 0.13, 0.25, 0.43, 0.7]
        .map(
          (share) =>
            `M${pair(at(-0.02, share))}L${pair(at(0.02, share))} ${pair(at(0.02, share * 1.3 + 0.02))} ${pair(at(-0.02, share * 1.3 + 0.02))}Z`,
        )
        .join(''),
      inks.light,
    ),
    ...avenue,
    stage.put([at(-1.15, 0.42)[0], at(0, 0.42)[1]], carrying(inks), 1.3),
    ...[0, 1].map((index) =>
      stage.put(
        [Math.max(unit * 8, vanishing - unit * 64) + unit * index * 11, stage.y(0.8 + index * 0.02)],
        planting(inks, index === 0 ? inks.accent : inks.light),
        1.8,
      ),
    ),
  ].join('')
}

/** The coast road between hills and sea. */
function coastRoad(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.42, 0.48))
  const hills = ridge(stage, {
    base: horizon + unit * 2,
    rise: unit * 36,
    fill: inks.far,
    contours: inks.haze,
    envelope: (x) => eased(0.3, 0.95, x),
  })
  const bank = (x: number) => 0.98 - 0.42 * eased(0.1, 1.05, x) + 0.012 * Math.sin(x * 12)
  const lane = (shift: number) => (x: number) => bank(x) + shift * (1.25 - x)
  const course = Array.from(
    { length: 13 },
    (_, index) => [stage.x(index / 12), stage.y(lane(0.12)(index / 12))] as const,
  )
  const vehicles = [0.56, 0.82].map((x, index) =>
    stage.put(
      [stage.x(x), stage.y(lane(0.115)(x))],
      index === 0 ? coach(inks) : lorry(inks, inks.accent),
      index === 0 ? 1.5 : 0.8,
    ),
  )
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.14, 0.4), hills.edge),
    hills.svg,
    water(stage, { top: horizon, fill: inks.mid }),
    ...[0.14, 0.34].map((x, index) =>
      stage.put([stage.x(x), horizon + unit * (index === 0 ? 19 : 8)], trawler(inks), index === 0 ? 1.4 : 0.8),
    ),
    shore(stage, { edge: bank, fill: inks.sand }).svg,
    shore(stage, { edge: lane(0.06), fill: inks.ink }).svg,
    dashed(smooth(course), inks.light, unit * 0.5, [unit * 4, unit * 4]),
    ...vehicles,
    shore(stage, { edge: lane(0.19), fill: inks.near, lines: inks.deep }).svg,
    ...spread(random, 0.5, 0.98, Math.max(4, Math.round(span / 30)))
      .filter((x) => Math.abs(x - 0.56) > 17 / span && Math.abs(x - 0.82) > 11 / span)
      .map((x) =>
        stage.put(
          [stage.x(x), stage.y(lane(0.19)(x)) + unit * 8],
          palm(random, random.between(190, 300), inks.ink),
          1,
          -1,
        ),
      ),
  ].join('')
}

function pair([x, y]: readonly [number, number]): string {
  return `${short(x)} ${short(y)}`
}
