import { ridge } from '../ground/ridge.ts'
import { sky, sun } from '../ground/sky.ts'
import { reflection, water } from '../ground/water.ts'
import { area, box, dashed, line, short } from '../markup.ts'
import { rowedSampan } from '../motifs/boats.ts'
import { communalHouse, townHouse } from '../motifs/houses.ts'
import { carrying, cyclist, standing, townsperson } from '../motifs/people.ts'
import { areca, broadleaf, oval } from '../motifs/trees.ts'
import { coach, motorbike } from '../motifs/vehicles.ts'
import { spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const town: readonly Composition[] = [riverfront, rooftops, boulevard, square]

/** Narrow houses along the river, mirrored in it. */
function riverfront(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const quay = stage.y(0.68)
  const hills = ridge(stage, { base: quay, rise: unit * 52, fill: inks.haze, contours: inks.sky })
  const count = Math.round(span / 12.5)
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, random.between(0.15, 0.85), (x) => Math.min(hills.edge(x), quay - unit * 36)),
    hills.svg,
    street(stage, { y: quay, count, size: 2, floors: [2, 5] }),
    water(stage, { top: quay, fill: inks.mid, swell: 0.25, waves: inks.far }),
    ...spread(random, 0.04, 0.96, Math.round(span / 16)).map((x) =>
      reflection(stage, {
        x: stage.x(x),
        y: quay + unit * 5,
        width: unit * 8,
        depth: unit * 10,
        color: random.pick([inks.light, inks.far, inks.sand]),
      }),
    ),
    box([0, quay - unit * 0.5], stage.width, unit * 4, inks.near),
    line(`M0 ${short(quay - unit * 0.2)}H${stage.width}`, inks.sand, unit * 0.7),
    ...spread(random, 0.02, 0.98, Math.round(span / 19)).map((x) =>
      stage.put([stage.x(x), quay], oval(random.between(90, 130), inks.ink)),
    ),
    stage.put([stage.x(random.between(0.25, 0.7)), stage.y(0.88)], rowedSampan(inks), 1.9),
  ].join('')
}

/** Tiled roofs, row below row. */
function rooftops(stage: Stage): string {
  const { inks, random, unit } = stage
  const back = ridge(stage, { base: stage.y(0.5), rise: unit * 26, fill: inks.far, contours: inks.haze })
  const rows = [0.44, 0.52, 0.62, 0.74, 0.89].map((depth, row) =>
    roofRow(stage, { y: stage.y(depth), size: 0.9 + row * 0.3, dark: row % 2 === 1 }),
  )
  const trees = spread(random, 0.04, 0.96, 6).map((x) =>
    stage.put([stage.x(x), stage.y(0.6)], random.pick([areca, broadleaf])(random, random.between(150, 230), inks.near)),
  )
  return [
    sky(stage, stage.y(0.4)),
    sun(stage, random.between(0.15, 0.85), back.edge),
    back.svg,
    box([0, stage.y(0.45)], stage.width, stage.height, inks.shade),
    rows[0],
    rows[1],
    ...trees,
    ...rows.slice(2),
  ].join('')
}

/** An avenue of new blocks, trees and traffic. */
function boulevard(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const kerb = stage.y(0.76)
  const tones = [inks.haze, inks.far, inks.light, inks.mid]
  const hills = ridge(stage, { base: kerb, rise: unit * 32, fill: inks.haze, contours: inks.sky })
  const sunny = random.between(0.3, 0.7)
  const blocks = spread(random, 0, 1, Math.round(span / 15)).map((x, index) =>
    tower(stage, {
      x: stage.x(x),
      y: kerb,
      wide: unit * random.between(9, 14),
      storeys: random.whole(4, Math.abs(x - sunny) < 26 / span ? 6 : 13),
      wall: tones[index % 4]!,
    }),
  )
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, sunny, () => kerb - unit * 32),
    hills.svg,
    ...blocks,
    box([0, kerb], stage.width, unit * 3, inks.sand),
    box([0, kerb + unit * 3], stage.width, stage.height, inks.ink),
    dashed(`M0 ${short(stage.y(0.905))}H${stage.width}`, inks.light, unit * 0.5, [unit * 6, unit * 6]),
    ...spread(random, 0.01, 0.99, Math.round(span / 14)).map((x) =>
      stage.put([stage.x(x), kerb + unit * 2], broadleaf(random, random.between(110, 150), inks.near, inks.mid)),
    ),
    ...spread(random, 0.04, 0.96, Math.round(span / 22)).map((x) =>
      stage.put([stage.x(x), kerb + unit * 3], townsperson(inks, random.pick([inks.accent, inks.mid])), 1.1),
    ),
    ...spread(random, 0.06, 0.94, Math.round(span / 34)).map((x, index) =>
      stage.put(
        [stage.x(x), stage.y(0.88)],
        index % 3 === 1 ? coach(inks) : motorbike(inks),
        index % 3 === 1 ? 2 : 1.9,
      ),
    ),
    ...spread(random, 0.12, 0.9, Math.round(span / 60)).map((x) =>
      stage.put([stage.x(x), stage.y(0.97)], random.pick([motorbike, cyclist])(inks), 2.1, -1),
    ),
  ].join('')
}

/** The communal house on its square, the old quarter around it. */
function square(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.74)
  const place = random.between(0.42, 0.58)
  const hills = ridge(stage, { base: ground, rise: unit * 48, fill: inks.haze, contours: inks.sky })
  const free = (x: number) => Math.abs(stage.x(x) - stage.x(place)) > unit * 34
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, place < 0.5 ? random.between(0.8, 0.88) : random.between(0.12, 0.2), (x) =>
      Math.min(hills.edge(x), ground - unit * 32),
    ),
    hills.svg,
    street(stage, { y: ground, count: Math.round(span / 11), size: 1.15, floors: [1, 3] }),
    ...spread(random, 0.02, 0.98, Math.round(span / 14))
      .filter(free)
      .map((x) =>
        stage.put(
          [stage.x(x), ground + unit * 2],
          random.pick([broadleaf, broadleaf, areca])(random, random.between(150, 230), inks.near, inks.mid),
        ),
      ),
    box([0, ground], stage.width, stage.height, inks.brick),
    line([3, 8, 15].map((down) => `M0 ${short(ground + unit * down)}H${stage.width}`).join(''), inks.sand, unit * 0.4),
    stage.put([stage.x(place), ground + unit * 3], communalHouse(inks), 3),
    ...spread(random, 0.05, 0.95, Math.round(span / 24)).map((x) =>
      stage.put(
        [stage.x(x), stage.y(0.9) + unit * random.between(-2, 4)],
        random.pick([cyclist, townsperson, standing, carrying])(inks, random.pick([inks.accent, inks.mid, inks.near])),
        2,
        random.chance(0.5) ? 1 : -1,
      ),
    ),
  ].join('')
}

function street(
  stage: Stage,
  { y, count, size, floors }: { y: number; count: number; size: number; floors: readonly [number, number] },
): string {
  const { inks, random, span } = stage
  const walls = [inks.light, inks.sand, inks.mist, inks.haze, inks.far]
  const shutters = [inks.near, inks.mid, inks.ink]
  const wide = (span * 10) / count / size
  return Array.from({ length: count }, (_, index) =>
    stage.put(
      [stage.x((index + 0.5) / count), y],
      townHouse(random, {
        floors: random.whole(...floors),
        width: wide * 0.99,
        wall: walls[(index * 2 + random.whole(0, 1)) % 5]!,
        shutter: random.pick(shutters),
        inks,
      }),
      size,
    ),
  ).join('')
}

interface RoofRow {
  y: number
  size: number
  dark: boolean
}

/** A row of hipped roofs that overlap like tiles, each with its courses and a strip of wall below. */
function roofRow({ random, unit, inks, width }: Stage, { y, size, dark }: RoofRow): string {
  let walls = ''
  let lit = ''
  let shaded = ''
  let courses = ''
  let windows = ''
  for (let x = -unit * random.between(0, 8) * size; x < width;) {
    const wide = unit * size * random.between(11, 19)
    const high = unit * size * random.between(5, 7.5)
    const top = y + unit * random.between(-1.5, 1.5) * size
    const roof = `M${short(x)} ${short(top + high)}l${short(wide * 0.2)} ${short(-high)}h${short(wide * 0.6)}l${short(wide * 0.2)} ${short(high)}Z`
    if (random.chance(dark ? 0.6 : 0.3)) shaded += roof
    else lit += roof
    for (const share of [0.3, 0.55, 0.8])
      courses += `M${short(x + wide * 0.2 * (1 - share) + unit * 0.4)} ${short(top + high * share)}h${short(wide * (0.6 + 0.4 * share) - unit * 0.8)}`
    walls += `M${short(x + wide * 0.06)} ${short(top + high)}h${short(wide * 0.88)}V${short(top + high + unit * size * 9)}h${short(-wide * 0.88)}Z`
    for (const share of [0.2, 0.45, 0.7])
      windows += `M${short(x + wide * share)} ${short(top + high + unit * size)}h${short(unit * size * 1.3)}v${short(unit * size * 1.9)}h${short(-unit * size * 1.3)}z`
    x += wide * random.between(0.92, 1.12)
  }
  return (
    area(walls, dark ? inks.sand : inks.light) +
    area(windows, dark ? inks.near : inks.mid) +
    area(lit, inks.accent) +
    area(shaded, inks.clay) +
    line(courses, dark ? inks.accent : inks.clay, unit * 0.22 * size)
  )
}

interface Tower {
  x: number
  y: number
  wide: number
  storeys: number
  wall: string
}

function tower({ unit, inks }: Stage, { x, y, wide, storeys, wall }: Tower): string {
  const high = storeys * unit * 3.4 + unit * 2
  const glass = wall === inks.mid ? inks.light : inks.deep
  const bands = Array.from(
    { length: storeys },
    (_, floor) => `M${short(x - wide * 0.4)} ${short(y - high + unit * (2.4 + floor * 3.4))}h${short(wide * 0.8)}`,
  ).join('')
  return box([x - wide / 2, y - high], wide, high, wall) + dashed(bands, glass, unit * 1.3, [unit * 1.4, unit * 0.8])
}
