import { bandArea, winding } from '../ground/band.ts'
import { crowns } from '../ground/crowns.ts'
import { ridge } from '../ground/ridge.ts'
import { shore } from '../ground/shore.ts'
import { sky, sun } from '../ground/sky.ts'
import { water } from '../ground/water.ts'
import { area, box, disc, line, short } from '../markup.ts'
import { carrying, standing } from '../motifs/people.ts'
import { hedge, palm } from '../motifs/trees.ts'
import { eased, spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const forest: readonly Composition[] = [trunks, waterfall, grove, canopy]

/** Among tall trunks, paler with distance, a path between them. */
function trunks(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const floor = stage.y(0.72)
  const free = random.between(0.3, 0.68)
  const row = (count: number, wide: number, color: string, foot: number, gap: number) =>
    spread(random, 0, 1, count)
      .filter((x) => Math.abs(x - free) > gap / span)
      .map((x) =>
        trunk(stage, { x: stage.x(x), foot: floor + unit * foot, wide: unit * wide * random.between(0.8, 1.3), color }),
      )
  const path = winding(stage, {
    top: floor,
    bottom: stage.height,
    from: stage.x(free),
    to: stage.x(free - 0.08),
    wide: unit * 46,
    sway: unit * 9,
    bends: 2,
  })
  return [
    box([0, 0], stage.width, stage.height, inks.sky),
    disc([stage.x(free), stage.y(0.4)], unit * 10, inks.accent),
    ...row(Math.round(span / 6), 1.5, inks.haze, 1, 11.5),
    stage.put([0, floor + unit], hedge(random, span * 10, 40, inks.far)),
    ...row(Math.round(span / 10), 2.4, inks.far, 3, 13),
    ...row(Math.round(span / 15), 3.6, inks.mid, 5, 15),
    shore(stage, { edge: () => floor / stage.height, fill: inks.near, lines: inks.deep }).svg,
    bandArea(path, inks.sand),
    stage.put([stage.x(free), floor + unit * 3], standing(inks), 1.5),
    ...row(Math.round(span / 24), 5.4, inks.near, 12, 22),
    leaves(stage, inks.near),
    ...row(Math.round(span / 44), 8.5, inks.ink, 30, 34),
    ferns(stage),
  ].join('')
}

/** A waterfall in a wooded gorge. */
function waterfall(stage: Stage): string {
  const { inks, random, unit } = stage
  const share = random.between(0.46, 0.6)
  const x = stage.x(share)
  const pool = stage.y(0.78)
  const back = ridge(stage, { base: stage.y(0.46), rise: unit * 32, fill: inks.far, contours: inks.haze })
  const cliff = (s: number) => 0.36 - 0.12 * Math.abs(s - share) ** 0.8 + 0.012 * Math.sin(s * 31)
  const bank = (position: number) => pool + unit * (4 - 9 * Math.abs(position / stage.width - share))
  const wood = (
    radius: number,
    fill: string,
    gleam: string,
    gap: number,
    edge: (position: number) => number,
    floor?: number,
  ) =>
    crowns(stage, { edge, radius: unit * radius, fill, gleam, to: x - unit * gap, floor }) +
    crowns(stage, { edge, radius: unit * radius, fill, gleam, from: x + unit * gap, floor })
  return [
    sky(stage, stage.y(0.3)),
    back.svg,
    wood(5, inks.mid, inks.far, 9, (position) => stage.y(cliff(position / stage.width)) + unit, stage.y(0.5)),
    shore(stage, { edge: cliff, fill: inks.near, lines: inks.deep }).svg,
    line(cracks(stage, stage.y(0.34), pool, x), inks.deep, unit * 0.35),
    buttresses(stage, x, stage.y(0.36), pool),
    fall(stage, { x, lip: stage.y(cliff(share)) - unit * 0.6, pool }),
    wood(6, inks.deep, inks.mid, 20, (position) => bank(position) - unit * 15),
    wood(8, inks.shade, inks.near, 15, (position) => bank(position) - unit * 5),
    water(stage, { top: pool, fill: inks.mid, swell: 0.4 }),
    line(
      `M${short(x - unit * 13)} ${short(pool + unit * 0.6)}h${short(unit * 26)}M${short(x - unit * 9)} ${short(pool + unit * 2.6)}h${short(unit * 20)}`,
      inks.light,
      unit * 1.1,
      true,
    ),
    area(
      `M${short(x + unit * 14)} ${short(pool + unit * 11)}q${short(unit * 3)} ${short(-unit * 4)} ${short(unit * 9)} ${short(-unit * 4)}t${short(unit * 15)} ${short(unit * 4)}z`,
      inks.ink,
    ),
    stage.put([x + unit * 22, pool + unit * 7.6], standing(inks), 1.7),
    stage.put([x + unit * 28, pool + unit * 8.2], standing(inks, inks.light), 1.6),
    ferns(stage),
  ].join('')
}

/** A bamboo grove with a path of light. */
function grove(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const floor = stage.y(0.82)
  const free = random.between(0.28, 0.7)
  const stems = (count: number, wide: number, color: string, joint: string, gap: number) =>
    spread(random, -0.02, 1.02, count)
      .filter((x) => Math.abs(x - free) > gap / span)
      .map((x) =>
        bambooStem(stage, {
          x: stage.x(x),
          lean: unit * 16 * (x - free) * random.between(0.4, 1.6),
          foot: floor + unit * wide * 2,
          wide: unit * wide,
          color,
          joint,
        }),
      )
  const path = winding(stage, {
    top: floor - unit,
    bottom: stage.height,
    from: stage.x(free),
    to: stage.x(free + 0.05),
    wide: unit * 54,
    sway: unit * 5,
    bends: 2,
  })
  return [
    box([0, 0], stage.width, stage.height, inks.mist),
    disc([stage.x(free), stage.y(0.45)], unit * 9, inks.accent),
    ...stems(Math.round(span / 7), 0.9, inks.haze, inks.mist, 11),
    ...stems(Math.round(span / 8), 1.4, inks.far, inks.haze, 14),
    box([0, floor - unit], stage.width, stage.height, inks.near),
    bandArea(path, inks.sand),
    stage.put([stage.x(free) + unit, floor + unit * 3], random.pick([standing, carrying])(inks), 1.7),
    ...stems(Math.round(span / 13), 2.1, inks.mid, inks.far, 17),
    ...stems(Math.round(span / 24), 3, inks.near, inks.mid, 24),
    leaves(stage, inks.shade),
  ].join('')
}

/** Crowns like waves up to the ridge, two tall palms above them. */
function canopy(stage: Stage): string {
  const { inks, random, unit } = stage
  const back = ridge(stage, { base: stage.y(0.5), rise: unit * 30, fill: inks.haze, contours: inks.sky })
  const tones = [inks.far, inks.mid, inks.deep, inks.near, inks.shade]
  const rows = tones.map((fill, row) => {
    const edge = (x: number) => {
      const share = x / stage.width
      return stage.y(
        0.5 +
          row * 0.12 +
          0.03 * Math.sin(share * 5 + row * 1.7) +
          0.05 * eased(0.2, 0.8, share) * (row % 2 === 0 ? 1 : -1),
      )
    }
    return crowns(stage, { edge, radius: unit * (3 + row * 1.5), fill, gleam: tones[row - 1] ?? inks.haze })
  })
  const tall = random.between(0.2, 0.8)
  return [
    sky(stage, stage.y(0.4)),
    sun(stage, ((tall + 0.38) % 0.76) + 0.12, back.edge),
    back.svg,
    rows[0],
    rows[1],
    stage.put([stage.x(tall), stage.y(0.84)], palm(random, 430, inks.ink)),
    stage.put([stage.x(tall) - unit * 16, stage.y(0.84)], palm(random, random.between(300, 350), inks.shade), 1, -1),
    ...rows.slice(2),
  ].join('')
}

function trunk(
  { unit, random }: Stage,
  { x, foot, wide, color }: { x: number; foot: number; wide: number; color: string },
): string {
  const lean = unit * random.between(-2, 2)
  const half = wide / 2
  return area(
    `M${short(x - half * 2.4)} ${short(foot)}Q${short(x - half)} ${short(foot - wide * 1.6)} ${short(x - half + lean * 0.3)} ${short(foot * 0.5)}L${short(x - half * 0.8 + lean)} -9H${short(x + half * 0.8 + lean)}L${short(x + half + lean * 0.3)} ${short(foot * 0.5)}Q${short(x + half)} ${short(foot - wide * 1.6)} ${short(x + half * 2.4)} ${short(foot)}Z`,
    color,
  )
}

interface Stem {
  x: number
  lean: number
  foot: number
  wide: number
  color: string
  joint: string
}

function bambooStem({ unit, random }: Stage, { x, lean, foot, wide, color, joint }: Stem): string {
  let joints = ''
  for (let y = foot - unit * random.between(3, 9); y > 0; y -= unit * random.between(9, 13)) {
    const at = x + lean * (1 - y / foot)
    joints += `M${short(at - wide * 0.62)} ${short(y)}h${short(wide * 1.24)}`
  }
  return line(`M${short(x)} ${short(foot)}L${short(x + lean)} -9`, color, wide) + line(joints, joint, unit * 0.5)
}

/** Foliage hanging in from the upper edge. */
function leaves({ random, unit, width }: Stage, color: string): string {
  let path = 'M0-9'
  let x = 0
  path += `V${short(unit * 8)}`
  while (x < width) {
    const step = unit * random.between(6, 13)
    path += `q${short(step / 2)} ${short(unit * random.between(5, 13))} ${short(step)} ${short(unit * random.between(-1.5, 1.5))}`
    x += step
  }
  return area(`${path}V-9Z`, color)
}

/** Ferns along the lower edge, thickest at the sides. */
function ferns({ random, unit, width, height, span, inks }: Stage): string {
  let path = ''
  for (const share of spread(random, 0, 1, Math.round(span / 9))) {
    const size = unit * (4 + 16 * Math.abs(share - 0.5)) * random.between(0.8, 1.2)
    for (const lean of [-1, -0.55, 0, 0.55, 1]) {
      path += `M${short(width * share)} ${short(height + unit)}q${short(size * lean * 0.4)} ${short(-size * 0.9)} ${short(size * lean)} ${short(-size * (1 - Math.abs(lean) * 0.45))}q${short(-size * lean * 0.2)} ${short(size * 0.2)} ${short(-size * lean + unit)} ${short(size * (1 - Math.abs(lean) * 0.45))}Z`
    }
  }
  return area(path, inks.ink)
}

function fall({ unit, inks, random }: Stage, { x, lip, pool }: { x: number; lip: number; pool: number }): string {
  const body = `M${short(x - unit * 5)} ${short(lip)}H${short(x + unit * 5)}Q${short(x + unit * 7)} ${short((lip + pool) / 2)} ${short(x + unit * 9)} ${short(pool + unit)}H${short(x - unit * 9)}Q${short(x - unit * 7)} ${short((lip + pool) / 2)} ${short(x - unit * 5)} ${short(lip)}Z`
  let threads = ''
  for (const across of [-4, -2.2, -0.4, 1.4, 3.2])
    threads += `M${short(x + unit * across)} ${short(lip + unit * random.between(1, 9))}q${short(unit * across * 0.2)} ${short(unit * 14)} ${short(unit * across * 0.45)} ${short(unit * random.between(18, 28))}`
  return area(body, inks.light) + line(threads, inks.far, unit * 0.5)
}

/** Two ledges of lighter rock that hold the fall. */
function buttresses({ unit, inks }: Stage, x: number, lip: number, pool: number): string {
  const side = (way: 1 | -1) =>
    `M${short(x + way * unit * 4)} ${short(lip)}l${short(way * unit * 6)} ${short(unit * 2)}l${short(way * unit * 1.5)} ${short(unit * 12)}l${short(way * unit * 5)} ${short(unit * 3)}l${short(way * unit * 2)} ${short(unit * 12)}L${short(x + way * unit * 23)} ${short(pool)}H${short(x)}Z`
  return area(side(-1) + side(1), inks.deep)
}

function cracks({ random, unit, width }: Stage, lip: number, pool: number, x: number): string {
  let path = ''
  for (let index = 0; index < 22; index++) {
    const at = random.between(0, width)
    if (Math.abs(at - x) < unit * 12) continue
    path += `M${short(at)} ${short(random.between(lip + unit * 4, pool - unit * 14))}v${short(unit * random.between(4, 12))}`
  }
  return path
}
