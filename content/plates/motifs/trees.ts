import { area, line } from '../markup.ts'
import type { Random } from '../random.ts'

/** A casuarina, the tree that holds the dunes: a thin stem with drooping tiers. Foot at the origin, `height` in tenths of a unit. */
export function casuarina(random: Random, height: number, color: string): string {
  const tiers = 8
  let path = `M-2 0L-1 ${whole(-height)}H1L2 0Z`
  for (let tier = 0; tier < tiers; tier++) {
    const share = tier / tiers
    const y = -height * (0.26 + 0.72 * share)
    const half = height * (0.02 + 0.17 * (1 - share) * random.between(0.75, 1.2))
    const drop = height * 0.05
    path += `M${whole(-half)} ${whole(y + drop)}Q0 ${whole(y - drop * 2)} ${whole(half)} ${whole(y + drop)}Q0 ${whole(y)} ${whole(-half)} ${whole(y + drop)}`
  }
  return area(path, color)
}

/** A coconut palm: a bent stem and seven hanging fronds. */
export function palm(random: Random, height: number, color: string): string {
  const lean = height * random.between(0.08, 0.28)
  const stem = `M-3 0Q${whole(-lean * 0.1)} ${whole(-height * 0.55)} ${whole(lean)} ${whole(-height)}L${whole(lean + 3)} ${whole(-height)}Q${whole(lean * 0.1 + 4)} ${whole(-height * 0.5)} 4 0Z`
  return area(stem + fronds(lean + 1, -height, height * 0.4, random), color)
}

/** An areca palm: as straight as a post, with a small tuft; the tree beside every village gate. */
export function areca(random: Random, height: number, color: string): string {
  return area(`M-2 0L-1.2 ${whole(-height)}H1.2L2 0Z` + fronds(0, -height, height * 0.22, random), color)
}

/** A clump of bamboo: arching stems with leaf strokes. */
export function bamboo(random: Random, height: number, color: string): string {
  let stems = ''
  let leaves = ''
  for (const side of [-2.6, -1.3, 0.2, 1.5, 2.7]) {
    const bend = side * height * random.between(0.11, 0.17)
    const top = -height * random.between(0.72, 1)
    stems += `M${whole(side * 2)} 0Q${whole(bend * 0.15)} ${whole(top * 0.8)} ${whole(bend)} ${whole(top)}`
    for (const share of [0.5, 0.75, 1]) {
      const reach = (side < 0 ? -1 : 1) * height
      leaves += `M${whole(bend * share * share)} ${whole(top * (1 - (1 - share) ** 2))}q${whole(reach * 0.11)} ${whole(-height * 0.02)} ${whole(reach * 0.16)} ${whole(height * 0.09)}`
    }
  }
  return line(stems, color, Math.max(1.6, height * 0.014)) + line(leaves, color, height * 0.045)
}

/** A broad-leaved tree with a flat, layered crown; `gleam` draws the light on its leaves. */
export function broadleaf(random: Random, height: number, color: string, gleam?: string): string {
  const crown = height * 0.34
  const wide = crown * random.between(0.9, 1.15)
  const y = -height + crown
  const stem = `M-4 0Q-1 ${whole(-height * 0.3)}-2 ${whole(y)}H2Q1 ${whole(-height * 0.3)} 4 0Z`
  const leaves =
    round(0, y, crown) +
    round(-wide * 0.75, y + crown * 0.35, crown * 0.62) +
    round(wide * 0.78, y + crown * 0.3, crown * 0.66)
  return area(stem + leaves, color) + (gleam ? line(leafMarks(random, crown, y), gleam, height * 0.016, true) : '')
}

/** The same as a slim oval: an avenue tree, a cypress, a young acacia. */
export function oval(height: number, color: string): string {
  const half = height * 0.2
  const top = -height
  const low = -height * 0.22
  return area(
    `M-2 0V${whole(low)}Q${whole(-half * 1.3)} ${whole(low)} ${whole(-half)} ${whole(top * 0.6)}Q${whole(-half * 0.6)} ${whole(top)} 0 ${whole(top)}Q${whole(half * 0.6)} ${whole(top)} ${whole(half)} ${whole(top * 0.6)}Q${whole(half * 1.3)} ${whole(low)} 2 ${whole(low)}V0Z`,
    color,
  )
}

/** A row of bushes as one ragged band, `length` long. */
export function hedge(random: Random, length: number, height: number, color: string): string {
  let path = `M0 ${whole(height * 0.4)}V0`
  for (let x = 0; x < length;) {
    const step = height * random.between(1, 1.9)
    path += `q${whole(step / 2)} ${whole(-height * random.between(1.1, 2))} ${whole(step)} 0`
    x += step
  }
  return area(`${path}v${whole(height * 0.4)}Z`, color)
}

function fronds(x: number, y: number, length: number, random: Random): string {
  let path = ''
  for (const side of [-1, 1]) {
    for (const rise of [0.75, 0.35, -0.1, -0.42]) {
      const reach = side * length * (1 - Math.abs(rise) * 0.45) * random.between(0.85, 1.1)
      const tip = length * (0.5 - rise)
      const arch = -length * (0.35 + rise * 0.5)
      path += `M${whole(x)} ${whole(y)}q${whole(reach * 0.5)} ${whole(arch)} ${whole(reach)} ${whole(tip)}q${whole(-reach * 0.35)} ${whole(arch * 0.35 - tip * 0.55)} ${whole(-reach)} ${whole(-tip)}`
    }
  }
  return path
}

function leafMarks(random: Random, crown: number, y: number): string {
  let path = ''
  for (let mark = 0; mark < 5; mark++) {
    const across = random.between(-0.85, 0.5) * crown
    path += `M${whole(across)} ${whole(y + random.between(-0.65, 0.5) * crown)}q${whole(crown * 0.1)} ${whole(-crown * 0.1)} ${whole(crown * 0.22)} 0`
  }
  return path
}

/** Trees are drawn in tenths of a unit: whole numbers are finer than a printed dot. */
function whole(value: number): string {
  return String(Math.round(value) || 0)
}

/** A circle as part of a path. */
function round(x: number, y: number, radius: number): string {
  const r = whole(radius)
  return `M${whole(x - radius)} ${whole(y)}a${r} ${r} 0 0 1 ${whole(radius * 2)} 0a${r} ${r} 0 0 1 ${whole(-radius * 2)} 0`
}
