import { alongShore, shore } from '../ground/shore.ts'
import { ridge } from '../ground/ridge.ts'
import { settingSun, sky, sun } from '../ground/sky.ts'
import { glitter, reflection, water } from '../ground/water.ts'
import { basketBoat, junk, rowedSampan, trawler } from '../motifs/boats.ts'
import { lighthouse } from '../motifs/harbour.ts'
import { casuarina, palm } from '../motifs/trees.ts'
import { eased, spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const coast: readonly Composition[] = [bay, beach, headland, fleet]

/** Boats in a bay, casuarinas on the dune at one side. */
function bay(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.44, 0.5))
  const coastline = ridge(stage, {
    base: horizon + unit,
    rise: unit * 20,
    fill: inks.far,
    contours: inks.haze,
    envelope: (x) => 0.25 + 0.75 * eased(0.3, 0.8, x),
  })
  const edge = (x: number) => 0.93 - 0.1 * eased(0.4, 0.85, x) + 0.015 * Math.sin(x * 9)
  const dune = shore(stage, { edge, fill: inks.near, lines: inks.deep })
  const trees = spread(random, 0.63, 0.98, Math.max(4, Math.round(span / 38))).map((x) =>
    stage.put([stage.x(x), stage.y(edge(x)) + unit], casuarina(random, random.between(250, 400), inks.ink)),
  )
  const boats = spread(random, 0.06, 0.58, Math.max(2, Math.round(span / 62))).map((x, index) => {
    const y = horizon + unit * (index % 2 === 0 ? random.between(16, 22) : random.between(5, 8))
    return {
      y,
      svg: stage.put([stage.x(x), y], trawler(inks), index % 2 === 0 ? 1.25 : 0.6, random.chance(0.5) ? 1 : -1),
    }
  })
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.14, 0.44), coastline.edge),
    coastline.svg,
    water(stage, { top: horizon, fill: inks.mid }),
    ...boats.sort((a, b) => a.y - b.y).map((boat) => boat.svg),
    dune.svg,
    ...trees,
  ].join('')
}

/** A long beach running away, foam along it, palms and basket boats on the sand. */
function beach(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.36, 0.42))
  const coastline = ridge(stage, {
    base: horizon + unit,
    rise: unit * 15,
    fill: inks.far,
    contours: inks.haze,
    envelope: (x) => eased(0.35, 0.9, x),
  })
  const far = horizon / stage.height + 0.015
  const curve = (shift: number) => (x: number) => 1.08 + shift - (1.08 + shift - far) * eased(0.02, 1.25, x) ** 0.62
  const grass = (x: number) => 1.12 - 0.44 * eased(0.42, 1.1, x)
  const foam = [0.035, 0.075, 0.125].map((shift, index) =>
    alongShore(stage, curve(-shift), inks.light, unit * (0.7 - index * 0.18)),
  )
  const palms = spread(random, 0.7, 0.97, Math.max(3, Math.round(span / 58))).map((x) =>
    stage.put([stage.x(x), stage.y(grass(x)) + unit], palm(random, random.between(300, 430), inks.ink), 1, -1),
  )
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.18, 0.46), coastline.edge),
    coastline.svg,
    water(stage, { top: horizon, fill: inks.mid }),
    stage.put([stage.x(random.between(0.1, 0.2)), horizon + unit * 9], trawler(inks), 0.7),
    ...foam,
    shore(stage, { edge: curve(0), fill: inks.sand, lines: inks.haze }).svg,
    alongShore(stage, curve(0), inks.light, unit * 1.1),
    stage.put([stage.x(0.46), stage.y(0.83)], basketBoat(inks, false), 1.7),
    stage.put([stage.x(0.46) + unit * 11, stage.y(0.8)], basketBoat(inks, false), 1.5),
    shore(stage, { edge: grass, fill: inks.near, lines: inks.deep }).svg,
    ...palms,
  ].join('')
}

/** A dark headland with its lighthouse, sails against a setting sun. */
function headland(stage: Stage): string {
  const { inks, random, unit } = stage
  const horizon = stage.y(random.between(0.56, 0.62))
  const disc = settingSun(stage, random.between(0.26, 0.4), horizon)
  const back = ridge(stage, {
    base: horizon + unit,
    rise: unit * 16,
    fill: inks.far,
    contours: inks.haze,
    envelope: (x) => eased(0.5, 0.75, x),
  })
  const cliff = ridge(stage, {
    base: stage.height + unit * 2,
    rise: unit * 74,
    span: 46,
    fill: inks.near,
    contours: inks.mid,
    count: 6,
    envelope: (x) => 0.55 * eased(0.56, 0.74, x) + 0.22 * eased(0.7, 0.95, x) + 0.1 * eased(0.5, 0.6, x),
  })
  const tower = stage.x(0.82)
  const sails = [0.1, 0.52].map((x, index) =>
    stage.put(
      [stage.x(x + random.between(-0.04, 0.02)), horizon + unit * (index === 0 ? 13 : 4)],
      junk(inks),
      index === 0 ? 1.5 : 0.6,
    ),
  )
  return [
    sky(stage, horizon),
    disc.svg,
    back.svg,
    water(stage, { top: horizon, fill: inks.mid }),
    glitter(stage, { ...disc, top: horizon, bottom: stage.y(0.92) }),
    ...sails.reverse(),
    stage.put([tower, cliff.edge(tower) + unit], lighthouse(inks), 1.7),
    cliff.svg,
  ].join('')
}

/** The fleet lies close: one large hull in front, the others smaller behind. */
function fleet(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.36, 0.42))
  const hills = ridge(stage, { base: horizon + unit, rise: unit * 19, fill: inks.far, contours: inks.haze })
  const large = random.between(0.24, 0.42)
  const moored = spread(random, 0.06, 0.98, Math.round(span / 30)).map((x) =>
    stage.put(
      [stage.x(x), horizon + unit * random.between(5.5, 7.5)],
      trawler(inks),
      0.62,
      random.chance(0.5) ? 1 : -1,
    ),
  )
  const middle = [large + 0.34, large + 0.34 + 30 / span]
    .filter((x) => x < 0.95)
    .map((x, index) => stage.put([stage.x(x), horizon + unit * (20 + index * 2)], trawler(inks), 1.3))
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.64, 0.86), hills.edge),
    hills.svg,
    water(stage, { top: horizon, fill: inks.mid }),
    ...moored,
    ...middle,
    reflection(stage, { x: stage.x(large), y: stage.y(0.81), width: unit * 32, depth: unit * 8, color: inks.deep }),
    stage.put([stage.x(large), stage.y(0.8)], trawler(inks), random.between(3.2, 4)),
    stage.put([stage.x(0.8), stage.y(0.89)], random.pick([rowedSampan, basketBoat])(inks), 1.7, -1),
  ].join('')
}
