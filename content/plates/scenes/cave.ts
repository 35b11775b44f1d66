import { mixed } from '../color.ts'
import { cones, rockFrame } from '../ground/grotto.ts'
import { karst, karstRange } from '../ground/karst.ts'
import { sky, sun } from '../ground/sky.ts'
import { reflection, water } from '../ground/water.ts'
import { area, disc, line, short } from '../markup.ts'
import { rowedSampan, sampan } from '../motifs/boats.ts'
import { townsperson } from '../motifs/people.ts'
import { bamboo, broadleaf, palm } from '../motifs/trees.ts'
import { spread } from '../spread.ts'
import type { Composition, Stage } from '../stage.ts'

export const cave: readonly Composition[] = [lookingOut, riverMouth, chamber, shaft]

/** Out of the dark: the river, the light and the mountains in the opening. */
function lookingOut(stage: Stage): string {
  const { inks, random, unit } = stage
  const bank = stage.y(0.6)
  const middle = [stage.x(random.between(0.46, 0.56)), stage.y(0.54)] as const
  const wide = Math.min(stage.x(0.37), unit * 74)
  const rim = (x: number) => middle[1] - unit * 40 * Math.sqrt(Math.max(0.05, 1 - ((x - middle[0]) / wide) ** 2))
  return [
    sky(stage, bank),
    disc(
      [middle[0] + stage.width * random.between(-0.06, 0.06), bank - unit * 24],
      unit * random.between(7, 8.5),
      inks.accent,
    ),
    karstRange(stage, { base: bank, rise: unit * 15, fill: inks.far, hatch: inks.mid }),
    ...spread(random, 0.1, 0.9, 9).map((x) =>
      stage.put([stage.x(x), bank + unit], random.pick([bamboo, broadleaf])(random, random.between(50, 90), inks.near)),
    ),
    water(stage, { top: bank, fill: inks.mid, swell: 0.3 }),
    stage.put([middle[0] + unit * random.between(-16, 16), stage.y(0.74)], rowedSampan(inks), 1.9),
    rockFrame(stage, { middle, wide: wide * 1.09, high: unit * 45, fill: inks.near }),
    rockFrame(stage, { middle, wide: wide * 1.19, high: unit * 49, fill: inks.shade, ragged: 0.05 }),
    rockFrame(stage, { middle, wide: wide * 1.34, high: unit * 56, fill: inks.ink, ragged: 0.05 }),
    cones(stage, {
      from: middle[0] - wide * 0.78,
      to: middle[0] + wide * 0.78,
      root: (x) => rim(x) - unit * 2,
      length: unit * 24,
      fill: inks.shade,
      seams: inks.deep,
    }),
  ].join('')
}

/** The mouth in the limestone wall where the river comes out. */
function riverMouth(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const bank = stage.y(0.7)
  const place = stage.x(random.between(0.54, 0.64))
  const mass = (across: number, wide: number, high: number, fill: string, hatch: string) =>
    karst(stage, { foot: [place + unit * across, bank], width: unit * wide, height: unit * high, fill, hatch })
  const arch = (grow: number) =>
    `M${short(place - unit * 22 * grow)} ${short(bank)}Q${short(place - unit * 21 * grow)} ${short(bank - unit * 24 * grow)} ${short(place - unit * 3)} ${short(bank - unit * 27 * grow)}Q${short(place + unit * 20 * grow)} ${short(bank - unit * 25 * grow)} ${short(place + unit * 23 * grow)} ${short(bank)}Z`
  return [
    sky(stage, bank),
    sun(stage, random.between(0.1, 0.18), () => stage.y(0.46)),
    karstRange(stage, { base: bank, rise: unit * 32, fill: inks.haze, hatch: inks.far }),
    mass(-36, 66, 44, inks.far, inks.mid),
    mass(46, 70, 54, inks.mid, inks.deep),
    mass(4, 88, 62, inks.near, inks.deep),
    area(arch(1.12), inks.shade),
    area(arch(1), inks.ink),
    cones(stage, {
      from: place - unit * 11,
      to: place + unit * 10,
      root: () => bank - unit * 16,
      length: unit * 10,
      fill: inks.shade,
    }),
    ...spread(random, 0.02, 0.98, Math.round(span / 12))
      .filter((x) => Math.abs(stage.x(x) - place) > unit * 25)
      .map((x) =>
        stage.put(
          [stage.x(x), bank],
          random.pick([bamboo, broadleaf, broadleaf])(
            random,
            random.between(80, 150),
            random.pick([inks.shade, inks.ink]),
          ),
        ),
      ),
    water(stage, { top: bank, fill: inks.mid, swell: 0.3 }),
    reflection(stage, { x: place, y: bank + unit * 0.5, width: unit * 44, depth: unit * 11, color: inks.shade }),
    stage.put([place - unit * 7, bank + unit * 7], sampan(inks), 1.1),
    stage.put([place - unit * 42, stage.y(0.89)], rowedSampan(inks), 2),
  ].join('')
}

/** A great chamber, its walls in ever deeper tones, visitors on a walkway. */
function chamber(stage: Stage): string {
  const { inks, random, unit, span } = stage
  const tones = [inks.sand, inks.haze, inks.far, inks.mid, inks.near]
  const middle = [stage.x(random.between(0.42, 0.6)), stage.y(0.5)] as const
  const walls = tones.slice(1).map((fill, index) =>
    rockFrame(stage, {
      middle,
      wide: unit * (24 + index * 15) * Math.max(1, span / 190),
      high: unit * (20 + index * 9),
      fill,
      ragged: 0.05,
    }),
  )
  const path = (x: number) => stage.y(0.82) + unit * 3 * Math.sin(x / unit / 22)
  const visitors = spread(random, 0.14, 0.86, Math.round(span / 26))
  return [
    area(`M0 0H${stage.width}V${stage.height}H0Z`, tones[0]!),
    ...walls,
    cones(stage, {
      from: stage.x(0.08),
      to: stage.x(0.92),
      root: () => stage.y(0.08),
      length: unit * 34,
      fill: inks.mid,
      seams: inks.far,
    }),
    cones(stage, {
      from: 0,
      to: stage.width,
      root: () => stage.y(0.8),
      length: -unit * 24,
      fill: inks.deep,
      seams: inks.far,
    }),
    area(`M0 0H${stage.width}V${short(unit * 6)}H0Z`, inks.shade),
    cones(stage, {
      from: 0,
      to: stage.width,
      root: () => stage.y(0.05),
      length: unit * 30,
      fill: inks.shade,
      seams: inks.deep,
    }),
    area(`M0 ${short(stage.y(0.8))}H${stage.width}V${stage.height}H0Z`, inks.shade),
    ...visitors.map((x) =>
      stage.put([stage.x(x), path(stage.x(x))], townsperson(inks, random.pick([inks.accent, inks.light])), 1.3),
    ),
    line(
      `M0 ${short(path(0))}` +
        Array.from(
          { length: 24 },
          (_, index) => `L${short((stage.width * (index + 1)) / 24)} ${short(path((stage.width * (index + 1)) / 24))}`,
        ).join(''),
      inks.sand,
      unit * 0.9,
    ),
    cones(stage, { from: 0, to: stage.width, root: () => stage.y(1), length: -unit * 17, fill: inks.ink }),
  ].join('')
}

/** Daylight falls through a hole in the roof. */
function shaft(stage: Stage): string {
  const { inks, random, unit } = stage
  const x = stage.x(random.between(0.4, 0.62))
  const floor = stage.y(0.8)
  const glow = mixed(inks.near, inks.sky, 0.42)
  const beam = (wide: number, foot: number) =>
    `M${short(x - unit * wide)} 0H${short(x + unit * wide)}L${short(x + unit * foot)} ${short(floor)}H${short(x - unit * foot)}Z`
  return [
    area(`M0 0H${stage.width}V${stage.height}H0Z`, inks.near),
    area(beam(17, 36), mixed(inks.near, inks.sky, 0.22)),
    area(beam(11, 24), glow),
    area(beam(5, 12), mixed(inks.near, inks.sky, 0.7)),
    cones(stage, { from: 0, to: stage.width, root: () => floor, length: -unit * 32, fill: inks.deep, seams: inks.far }),
    area(
      `M${short(x - unit * 44)} ${short(floor + unit * 6)}Q${short(x - unit * 24)} ${short(floor - unit * 13)} ${short(x)} ${short(floor - unit * 14)}T${short(x + unit * 44)} ${short(floor + unit * 6)}Z`,
      inks.shade,
    ),
    ...[-9, 0, 8].map((across, index) =>
      stage.put(
        [x + unit * across, floor - unit * (index === 1 ? 12.5 : 10)],
        index === 1 ? palm(random, 150, inks.ink) : broadleaf(random, 90, inks.ink),
        1,
      ),
    ),
    rockFrame(stage, { middle: [x, stage.y(0.42)], wide: unit * 70, high: unit * 58, fill: inks.shade, ragged: 0.06 }),
    rockFrame(stage, { middle: [x, stage.y(0.45)], wide: unit * 82, high: unit * 62, fill: inks.ink, ragged: 0.05 }),
    water(stage, { top: stage.y(0.84), fill: inks.deep, swell: 0.2, waves: inks.far }),
    stage.put([x - unit * 26, stage.y(0.91)], rowedSampan(inks), 1.8),
    cones(stage, {
      from: 0,
      to: x - unit * 20,
      root: () => unit * 2,
      length: unit * 34,
      fill: inks.ink,
      seams: inks.near,
    }),
    cones(stage, {
      from: x + unit * 22,
      to: stage.width,
      root: () => unit * 2,
      length: unit * 34,
      fill: inks.ink,
      seams: inks.near,
    }),
  ].join('')
}
