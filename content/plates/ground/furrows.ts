import { area, box, short } from '../markup.ts'
import type { Stage } from '../stage.ts'

/** Ploughed or planted rows that run together at (`vanishing`, `top`) and fan out to the bottom of the sheet. */
export function furrows(
  stage: Stage,
  { top, vanishing, colors }: { top: number; vanishing: number; colors: readonly [string, string, string] },
): string {
  const { unit, width, height } = stage
  const wide = unit * 15
  const reach = Math.ceil(width / wide) * 3
  const [ground, dark, bright] = colors
  let shaded = ''
  let lit = ''
  for (let row = -reach; row < reach; row++) {
    const at = (offset: number, share: number) =>
      `${short(vanishing + (row + offset) * (unit * 0.9 + (wide - unit * 0.9) * share))} ${short(top + (height - top) * share)}`
    shaded += `M${at(0, 0)}L${at(0, 1)} ${at(0.5, 1)} ${at(0.5, 0)}Z`
    if (row % 3 === 0) lit += `M${at(0.62, 0.02)}L${at(0.62, 1)} ${at(0.74, 1)} ${at(0.74, 0.02)}Z`
  }
  return box([0, top], width, height - top, ground) + area(shaded, dark) + area(lit, bright)
}
