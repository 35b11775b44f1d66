import { ridge } from '../ground/ridge.ts'
import { settingSun, sky, sun } from '../ground/sky.ts'
import { glitter, reflection, water } from '../ground/water.ts'
import { area, box, dashed, line, short } from '../markup.ts'
import { cargoShip, rowedSampan, trawler } from '../motifs/boats.ts'
import { containers, lighthouse, quayCrane, shed } from '../motifs/harbour.ts'
import { lorry } from '../motifs/vehicles.ts'
import { spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const port: readonly Composition[] = [quay, atSea, fishingHarbour, roads]

/** Cranes on the quay, stacks beneath them, a ship coming alongside. */
function quay(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.5, 0.54))
  const hills = ridge(stage, { base: horizon + unit, rise: unit * 14, fill: inks.far, contours: inks.haze })
  const end = 0.6
  const top = stage.y(0.72)
  const cranes = spread(random, 0.1, end - 9 / span, Math.max(2, Math.round((span * end) / 34)))
  const stacks = Array.from({ length: Math.floor((span * end * 10) / 38 / 1.15) }, (_, index) =>
    index % 5 === 4 ? 0 : random.whole(1, 3),
  )
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.8, 0.9), hills.edge),
    hills.svg,
    water(stage, { top: horizon, fill: inks.mid }),
    ...cranes.map((x, index) =>
      stage.put([stage.x(x), top], quayCrane(inks, inks.ink, index % 2 === 0), 2.6 + (index % 2) * 0.4),
    ),
    stage.put([0, top], containers(random, inks, stacks), 1.15),
    area(
      `M0 ${short(top)}H${short(stage.x(end))}l${short(unit * 4)} ${short(unit * 5)}V${short(stage.y(0.8))}H0Z`,
      inks.ink,
    ),
    line(`M0 ${short(top + unit * 0.6)}H${short(stage.x(end))}`, inks.light, unit * 0.4),
    reflection(stage, { x: stage.x(0.66), y: stage.y(0.91), width: unit * 60, depth: unit * 7, color: inks.deep }),
    stage.put(
      [stage.x(0.68), stage.y(0.9)],
      cargoShip(inks, [2, 3, 3, 4, 3, 4, 4, 3, 3, 2, 1]),
      Math.min(1.45, span / 95),
    ),
  ].join('')
}

/** A ship under way, the port small on the horizon. */
function atSea(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.44, 0.5))
  const hills = ridge(stage, {
    base: horizon + unit,
    rise: unit * 20,
    fill: inks.far,
    contours: inks.haze,
    envelope: (x) => 0.3 + 0.7 * Math.abs(x - 0.3),
  })
  const place = random.between(0.42, 0.54)
  const far = spread(random, 0.62, 0.97, Math.round(span / 28)).map((x) =>
    stage.put([stage.x(x), horizon + unit * 0.4], quayCrane(inks, inks.near, false), 0.8, -1),
  )
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.14, 0.4), hills.edge),
    hills.svg,
    ...far,
    water(stage, { top: horizon, fill: inks.mid }),
    box([stage.x(0.57), horizon - unit * 0.3], stage.width, unit * 1.2, inks.near),
    stage.put([stage.x(0.18), horizon + unit * 7], trawler(inks), 0.8),
    reflection(stage, { x: stage.x(place), y: stage.y(0.8), width: unit * 74, depth: unit * 9, color: inks.deep }),
    stage.put(
      [stage.x(place), stage.y(0.78)],
      cargoShip(
        inks,
        Array.from({ length: 11 }, (_, index) => random.whole(2, index > 8 ? 3 : 5)),
      ),
      Math.min(2.1, span / 72),
      random.chance(0.5) ? 1 : -1,
    ),
    stage.put([stage.x(0.88), stage.y(0.94)], trawler(inks), 1.5, -1),
  ].join('')
}

/** A fishing harbour: stores and masts along the wharf. */
function fishingHarbour(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const wharf = stage.y(0.58)
  const hills = ridge(stage, { base: wharf, rise: unit * 30, fill: inks.far, contours: inks.haze })
  const bays = Math.round((span * random.between(0.3, 0.56) * 10) / 40 / 2)
  const moored = spread(random, 0.05, 0.97, Math.round(span / 27))
  return [
    sky(stage, stage.y(0.42)),
    sun(stage, random.between(0.72, 0.84), hills.edge),
    hills.svg,
    stage.put([stage.x(0.06), wharf], shed(inks, bays), 2),
    stage.put([stage.x(0.94), wharf], lighthouse(inks), 1.5),
    water(stage, { top: wharf, fill: inks.mid, swell: 0.4 }),
    box([0, wharf - unit * 0.4], stage.width, unit * 3.4, inks.ink),
    line(`M0 ${short(wharf)}H${stage.width}`, inks.sand, unit * 0.6),
    ...moored.map((x) =>
      reflection(stage, { x: stage.x(x), y: stage.y(0.71), width: unit * 17, depth: unit * 5, color: inks.deep }),
    ),
    ...moored.map((x) =>
      stage.put([stage.x(x), stage.y(0.7)], trawler(inks), random.between(1.6, 1.9), random.chance(0.3) ? -1 : 1),
    ),
    stage.put([stage.x(random.between(0.3, 0.6)), stage.y(0.89)], rowedSampan(inks), 1.7),
  ].join('')
}

/** The yard: lorries below a wall of boxes and one great crane. */
function roads(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(0.6)
  const floor = stage.y(0.76)
  const disc = settingSun(stage, random.between(0.86, 0.9), horizon)
  const stacks = Array.from({ length: Math.ceil((span * 0.46 * 10) / 38 / 2.4) }, () => random.whole(1, 5))
  const convoy = spread(random, 0.08, 0.96, Math.round(span / 34))
  return [
    sky(stage, horizon),
    disc.svg,
    water(stage, { top: horizon, fill: inks.mid, swell: 0.5 }),
    glitter(stage, { ...disc, top: horizon, bottom: floor }),
    stage.put([stage.x(random.between(0.5, 0.56)), floor], quayCrane(inks, inks.ink), random.between(3.6, 4.2)),
    box([0, floor], stage.width, stage.height - floor, inks.near),
    stage.put([unit * 2, floor + unit], containers(random, inks, stacks), 2.4),
    line(`M0 ${short(floor + unit * 0.5)}H${stage.width}`, inks.light, unit * 0.4),
    box([0, stage.y(0.86)], stage.width, stage.height, inks.ink),
    dashed(`M0 ${short(stage.y(0.955))}H${stage.width}`, inks.sand, unit * 0.5, [unit * 5, unit * 6]),
    ...convoy.map((x) =>
      stage.put(
        [stage.x(x), stage.y(0.91)],
        lorry(inks, random.pick([inks.accent, inks.far, inks.light, inks.mid])),
        1.9,
      ),
    ),
  ].join('')
}
