import { box, line, short } from '../markup.ts'
import type { Stage } from '../stage.ts'

interface Water {
  /** y of the far edge, in view box units. */
  top: number
  /** y of the near edge. Default: the bottom of the sheet. */
  bottom?: number
  fill: string
  /** How lively the waves are, 0 (a mirror of level dashes) to 1 (open sea). Default 1. */
  swell?: number
  /** Colour of the waves. Default: the paper. */
  waves?: string
}

/** A sheet of water: flat colour and rows of waves that grow towards the reader. */
export function water(
  stage: Stage,
  { top, bottom = stage.height, fill, swell = 1, waves = stage.inks.light }: Water,
): string {
  const { width, unit, random } = stage
  const depth = bottom - top
  const rows = Math.max(4, Math.round(depth / (unit * 4)))
  let strokes = ''
  for (let row = 0; row < rows; row++) {
    const share = (row + 0.5) / rows
    const near = share * Math.min(1, depth / (unit * 45))
    const y = top + depth * share ** 1.4
    const length = unit * (2.2 + near * 8)
    const gap = unit * (3.5 + near * 10)
    let path = `M${short(-random.between(0, 12) * unit)} ${short(y)}`
    for (let x = 0; x < width;) {
      const dash = length * random.between(0.5, 1.5)
      const step = gap * random.between(0.5, 2.4)
      path += wave(dash, swell * unit * (0.12 + near * 0.75)) + `m${whole(step)} 0`
      x += dash + step
    }
    strokes += line(path, waves, unit * (0.13 + near * 0.24))
  }
  return box([0, top], width, depth, fill) + strokes
}

/** The path of light a low sun lays on water: level dashes that narrow and part towards the reader. */
export function glitter(
  stage: Stage,
  { x, top, bottom, radius }: { x: number; top: number; bottom: number; radius: number },
): string {
  const { random, unit, inks } = stage
  let path = ''
  const rows = Math.round((bottom - top) / (unit * 2.2))
  for (let row = 0; row < rows; row++) {
    const share = row / rows
    const half = radius * (0.95 - 0.6 * share) * random.between(0.6, 1.1)
    const shift = radius * 0.25 * random.between(-share, share)
    path += `M${short(x - half + shift)} ${short(top + unit + (bottom - top) * share)}h${short(half * 2)}`
  }
  return line(path, inks.accent, unit * 0.75, true)
}

/** Broken level strokes under a thing that stands at the water: its mirror image, as a printer would cut it. */
export function reflection(
  stage: Stage,
  { x, y, width, depth, color }: { x: number; y: number; width: number; depth: number; color: string },
): string {
  const { random, unit } = stage
  let path = ''
  const rows = Math.max(2, Math.round(depth / (unit * 1.3)))
  for (let row = 0; row < rows; row++) {
    const half = (width / 2) * (1 - (row / rows) * 0.55) * random.between(0.75, 1.1)
    path += `M${short(x - half)} ${short(y + (depth * (row + 0.6)) / rows)}h${short(half * 2)}`
  }
  return line(path, color, unit * 0.5)
}

function wave(length: number, height: number): string {
  if (height < 0.45) return `h${whole(length)}`
  return `q${short(length / 4)} ${short(-height)} ${short(length / 2)} 0t${short(length / 2)} 0`
}

function whole(value: number): string {
  return String(Math.round(value))
}
