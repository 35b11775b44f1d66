import { furrows } from '../ground/furrows.ts'
import { paddies } from '../ground/paddies.ts'
import { ridge } from '../ground/ridge.ts'
import { shore } from '../ground/shore.ts'
import { sky, sun } from '../ground/sky.ts'
import { terraces } from '../ground/terraces.ts'
import { house, stiltHouse } from '../motifs/houses.ts'
import { buffalo, carrying, planting, standing } from '../motifs/people.ts'
import { areca, bamboo, broadleaf, hedge, palm } from '../motifs/trees.ts'
import { spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const fields: readonly Composition[] = [plain, steps, rows, dike]

/** Paddies to the hills, a hamlet at their edge, people planting in front. */
function plain(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.42, 0.48))
  const hills = ridge(stage, { base: horizon + unit * 2, rise: unit * 22, fill: inks.far, contours: inks.haze })
  const foot = ridge(stage, {
    base: horizon + unit * 3,
    rise: unit * 8,
    span: 22,
    fill: inks.mid,
    contours: inks.far,
    count: 2,
  })
  const hamlet = spread(random, 0.05, 0.95, Math.round(span / 15)).map((x) =>
    stage.put(
      [stage.x(x), horizon + unit * 2.6],
      random.chance(0.45) ? house(inks) : broadleaf(random, random.between(60, 95), inks.shade),
      random.between(0.7, 0.95),
    ),
  )
  const group = random.between(0.3, 0.62)
  const people = [0, 1, 2].map((index) =>
    stage.put(
      [stage.x(group) + unit * (index * 12 - 8), stage.y(0.82) + unit * (index % 2) * 4],
      planting(inks, [inks.accent, inks.light, inks.accent][index]!),
      1.9,
      index === 2 ? -1 : 1,
    ),
  )
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.15, 0.85), hills.edge),
    hills.svg,
    foot.svg,
    paddies(stage, { top: horizon + unit * 2, vanishing: stage.x(random.between(0.35, 0.65)) }),
    stage.put([0, horizon + unit * 2], hedge(random, span * 10, 14, inks.shade)),
    ...hamlet,
    ...people,
  ].join('')
}

/** Terraces climbing a slope, a stilt house among them. */
function steps(stage: Stage): string {
  const { inks, random, unit } = stage
  const hills = ridge(stage, { base: stage.y(0.62), rise: unit * 42, fill: inks.far, contours: inks.haze })
  const near = ridge(stage, { base: stage.y(0.66), rise: unit * 26, fill: inks.mid, contours: inks.far, count: 3 })
  const slope = terraces(stage, { crest: (x) => 0.62 - 0.2 * x + 0.04 * Math.sin(x * 5), count: 10 })
  const home = stage.x(random.between(0.62, 0.8))
  const top = slope.edges[0]!
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, random.between(0.16, 0.46), hills.edge),
    hills.svg,
    near.svg,
    stage.put([home + unit * 15, top(home + unit * 15) + unit], broadleaf(random, 190, inks.ink)),
    stage.put([home - unit * 15, top(home - unit * 15) + unit], bamboo(random, 170, inks.shade)),
    stage.put([home, top(home) + unit * 2], stiltHouse(inks), 1.7),
    slope.svg,
    stage.put([stage.x(0.34), slope.edges[6]!(stage.x(0.34)) + unit * 0.5], carrying(inks), 1.6),
    stage.put([stage.x(0.2), slope.edges[6]!(stage.x(0.2)) + unit * 0.5], planting(inks, inks.light), 1.6, -1),
  ].join('')
}

/** Straight rows run to the horizon; a windbreak, two people walking home. */
function rows(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.5, 0.56))
  const hills = ridge(stage, { base: horizon + unit, rise: unit * 30, fill: inks.far, contours: inks.haze })
  const vanishing = random.between(0.58, 0.74)
  const windbreak = spread(random, 0, 1, Math.round(span / 9)).map((x) =>
    stage.put(
      [stage.x(x), horizon + unit * 0.6],
      random.pick([areca, broadleaf, broadleaf])(random, random.between(70, 130), inks.shade),
    ),
  )
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.14, 0.5), hills.edge),
    hills.svg,
    ridge(stage, { base: horizon + unit, rise: unit * 9, fill: inks.mid }).svg,
    ...windbreak,
    furrows(stage, { top: horizon, vanishing: stage.x(vanishing), colors: [inks.near, inks.deep, inks.far] }),
    stage.put([stage.x(0.24), horizon + unit * 2.5], house(inks), 1.5),
    stage.put([stage.x(vanishing), stage.y(0.86)], carrying(inks), 2.7),
    stage.put([stage.x(vanishing) - unit * 20, stage.y(0.76)], standing(inks, inks.light), 2),
  ].join('')
}

/** A buffalo and its keeper on a dike against the evening, fields behind. */
function dike(stage: Stage): string {
  const { inks, random, unit } = stage
  const horizon = stage.y(random.between(0.48, 0.54))
  const hills = ridge(stage, { base: horizon + unit, rise: unit * 20, fill: inks.haze, contours: inks.sky })
  const edge = (x: number) => 0.85 - 0.025 * Math.sin(x * 6 + 0.4)
  const herd = random.between(0.32, 0.44)
  const on = (x: number) => [stage.x(x), stage.y(edge(x)) + unit * 0.4] as const
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.12, 0.34), hills.edge),
    hills.svg,
    paddies(stage, { top: horizon, vanishing: stage.x(random.between(0.4, 0.6)) }),
    shore(stage, { edge, fill: inks.ink, lines: inks.near }).svg,
    stage.put(on(herd), buffalo(inks), 3),
    stage.put([on(herd)[0] + unit * 24, on(herd)[1]], standing(inks), 2.9),
    stage.put(on(0.9), palm(random, 520, inks.ink), 1, -1),
    stage.put(on(0.82), palm(random, 380, inks.ink), 1, -1),
  ].join('')
}
