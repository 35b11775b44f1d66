import { mixed } from '../color.ts'
import { sky, sun } from '../ground/sky.ts'
import { ridge } from '../ground/ridge.ts'
import { water } from '../ground/water.ts'
import { area, box, dashed, line, short } from '../markup.ts'
import { sampan } from '../motifs/boats.ts'
import { townHouse } from '../motifs/houses.ts'
import { carrying, cyclist, seated, standing, townsperson } from '../motifs/people.ts'
import { basket, parasol, stall } from '../motifs/stalls.ts'
import { areca, broadleaf } from '../motifs/trees.ts'
import { spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const market: readonly Composition[] = [stalls, parasols, hall, landing]

/** Stalls in a row under striped awnings, people before them. */
function stalls(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.72)
  const count = Math.max(3, Math.round(span / 42))
  const places = Array.from({ length: count }, (_, index) => stage.x((index + 0.5) / count))
  const hills = ridge(stage, { base: ground, rise: unit * 36, fill: inks.haze, contours: inks.sky })
  const trees = spread(random, 0, 1, Math.round(span / 18)).map((x) =>
    stage.put(
      [stage.x(x), ground],
      random.pick([areca, broadleaf])(random, random.between(300, 400), random.pick([inks.far, inks.mid])),
    ),
  )
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, random.between(0.15, 0.85), () => ground - unit * 41),
    hills.svg,
    ...trees,
    box([0, ground], stage.width, stage.height, inks.near),
    ...places.map((x) => stage.put([x, ground + unit], townsperson(inks, random.pick([inks.light, inks.far])), 2.5)),
    ...places.map((x, index) =>
      stage.put([x, ground + unit * 4], stall(random, inks, [inks.accent, inks.mid, inks.near][index % 3]!), 2.9),
    ),
    dashed(`M0 ${short(ground + unit * 9)}H${stage.width}`, inks.deep, unit * 0.3, [unit * 9, unit * 4]),
    ...shoppers(stage, stage.y(0.9)),
  ].join('')
}

/** The open market from above: parasols over baskets and hats, row upon row. */
function parasols(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const colors = [inks.accent, inks.far, inks.mid, inks.sand, inks.clay]
  const rows = [0.38, 0.54, 0.73, 0.97].map((depth, row) => {
    const size = [1.3, 1.8, 2.5, 3.4][row]!
    const count = Math.round(span / (12.5 * size))
    return Array.from({ length: count + 1 }, (_, index) => {
      const x = stage.x((index + (row % 2) * 0.5 - 0.1) / count) + unit * random.between(-1.5, 1.5)
      const y = stage.y(depth) + unit * random.between(-1, 1)
      const seller = stage.put(
        [x - unit * 2 * size, y],
        seated(inks, random.pick([inks.light, inks.accent, inks.deep])),
        size * 0.8,
      )
      const wares = stage.put(
        [x + unit * 2.6 * size, y + unit * size],
        basket(inks, random.pick([inks.accent, inks.light, inks.far])),
        size * 0.8,
      )
      return (
        (row > 0 && random.chance(0.5) ? seller : '') +
        stage.put([x, y], parasol(inks, random.pick(colors)), size) +
        (random.chance(0.4) ? wares : '')
      )
    }).join('')
  })
  return [
    sky(stage, stage.y(0.2)),
    area(roofs(stage), inks.far),
    box([0, stage.y(0.24)], stage.width, stage.height, mixed(inks.near, inks.mid, 0.25)),
    ...rows,
  ].join('')
}

/** The market hall with its open gable. */
function hall(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const ground = stage.y(0.76)
  const half = Math.min(stage.x(0.44), unit * 70)
  const middle = stage.x(0.5)
  const at = (x: number, y: number) => `${short(middle + half * x)} ${short(ground - unit * y)}`
  const posts = [-0.86, -0.52, -0.18, 0.18, 0.52, 0.86].map((x) => `M${at(x, 0)}L${at(x, 27)}`).join('')
  const tables = spread(random, -0.7, 0.7, Math.round(half / unit / 11)).map((x) =>
    stage.put([middle + half * x, ground], basket(inks, random.pick([inks.accent, inks.far, inks.light])), 1.7),
  )
  const hills = ridge(stage, { base: ground, rise: unit * 34, fill: inks.far, contours: inks.haze })
  return [
    sky(stage, stage.y(0.5)),
    sun(stage, random.pick([0.11, 0.89]), (x) => Math.min(hills.edge(x), ground - unit * 42)),
    hills.svg,
    ...spread(random, 0, 1, Math.round(span / 14)).map((x) =>
      stage.put(
        [stage.x(x), ground],
        random.pick([areca, broadleaf, broadleaf])(
          random,
          random.between(180, 300),
          random.pick([inks.mid, inks.near]),
        ),
      ),
    ),
    area(`M${at(-0.9, 0)}L${at(-0.9, 28)}L${at(0.9, 28)}L${at(0.9, 0)}Z`, inks.shade),
    ...spread(random, -0.75, 0.75, Math.round(half / unit / 9)).map((x) =>
      stage.put(
        [middle + half * x, ground + unit * 0.5],
        random.pick([seated, townsperson, standing])(inks, random.pick([inks.accent, inks.light, inks.far])),
        2.1,
      ),
    ),
    ...tables,
    line(posts, inks.light, unit * 1.4),
    area(`M${at(-1.06, 25)}L${at(-0.8, 38)}L${at(0.8, 38)}L${at(1.06, 25)}Z`, inks.accent),
    area(`M${at(-0.62, 40)}L${at(-0.44, 50)}L${at(0.44, 50)}L${at(0.62, 40)}Z`, inks.accent),
    area(`M${at(-0.52, 37)}L${at(-0.52, 40)}L${at(0.52, 40)}L${at(0.52, 37)}Z`, inks.light),
    line(
      [28, 31.5, 35].map((y) => `M${at(-1 + (y - 25) * 0.02, y)}L${at(1 - (y - 25) * 0.02, y)}`).join('') +
        `M${at(-0.56, 43)}L${at(0.56, 43)}M${at(-0.5, 46.5)}L${at(0.5, 46.5)}`,
      inks.clay,
      unit * 0.3,
    ),
    box([0, ground], stage.width, stage.height, inks.near),
    box([middle - half * 0.98, ground - unit * 0.3], half * 1.96, unit * 1.6, inks.sand),
    ...shoppers(stage, stage.y(0.91)),
  ].join('')
}

/** Boats unload at a market quay below a row of shop houses. */
function landing(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const quay = stage.y(0.62)
  const walls = [inks.light, inks.sand, inks.mist, inks.haze]
  const count = Math.round(span / 15)
  const houses = Array.from({ length: count }, (_, index) =>
    stage.put(
      [stage.x((index + 0.5) / count), quay - unit],
      townHouse(random, {
        floors: random.whole(1, 3),
        width: (span * 10) / count / 1.9,
        wall: walls[index % 4]!,
        shutter: random.pick([inks.near, inks.mid, inks.ink]),
        inks,
      }),
      1.9,
    ),
  )
  return [
    sky(stage, stage.y(0.4)),
    sun(stage, random.between(0.2, 0.8), () => quay - unit * 40),
    ...houses,
    water(stage, { top: quay, fill: inks.mid, swell: 0.4 }),
    area(`M0 ${short(quay - unit)}H${stage.width}V${short(quay + unit * 4)}L0 ${short(quay + unit * 10)}Z`, inks.near),
    line(`M0 ${short(quay + unit * 9.6)}L${stage.width} ${short(quay + unit * 3.8)}`, inks.sand, unit * 0.8),
    ...spread(random, 0.05, 0.95, Math.round(span / 16)).map((x, index) =>
      stage.put(
        [stage.x(x), quay + unit * (5.6 - 5 * x + 1)],
        index % 2 === 0
          ? parasol(inks, random.pick([inks.accent, inks.far, inks.clay]))
          : random.pick([carrying, standing, seated])(inks, random.pick([inks.accent, inks.light])),
        index % 2 === 0 ? 1.8 : 1.5,
      ),
    ),
    ...spread(random, 0.1, 0.9, Math.max(2, Math.round(span / 44))).map((x, index) =>
      stage.put(
        [stage.x(x), stage.y(0.8 + (index % 2) * 0.1)],
        sampan(inks) + `<g transform="translate(28 -6)scale(.6)">${basket(inks, inks.accent)}</g>`,
        2,
        index % 2 === 0 ? 1 : -1,
      ),
    ),
  ].join('')
}

function shoppers({ random, inks, span, unit, put, x }: Stage, y: number): string[] {
  return spread(random, 0.03, 0.97, Math.round(span / 24)).map((share) =>
    put(
      [x(share), y + unit * random.between(-1.5, 3)],
      random.pick([carrying, standing, cyclist, townsperson])(inks, random.pick([inks.accent, inks.light, inks.far])),
      2.5,
      random.chance(0.5) ? 1 : -1,
    ),
  )
}

/** Roofs of a town as one zigzag behind the market. */
function roofs({ random, width, unit, y }: Stage): string {
  let path = `M0 ${short(y(0.26))}`
  for (let x = 0; x < width;) {
    const step = unit * random.between(9, 17)
    const rise = unit * random.between(4, 9)
    path += `L${short(x)} ${short(y(0.25) - rise)}l${short(step * 0.2)} ${short(-unit * 3)}h${short(step * 0.6)}l${short(step * 0.2)} ${short(unit * 3)}`
    x += step
  }
  return `${path}V${short(y(0.26))}Z`
}
