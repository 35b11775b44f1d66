import { karst } from '../ground/karst.ts'
import { ridge } from '../ground/ridge.ts'
import { alongShore, shore } from '../ground/shore.ts'
import { settingSun, sky, sun } from '../ground/sky.ts'
import { glitter, reflection, water } from '../ground/water.ts'
import { line, short } from '../markup.ts'
import { basketBoat, junk, rowedSampan, trawler } from '../motifs/boats.ts'
import { lighthouse } from '../motifs/harbour.ts'
import { house } from '../motifs/houses.ts'
import { broadleaf, palm } from '../motifs/trees.ts'
import { eased, spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const island: readonly Composition[] = [lone, archipelago, fromBeach, village]

/** One island with its light, far out. */
function lone(stage: Stage): string {
  const { inks, random, unit } = stage
  const horizon = stage.y(random.between(0.52, 0.58))
  const middle = random.between(0.56, 0.64)
  const half = Math.min(0.27, (unit * 56) / stage.width)
  const disc = settingSun(stage, random.between(0.14, 0.2), horizon)
  const body = islandBody(stage, { middle, half, base: horizon + unit * 4, rise: 34 })
  const tower = stage.x(middle + half * 0.12)
  return [
    sky(stage, horizon),
    disc.svg,
    water(stage, { top: horizon, fill: inks.mid }),
    glitter(stage, { ...disc, top: horizon, bottom: stage.y(0.93) }),
    stage.put([tower, body.edge(tower) + unit], lighthouse(inks), 1.6),
    body.svg,
    reflection(stage, {
      x: stage.x(middle),
      y: horizon + unit * 4.6,
      width: stage.x(half * 1.8),
      depth: unit * 6,
      color: inks.deep,
    }),
    stage.put([stage.x(middle - half * 0.5), horizon + unit * 13], trawler(inks), 1),
    stage.put([stage.x(0.84), stage.y(0.88)], basketBoat(inks), 2.2, -1),
    stage.put([stage.x(0.36), stage.y(0.84)], trawler(inks), 1.9),
  ].join('')
}

/** Limestone islets and junks. */
function archipelago(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(random.between(0.48, 0.54))
  const free = random.between(0.4, 0.58)
  const islets = (tone: string, hatch: string, y: number, size: number, count: number) =>
    spread(random, 0, 1, count)
      .filter((x) => Math.abs(x - free) > 0.16)
      .map((x) => {
        const height = unit * size * random.between(0.6, 1)
        const width = height * random.between(0.6, 0.95)
        return (
          karst(stage, { foot: [stage.x(x), y], width, height, fill: tone, hatch }) +
          reflection(stage, {
            x: stage.x(x),
            y: y + unit * 0.4,
            width: width * 1.05,
            depth: unit * size * 0.16,
            color: tone,
          })
        )
      })
  return [
    sky(stage, horizon),
    sun(stage, free, () => horizon - unit * 3),
    ...islets(inks.haze, inks.far, horizon, 24, Math.round(span / 17)),
    water(stage, { top: horizon, fill: inks.mid, swell: 0.4 }),
    ...islets(inks.far, inks.mid, horizon + unit * 4, 32, Math.round(span / 30)),
    ...islets(inks.near, inks.deep, horizon + unit * 12, 46, Math.max(3, Math.round(span / 52))),
    stage.put([stage.x(free - 0.05), stage.y(0.8)], junk(inks), 2.2),
    stage.put([stage.x(free + 0.22), stage.y(0.9)], rowedSampan(inks), 1.5),
    stage.put([stage.x(free + 0.1), horizon + unit * 7], junk(inks), 0.8, -1),
  ].join('')
}

/** The island seen between palms from a beach. */
function fromBeach(stage: Stage): string {
  const { inks, random, unit } = stage
  const horizon = stage.y(random.between(0.46, 0.52))
  const middle = random.between(0.5, 0.62)
  const body = islandBody(stage, {
    middle,
    half: Math.min(0.16, (unit * 30) / stage.width),
    base: horizon + unit,
    rise: 17,
  })
  const sand = (x: number) => 0.86 + 0.05 * Math.sin(x * 3.4 + 0.5)
  const palms = [0.05, 0.13, 0.24].map((x, index) =>
    stage.put([stage.x(x), stage.y(0.97)], palm(random, [760, 600, 470][index]!, inks.ink)),
  )
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.74, 0.88), () => horizon - unit * 3),
    water(stage, { top: horizon, fill: inks.mid }),
    body.svg,
    stage.put([stage.x(0.7), horizon + unit * 9], junk(inks), 0.9),
    stage.put([stage.x(0.86), horizon + unit * 17], basketBoat(inks), 1.5, -1),
    alongShore(stage, (x) => sand(x) - 0.045, inks.light, unit * 0.5),
    shore(stage, { edge: sand, fill: inks.sand, lines: inks.haze }).svg,
    alongShore(stage, sand, inks.light, unit * 1.2),
    stage.put([stage.x(0.6), stage.y(0.95)], basketBoat(inks, false), 2.6),
    shore(stage, { edge: (x) => 0.93 + 0.25 * eased(0.1, 0.42, x), fill: inks.near, lines: inks.deep }).svg,
    ...palms,
  ].join('')
}

/** A village at the foot of an island, boats before it. */
function village(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const horizon = stage.y(0.42)
  const waterline = stage.y(random.between(0.6, 0.64))
  const body = ridge(stage, {
    base: waterline + unit * 2,
    rise: unit * 52,
    span: 44,
    fill: inks.near,
    contours: inks.mid,
    count: 7,
    envelope: (x) => eased(0.12, 0.46, x) * eased(1.16, 0.8, x),
  })
  const homes = spread(random, 0.3, 0.92, Math.round(span / 13))
  return [
    sky(stage, horizon),
    sun(stage, random.between(0.1, 0.2), () => horizon - unit * 2),
    water(stage, { top: horizon, bottom: waterline + unit * 2, fill: inks.far }),
    body.svg,
    ...homes.map((x, index) =>
      stage.put(
        [stage.x(x), waterline - unit * (index % 2 === 0 ? 0 : 5)],
        index % 3 === 2 ? broadleaf(random, random.between(80, 130), inks.ink) : house(inks),
        1.3,
      ),
    ),
    water(stage, { top: waterline, fill: inks.mid }),
    line(`M${short(stage.x(0.2))} ${short(waterline)}H${stage.width}`, inks.sand, unit * 1.6, true),
    ...spread(random, 0.08, 0.95, Math.round(span / 42)).map((x, index) =>
      stage.put(
        [stage.x(x), waterline + unit * (index % 2 === 0 ? 22 : 11)],
        trawler(inks),
        index % 2 === 0 ? 2 : 1.2,
        index % 2 === 0 ? 1 : -1,
      ),
    ),
  ].join('')
}

/** A wooded hump with a pale beach at its foot. */
function islandBody(
  stage: Stage,
  { middle, half, base, rise }: { middle: number; half: number; base: number; rise: number },
) {
  const { inks, random, unit } = stage
  const lean = random.between(0.8, 1.25)
  const edge = (x: number) => {
    const share = Math.max(-1, Math.min(1, (x / stage.width - middle) / half))
    return (
      base - unit * rise * (1 - Math.abs(share) ** (share < 0 ? 1.6 * lean : 1.6)) * (0.86 + 0.14 * Math.cos(share * 9))
    )
  }
  const steps = 24
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const x = stage.x(middle - half + (2 * half * index) / steps)
    return [x, edge(x)] as const
  })
  const outline = `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`
  const contour = [0.25, 0.48, 0.7]
    .map(
      (sink) =>
        'M' +
        points
          .slice(3, -3)
          .map(([x, y]) => `${short(x)} ${short(y + (base - y) * sink)}`)
          .join('L'),
    )
    .join('')
  const beach = `M${short(stage.x(middle - half * 1.04))} ${short(base)}H${short(stage.x(middle + half * 1.04))}`
  return {
    svg:
      `<path d="${outline}" fill="${inks.near}"/>` +
      line(contour, inks.deep, unit * 0.2) +
      line(beach, inks.sand, unit * 0.9, true),
    edge,
  }
}
