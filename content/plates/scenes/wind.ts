import { mixed } from '../color.ts'
import { bandArea, winding } from '../ground/band.ts'
import { ridge } from '../ground/ridge.ts'
import { shore } from '../ground/shore.ts'
import { settingSun, sky, sun } from '../ground/sky.ts'
import { glitter, water } from '../ground/water.ts'
import { trawler } from '../motifs/boats.ts'
import type { Point } from '../markup.ts'
import { buffalo, standing } from '../motifs/people.ts'
import { house } from '../motifs/houses.ts'
import { casuarina } from '../motifs/trees.ts'
import { turbine } from '../motifs/turbine.ts'
import { spread } from '../spread.ts'
import { underDeepSky, type Composition, type Stage } from '../stage.ts'

export const wind: readonly Composition[] = [highlands, dunes, single, offshore].map(
  (compose) => (stage) => compose(underDeepSky(stage)),
)

/** Turbines along mountain ridges, the nearest tallest. */
function highlands(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const back = ridge(stage, {
    base: stage.y(0.68),
    rise: unit * 24,
    fill: mixed(inks.far, inks.mid, 0.35),
    contours: inks.far,
  })
  const middle = ridge(stage, { base: stage.y(0.8), rise: unit * 22, fill: inks.mid, contours: inks.far })
  const front = ridge(stage, { base: stage.y(0.99), rise: unit * 22, fill: inks.near, contours: inks.deep })
  const floor = ridge(stage, { base: stage.y(1.05), rise: unit * 13, fill: inks.ink, contours: inks.shade, count: 3 })
  const stand = (slope: typeof back, share: number, height: number) =>
    turbine(stage, {
      x: stage.x(share),
      y: slope.edge(stage.x(share)) + unit,
      height: unit * height,
      color: inks.light,
    })
  const sunny = random.between(0.44, 0.5)
  const small = spread(random, 0.03, 0.97, Math.round(span / 22)).filter((x) => Math.abs(x - sunny) > 14 / span)
  return [
    sky(stage, stage.y(0.48)),
    sun(stage, sunny, back.edge),
    ...small.map((x) => stand(back, x, 17)),
    back.svg,
    ...[0.1, 0.34, 0.92].map((x) => stand(middle, x + random.between(-0.03, 0.03), 31)),
    middle.svg,
    stand(front, random.between(0.2, 0.27), 52),
    stand(front, random.between(0.74, 0.79), 58),
    front.svg,
    floor.svg,
  ].join('')
}

/** A row of turbines on the dunes, the sea beyond. */
function dunes(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.56, 0.62))
  const phase = random.between(0, 6)
  const edge = (x: number) => 0.75 + 0.035 * Math.sin(x * 7 + phase) + 0.03 * x
  const front = (x: number) => 0.89 + 0.035 * Math.sin(x * 5 + phase * 2)
  const sunny = random.between(0.24, 0.34)
  const row = spread(random, 0.42, 0.97, Math.max(3, Math.round(span / random.between(36, 60))))
  return [
    sky(stage, horizon),
    sun(stage, sunny, () => horizon - unit * 4),
    water(stage, { top: horizon, fill: inks.mid }),
    stage.put([stage.x(0.33), horizon + unit * 5], trawler(inks), 0.7),
    ...row.map((x, index) =>
      turbine(stage, {
        x: stage.x(x),
        y: stage.y(edge(x)) + unit,
        height: unit * (30 + (18 * index) / row.length),
        color: inks.light,
      }),
    ),
    shore(stage, { edge, fill: inks.sand, lines: inks.far }).svg,
    shore(stage, { edge: front, fill: inks.near, lines: inks.deep }).svg,
    ...spread(random, 0.02, 0.24, Math.max(3, Math.round(span / 50))).map((x) =>
      stage.put([stage.x(x), stage.y(front(x)) + unit], casuarina(random, random.between(170, 270), inks.ink)),
    ),
  ].join('')
}

/** One turbine close by, a track leading to it, a house for scale. */
function single(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const back = ridge(stage, {
    base: stage.y(0.66),
    rise: unit * 22,
    fill: mixed(inks.far, inks.mid, 0.35),
    contours: inks.far,
  })
  const middle = ridge(stage, { base: stage.y(0.74), rise: unit * 14, fill: inks.mid, contours: inks.far })
  const meadow = (x: number) => 0.74 + 0.05 * Math.sin(x * 4 + 0.6)
  const place = random.between(0.64, 0.74)
  const track = winding(stage, {
    top: stage.y(meadow(place)) + unit * 3,
    bottom: stage.height,
    from: stage.x(place),
    to: stage.x(0.44),
    wide: unit * 16,
    sway: unit * 16,
    bends: 2.3,
  })
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, random.between(0.2, 0.36), back.edge),
    back.svg,
    ...spread(random, 0.04, 0.5, Math.round(span / 40)).map((x) =>
      turbine(stage, { x: stage.x(x), y: middle.edge(stage.x(x)) + unit, height: unit * 15, color: inks.light }),
    ),
    middle.svg,
    shore(stage, { edge: meadow, fill: inks.near, lines: inks.deep }).svg,
    bandArea(track, inks.sand),
    turbine(stage, { x: stage.x(place), y: stage.y(meadow(place)) + unit * 6, height: unit * 70, color: inks.light }),
    beside(stage, [stage.x(place) + unit * 20, stage.y(meadow(place)) + unit * 7]),
  ].join('')
}

/** What stands below the tower for scale: a house, a grazing buffalo or two people. */
function beside(stage: Stage, [x, y]: Point): string {
  const { inks, random, unit } = stage
  return random.pick([
    () => stage.put([x, y], house(inks), 1.4) + stage.put([x + unit * 8, y + unit], casuarina(random, 120, inks.ink)),
    () =>
      stage.put([x, y + unit * 4], buffalo(inks), 1.3) + stage.put([x + unit * 9, y + unit * 4], standing(inks), 1.3),
    () =>
      stage.put([x - unit * 4, y + unit * 3], standing(inks), 1.5) +
      stage.put([x + unit, y + unit * 4], standing(inks, inks.light), 1.5),
    () =>
      [0, 6, 11]
        .map((across) => stage.put([x + unit * across, y], casuarina(random, random.between(90, 150), inks.ink)))
        .join(''),
  ])()
}

/** Turbines stand in the sea around a half sun. */
function offshore(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.6, 0.66))
  const sunny = random.between(0.46, 0.54)
  const disc = settingSun(stage, sunny, horizon)
  const far = spread(random, 0.04, 0.96, Math.round(span / 17)).filter((x) => Math.abs(x - sunny) > 18 / span)
  const near = [0.16, 0.32, 0.71, 0.85].map((x) => x + random.between(-0.025, 0.025))
  return [
    sky(stage, horizon),
    disc.svg,
    ...far.map((x) => turbine(stage, { x: stage.x(x), y: horizon + unit, height: unit * 15, color: inks.mist })),
    water(stage, { top: horizon, fill: inks.mid }),
    glitter(stage, { ...disc, top: horizon, bottom: stage.y(0.95) }),
    ...near.map((x, index) =>
      turbine(stage, {
        x: stage.x(x),
        y: stage.y(0.72 + (index % 2) * 0.1),
        height: unit * (index % 2 === 0 ? 38 : 47),
        color: inks.light,
      }),
    ),
    stage.put([stage.x(0.6), stage.y(0.84)], trawler(inks), 1.3, -1),
  ].join('')
}
