import { bandArea, edgeLine, winding } from '../ground/band.ts'
import { ridge } from '../ground/ridge.ts'
import { shore } from '../ground/shore.ts'
import { sky, sun } from '../ground/sky.ts'
import { area, box, dashed, line, short } from '../markup.ts'
import { borderGate, customsCanopy, markerStone, villageGate } from '../motifs/gates.ts'
import { cyclist, standing } from '../motifs/people.ts'
import { areca, broadleaf, casuarina, hedge, oval } from '../motifs/trees.ts'
import { coach, lorry } from '../motifs/vehicles.ts'
import { spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const gate: readonly Composition[] = [front, lanes, pass, village]

/** The gate seen from the road that runs through it. */
function front(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.74)
  const back = ridge(stage, { base: ground, rise: unit * 44, fill: inks.far, contours: inks.haze })
  const near = ridge(stage, { base: ground + unit, rise: unit * 24, fill: inks.mid, contours: inks.far })
  const middle = stage.x(0.5)
  const tree = random.pick([casuarina, areca, (_: typeof random, height: number, color: string) => oval(height, color)])
  const gap = 32 / span
  const avenue = [
    ...spread(random, 0.02, 0.5 - gap, Math.round(span / 26)),
    ...spread(random, 0.5 + gap, 0.98, Math.round(span / 26)),
  ]
  return [
    sky(stage, stage.y(0.45)),
    sun(stage, random.pick([0.17, 0.83]) + random.between(-0.06, 0.06), back.edge),
    back.svg,
    near.svg,
    ...avenue.map((x) => stage.put([stage.x(x), ground + unit], tree(random, random.between(170, 270), inks.ink))),
    box([0, ground], stage.width, stage.height, inks.near),
    area(
      `M${short(middle - unit * 4.5)} ${short(ground)}h${short(unit * 9)}L${short(middle + unit * 46)} ${stage.height}H${short(middle - unit * 46)}Z`,
      inks.ink,
    ),
    dashed(`M${short(middle)} ${short(ground + unit * 2)}V${stage.height}`, inks.light, unit * 0.8, [
      unit * 2.4,
      unit * 2.6,
    ]),
    stage.put([middle, ground + unit * 0.6], borderGate(inks), 1.75),
    stage.put([middle - unit * 34, ground + unit * 6], standing(inks), 1.3),
    stage.put([middle + unit * 36, stage.y(0.93)], markerStone(inks), 1.9),
  ].join('')
}

/** Lorries wait at the customs lanes. */
function lanes(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.72)
  const back = ridge(stage, { base: ground, rise: unit * 42, fill: inks.far, contours: inks.haze })
  const near = ridge(stage, { base: ground, rise: unit * 24, span: 30, fill: inks.mid, contours: inks.far })
  const count = Math.max(2, Math.round(span / 62))
  const start = stage.x(0.96) - unit * (count * 9 * 2.5)
  const queue = spread(random, 0.08, 0.94, Math.round(span / 28))
  return [
    sky(stage, stage.y(0.45)),
    sun(stage, random.between(0.16, 0.3), back.edge),
    back.svg,
    near.svg,
    stage.put([0, ground], hedge(random, span * 10, 22, inks.shade)),
    stage.put([start, ground + unit * 2], customsCanopy(inks, count), 2.5),
    box([0, ground + unit * 2], stage.width, stage.height, inks.near),
    box([0, ground + unit * 5], stage.width, unit * 15, inks.ink),
    dashed(`M0 ${short(ground + unit * 15)}H${stage.width}`, inks.sand, unit * 0.5, [unit * 5, unit * 6]),
    ...queue.map((x, index) =>
      stage.put(
        [stage.x(x), ground + unit * 12],
        index % 4 === 2 ? coach(inks) : lorry(inks, random.pick([inks.accent, inks.far, inks.light, inks.mid])),
        1.8,
      ),
    ),
  ].join('')
}

/** A small gate on the saddle of a mountain pass, the road winding up to it. */
function pass(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const saddle = random.between(0.46, 0.58)
  const back = ridge(stage, {
    base: stage.y(0.7),
    rise: unit * 40,
    fill: inks.far,
    contours: inks.haze,
    envelope: (x) => 0.35 + Math.abs(x - saddle),
  })
  const edge = (x: number) => 0.52 - 0.36 * Math.abs(x - saddle) ** 1.2 * 1.6 + 0.012 * Math.sin(x * 17)
  const slope = shore(stage, { edge, fill: inks.near, lines: inks.deep })
  const course = winding(stage, {
    top: stage.y(0.53),
    bottom: stage.height,
    from: stage.x(saddle),
    to: stage.x(0.42),
    wide: unit * 34,
    sway: unit * 38,
    bends: 4,
  })
  const truck = course.middle[11]!
  const forest = spread(random, 0, 1, Math.round(span / 7)).filter((x) => Math.abs(x - saddle) > 24 / span)
  return [
    sky(stage, stage.y(0.4)),
    sun(stage, saddle, () => stage.y(edge(saddle)) - unit * 21),
    back.svg,
    ...forest.map((x) =>
      stage.put([stage.x(x), stage.y(edge(x)) + unit], casuarina(random, random.between(70, 130), inks.shade)),
    ),
    slope.svg,
    bandArea(course, inks.ink),
    edgeLine(course.left, inks.light, unit * 0.35),
    edgeLine(course.right, inks.light, unit * 0.35),
    stage.put([stage.x(saddle), stage.y(0.535)], borderGate(inks), 0.95),
    stage.put([truck[0], truck[1]], lorry(inks, inks.accent), 1.1),
    ...[0.05, 0.12, 0.93].map((x) =>
      stage.put([stage.x(x), stage.height + unit], broadleaf(random, random.between(170, 260), inks.ink, inks.deep)),
    ),
  ].join('')
}

/** An old three-arched gate before a village. */
function village(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.76)
  const place = stage.x(random.between(0.56, 0.64))
  const back = ridge(stage, { base: ground, rise: unit * 34, fill: inks.far, contours: inks.haze })
  const far = spread(random, 0.02, 0.98, Math.round(span / 12)).filter((x) => Math.abs(stage.x(x) - place) > unit * 34)
  const path = winding(stage, {
    top: ground,
    bottom: stage.height,
    from: place,
    to: stage.x(0.4),
    wide: unit * 40,
    sway: unit * 6,
    bends: 1.2,
  })
  return [
    sky(stage, stage.y(0.45)),
    sun(stage, random.between(0.14, 0.28), (x) => Math.min(back.edge(x), ground - unit * 32)),
    back.svg,
    stage.put([0, ground], hedge(random, span * 10, 42, inks.mid)),
    ...far.map((x) =>
      stage.put(
        [stage.x(x), ground + unit],
        random.pick([areca, broadleaf, broadleaf])(
          random,
          random.between(150, 300),
          random.pick([inks.near, inks.shade, inks.ink]),
        ),
      ),
    ),
    line(`M0 ${short(ground - unit * 4)}H${stage.width}`, inks.light, unit * 9),
    line(`M0 ${short(ground - unit * 8.6)}H${stage.width}`, inks.clay, unit * 1.2),
    shore(stage, { edge: () => 0.76, fill: inks.near, lines: inks.deep }).svg,
    bandArea(path, inks.sand),
    stage.put([place, ground + unit * 0.8], villageGate(inks), 3),
    stage.put([path.middle[13]![0] + unit * 3, path.middle[13]![1]], cyclist(inks, inks.light), 2.2),
    stage.put([stage.x(0.86), stage.y(0.9)], standing(inks), 2.1),
  ].join('')
}
