import { bandArea, edgeLine, winding } from '../ground/band.ts'
import { karstRange } from '../ground/karst.ts'
import { ridge } from '../ground/ridge.ts'
import { shore } from '../ground/shore.ts'
import { settingSun, sky, sun } from '../ground/sky.ts'
import { glitter, reflection, water } from '../ground/water.ts'
import { box } from '../markup.ts'
import { rowedSampan, sampan } from '../motifs/boats.ts'
import { archBridge, cableBridge } from '../motifs/bridges.ts'
import { house } from '../motifs/houses.ts'
import { liftNet } from '../motifs/nets.ts'
import { areca, bamboo, broadleaf } from '../motifs/trees.ts'
import { spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const river: readonly Composition[] = [meander, farBank, greatBridge, nets]

/** A river winds out of the hills and under an old bridge. */
function meander(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.4, 0.46))
  const hills = ridge(stage, { base: horizon + unit * 2, rise: unit * 24, fill: inks.far, contours: inks.haze })
  const foothills = ridge(stage, {
    base: horizon + unit * 5,
    rise: unit * 9,
    span: 24,
    fill: inks.mid,
    contours: inks.far,
    count: 3,
  })
  const course = winding(stage, {
    top: horizon + unit * 3,
    bottom: stage.height,
    from: stage.x(0.62),
    to: stage.x(random.between(0.36, 0.46)),
    wide: unit * 66,
    sway: unit * random.between(20, 30),
    bends: 3,
  })
  const deck = stage.y(0.66)
  const crops = spread(random, 0.03, 0.97, Math.round(span / 16)).map((x) =>
    stage.put([stage.x(x), horizon + unit * random.between(6, 9)], broadleaf(random, random.between(40, 64), inks.ink)),
  )
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.12, 0.42), hills.edge),
    hills.svg,
    foothills.svg,
    box([0, horizon + unit * 3], stage.width, stage.height, inks.near),
    ...[0.52, 0.58, 0.68, 0.8].map(
      (y, index) =>
        shore(stage, {
          edge: (x) => y + 0.025 * Math.sin(x * 7 + index * 2),
          fill: [inks.deep, inks.near, inks.deep, inks.near][index]!,
          lines: index === 3 ? inks.deep : undefined,
        }).svg,
    ),
    bandArea(course, inks.far),
    edgeLine(course.left, inks.deep, unit * 0.5),
    edgeLine(course.right, inks.deep, unit * 0.5),
    ...crops,
    archBridge(stage, { y: deck, foot: stage.y(0.76), from: stage.x(-0.02), to: stage.x(1.02) }),
    stage.put([course.middle[16]![0] - unit * 2, stage.y(0.91)], rowedSampan(inks), 1.2, -1),
  ].join('')
}

/** Calm water, a village on the far bank mirrored in it, a rower in front. */
function farBank(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const bank = stage.y(random.between(0.5, 0.56))
  const hills = ridge(stage, { base: bank, rise: unit * 26, fill: inks.haze, contours: inks.sky })
  const places = spread(random, 0.02, 0.98, Math.round(span / 13))
  const village = places.map((x, index) => {
    const position = [stage.x(x), bank - unit * 0.6] as const
    if (index % 3 === 1) return stage.put(position, house(inks), random.between(1, 1.35))
    return stage.put(
      position,
      random.pick([bamboo, bamboo, broadleaf])(
        random,
        random.between(90, 170),
        random.pick([inks.ink, inks.shade, inks.near]),
      ),
    )
  })
  const mirrored = places
    .filter((_, index) => index % 3 === 1)
    .map((x) =>
      reflection(stage, { x: stage.x(x), y: bank + unit * 1.6, width: unit * 7, depth: unit * 6, color: inks.light }),
    )
  return [
    sky(stage, bank),
    sun(stage, random.between(0.15, 0.85), hills.edge),
    random.chance(0.5)
      ? hills.svg
      : karstRange(stage, { base: bank, rise: unit * 28, fill: inks.haze, hatch: inks.far }),
    ...village,
    water(stage, { top: bank, fill: inks.mid, swell: 0.25, waves: inks.far }),
    box([0, bank - unit * 0.8], stage.width, unit * 2, inks.near),
    ...mirrored,
    reflection(stage, { x: stage.x(0.36), y: stage.y(0.84), width: unit * 17, depth: unit * 6, color: inks.deep }),
    stage.put([stage.x(0.36), stage.y(0.83)], rowedSampan(inks), 2.1),
    stage.put([stage.x(0.74), stage.y(0.7)], random.chance(0.5) ? rowedSampan(inks) : sampan(inks), 1.1, -1),
  ].join('')
}

/** A cable-stayed bridge across a wide river at evening. */
function greatBridge(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const bank = stage.y(random.between(0.58, 0.63))
  const disc = settingSun(stage, random.between(0.42, 0.58), bank - unit * 2)
  const hills = ridge(stage, {
    base: bank,
    rise: unit * 17,
    fill: inks.far,
    contours: inks.haze,
    envelope: (x) => 0.2 + 1.6 * Math.abs(x - 0.5),
  })
  const pylons = span > 150 ? [stage.x(0.25), stage.x(0.75)] : [stage.x(0.27)]
  return [
    sky(stage, bank),
    disc.svg,
    hills.svg,
    box([0, bank - unit * 2.2], stage.width, unit * 4, inks.near),
    water(stage, { top: bank, fill: inks.mid, swell: 0.4 }),
    glitter(stage, { ...disc, top: bank, bottom: stage.y(0.95) }),
    cableBridge(stage, {
      y: stage.y(0.55),
      foot: stage.y(0.72),
      pylons,
      top: stage.y(0.12),
      reach: Math.min(stage.x(0.235), unit * 52),
    }),
    stage.put([stage.x(random.between(0.12, 0.2)), stage.y(0.86)], sampan(inks), 1.6),
    stage.put([stage.x(random.between(0.78, 0.88)), stage.y(0.8)], rowedSampan(inks), 1.2, -1),
  ].join('')
}

/** Lift nets hang over a lagoon, arecas on the bank. */
function nets(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const bank = stage.y(random.between(0.46, 0.5))
  const hills = ridge(stage, { base: bank, rise: unit * 18, fill: inks.far, contours: inks.haze })
  const edge = (x: number) => 0.99 - 0.12 * Math.max(0, 1 - x / 0.42) ** 1.2
  const small = spread(random, 0.3, 0.52, Math.max(1, Math.round(span / 130))).map((x) =>
    stage.put([stage.x(x), bank + unit * 9], liftNet(inks), 0.8, random.chance(0.5) ? 1 : -1),
  )
  const trees = spread(random, 0.02, 0.24, Math.max(3, Math.round(span / 45))).map((x) =>
    stage.put([stage.x(x), stage.y(edge(x)) + unit], areca(random, random.between(360, 520), inks.ink)),
  )
  return [
    sky(stage, bank),
    sun(stage, random.between(0.38, 0.5), hills.edge),
    hills.svg,
    water(stage, { top: bank, fill: inks.mid, swell: 0.3 }),
    ...small,
    reflection(stage, {
      x: stage.x(0.7) + unit * 7,
      y: stage.y(0.84),
      width: unit * 26,
      depth: unit * 8,
      color: inks.deep,
    }),
    stage.put([stage.x(0.7), stage.y(0.82)], liftNet(inks), 2.5),
    stage.put([stage.x(0.4), stage.y(0.87)], rowedSampan(inks), 1.3),
    shore(stage, { edge, fill: inks.near }).svg,
    ...trees,
  ].join('')
}
