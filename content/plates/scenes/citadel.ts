import { lotus } from '../ground/lotus.ts'
import { ridge } from '../ground/ridge.ts'
import { sky, sun } from '../ground/sky.ts'
import { reflection, water } from '../ground/water.ts'
import { area, box, line, short } from '../markup.ts'
import { mixed } from '../color.ts'
import { rowedSampan } from '../motifs/boats.ts'
import { cyclist, standing } from '../motifs/people.ts'
import { areca, broadleaf, oval } from '../motifs/trees.ts'
import { battlements, flagTower, gateTower } from '../motifs/walls.ts'
import { spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const citadel: readonly Composition[] = [moat, flag, bastion, avenue]

/** The gate over its moat, mirrored in the water. */
function moat(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const foot = stage.y(0.68)
  const place = stage.x(random.between(0.34, 0.66))
  const wall = mixed(inks.light, inks.clay, 0.3)
  const hills = ridge(stage, { base: foot, rise: unit * 30, fill: inks.haze, contours: inks.sky })
  const crowns = spread(random, 0, 1, Math.round(span / 11)).filter((x) => Math.abs(stage.x(x) - place) > unit * 24)
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, place > stage.x(0.5) ? random.between(0.14, 0.26) : random.between(0.74, 0.86), (x) =>
      Math.min(hills.edge(x), foot - unit * 27),
    ),
    hills.svg,
    ...crowns.map((x) =>
      stage.put(
        [stage.x(x), foot - unit * 3],
        broadleaf(random, random.between(130, 230), random.pick([inks.near, inks.shade, inks.mid])),
      ),
    ),
    stage.put([0, foot], battlements(Math.ceil((span * 10) / 1.7), inks, wall), 1.7),
    stage.put([place, foot], gateTower(inks), 2.25),
    water(stage, { top: foot, fill: inks.mid, swell: 0.2, waves: inks.far }),
    reflection(stage, { x: place, y: foot + unit, width: unit * 38, depth: unit * 16, color: inks.light }),
    lotus(stage, { top: stage.y(0.84), bottom: stage.y(1), count: Math.round(span / 11) }),
    bridge(stage, place, foot),
    stage.put([place + unit * 3, foot + unit * 14], standing(inks), 1.6),
    Math.abs(place - stage.x(0.5)) > unit * 12
      ? stage.put([stage.width - place, stage.y(0.85)], rowedSampan(inks), 1.8)
      : '',
  ].join('')
}

/** The flag tower on its terraces, lawns and people before it. */
function flag(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.76)
  const place = stage.x(random.between(0.56, 0.66))
  const hills = ridge(stage, { base: ground, rise: unit * 26, fill: inks.far, contours: inks.haze })
  const trees = spread(random, 0.02, 0.98, Math.round(span / 13)).filter(
    (x) => Math.abs(stage.x(x) - place) > unit * 36,
  )
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, random.between(0.14, 0.26), (x) => Math.min(hills.edge(x), ground - unit * 22)),
    hills.svg,
    ...trees.map((x) =>
      stage.put(
        [stage.x(x), ground + unit * 0.5],
        random.pick([broadleaf, broadleaf, areca])(
          random,
          random.between(120, 210),
          random.pick([inks.near, inks.shade]),
        ),
      ),
    ),
    box([0, ground - unit * 0.2], stage.width, stage.height, inks.near),
    stage.put([place, ground + unit], flagTower(inks), 2.5),
    area(
      `M${short(place - unit * 4)} ${short(ground + unit)}h${short(unit * 8)}L${short(place + unit * 18)} ${stage.height}h${short(-unit * 46)}Z`,
      inks.sand,
    ),
    ...[-30, -22, 26].map((across, index) =>
      stage.put(
        [place + unit * across, stage.y(0.86) + unit * (index % 2) * 3],
        [standing, cyclist, standing][index]!(inks, [inks.accent, inks.light, inks.light][index]!),
        1.7,
      ),
    ),
    ...spread(random, 0.04, 0.3, Math.round(span / 34)).map((x) =>
      stage.put([stage.x(x), stage.height + unit * 2], oval(random.between(170, 240), inks.ink)),
    ),
  ].join('')
}

/** A corner of the ramparts seen across the moat, a tower above it. */
function bastion(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const corner = stage.x(random.between(0.4, 0.48))
  const foot = stage.y(0.8)
  const brow = stage.y(0.5)
  const lit = mixed(inks.light, inks.clay, 0.16)
  const shaded = mixed(inks.light, inks.clay, 0.5)
  const hills = ridge(stage, { base: stage.y(0.66), rise: unit * 26, fill: inks.far, contours: inks.haze })
  const face = (end: number, sink: number) =>
    `M${short(corner)} ${short(brow)}L${short(end)} ${short(brow + sink)}V${short(foot - sink * 0.35)}L${short(corner)} ${short(foot)}Z`
  const courses = [1, 2, 3, 4]
    .map(
      (row) =>
        `M${short(corner)} ${short(brow + (foot - brow) * row * 0.2)}L${stage.width} ${short(brow + unit * 10 + (foot - brow - unit * 13.5) * row * 0.2)}`,
    )
    .join('')
  const trees = spread(random, 0.02, 0.98, Math.round(span / 12)).filter(
    (x) => Math.abs(stage.x(x) - corner - unit * 24) > unit * 22,
  )
  return [
    sky(stage, stage.y(0.45)),
    sun(stage, random.between(0.82, 0.9), () => stage.y(0.62) - unit * 26),
    hills.svg,
    ...trees.map((x) =>
      stage.put(
        [stage.x(x), stage.y(0.62)],
        broadleaf(random, random.between(170, 240), random.pick([inks.near, inks.shade])),
      ),
    ),
    stage.put([corner + unit * 24, brow + unit * 9], gateTower(inks), 1.7),
    water(stage, { top: stage.y(0.72), fill: inks.mid, swell: 0.2, waves: inks.far }),
    area(face(stage.width, unit * 10), lit) + line(courses, shaded, unit * 0.3),
    area(face(corner - stage.x(0.5), unit * 14), shaded),
    line(
      `M${short(corner - stage.x(0.5))} ${short(brow + unit * 15)}L${short(corner)} ${short(brow + unit)}L${stage.width} ${short(brow + unit * 11)}`,
      inks.clay,
      unit * 1.6,
    ),
    reflection(stage, { x: corner, y: foot + unit, width: unit * 40, depth: unit * 10, color: inks.far }),
    lotus(stage, { top: stage.y(0.88), bottom: stage.y(1.01), count: Math.round(span / 13) }),
    stage.put([stage.x(0.76), stage.y(0.9)], rowedSampan(inks), 1.5, -1),
  ].join('')
}

/** Inside the walls: an avenue of trees leads to the gate. */
function avenue(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.66)
  const middle = stage.x(random.between(0.46, 0.54))
  const hills = ridge(stage, { base: ground, rise: unit * 36, fill: inks.far, contours: inks.haze })
  const groves = spread(random, 0, 1, Math.round(span / 12)).filter((x) => Math.abs(stage.x(x) - middle) > unit * 22)
  const rows = [0, 1, 2, 3].flatMap((row) =>
    [-1, 1].map((side) =>
      stage.put(
        [middle + side * unit * (17 + row * 11 + row * row * 2), ground + unit * (3 + row * 4 + row * row)],
        oval(280, inks.ink),
        0.55 + row * 0.26,
      ),
    ),
  )
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, random.pick([0.14, 0.86]), (x) => Math.min(hills.edge(x), ground - unit * 24)),
    hills.svg,
    ...groves.map((x) =>
      stage.put(
        [stage.x(x), ground],
        broadleaf(random, random.between(140, 210), random.pick([inks.mid, inks.near]), inks.far),
      ),
    ),
    stage.put([middle, ground + unit], gateTower(inks), 2.4),
    box([0, ground + unit], stage.width, stage.height, inks.near),
    area(
      `M${short(middle - unit * 5)} ${short(ground + unit)}h${short(unit * 10)}L${short(middle + unit * 34)} ${stage.height}h${short(-unit * 68)}Z`,
      inks.brick,
    ),
    ...rows,
    stage.put([middle - unit * 9, stage.y(0.86)], cyclist(inks), 1.7),
    stage.put([middle + unit * 8, stage.y(0.79)], standing(inks, inks.light), 1.3),
    stage.put([middle + unit * 13, stage.y(0.93)], standing(inks), 2),
  ].join('')
}

/** The causeway across the moat, straight towards the reader. */
function bridge({ unit, inks, height }: Stage, x: number, y: number): string {
  const deck = `M${short(x - unit * 5)} ${short(y)}h${short(unit * 10)}L${short(x + unit * 12)} ${height}h${short(-unit * 24)}Z`
  const rails = `M${short(x - unit * 5)} ${short(y)}L${short(x - unit * 12)} ${height}M${short(x + unit * 5)} ${short(y)}L${short(x + unit * 12)} ${height}`
  return area(deck, inks.sand) + line(rails, inks.clay, unit * 0.9)
}
