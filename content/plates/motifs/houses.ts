import { area, box, line, short } from '../markup.ts'
import type { Random } from '../random.ts'
import type { Inks } from '../stage.ts'

/** A low tiled house, about 64 × 42; foot at the origin. */
export function house({ light, accent, ink, clay }: Inks): string {
  return (
    area('M-27 0V-19H27V0Z', light) +
    area('M-34-17L-21-40H21L34-17Z', accent) +
    line('M-24-24H24M-21-31H20', clay, 1.2) +
    area('M-5 0V-13H5V0ZM-20-13h8v7h-8zM12-13h8v7h-8z', ink)
  )
}

/** A house on stilts under a steep thatch, about 92 × 84. */
export function stiltHouse({ ink, sand, clay, light }: Inks): string {
  return (
    line('M-32 0V-24M-11 0V-24M11 0V-24M32 0V-24M40 0L52-24', ink, 3) +
    area('M-38-24V-44H38V-24Z', clay) +
    line('M-44-24H58', ink, 3) +
    area('M-8-24V-40H4V-24ZM16-38h12v8h-12z', ink) +
    area('M-52-40L-30-82H30L52-40Z', sand) +
    line('M-46-48H46M-41-57H41M-37-66H37M-33-74H33', clay, 1.2) +
    line('M-34-88L-26-76M34-88L26-76', light, 2)
  )
}

/** A tiled roof with rising corners, `width` wide at the eaves and `height` high; the eaves' middle is at (0, y). */
export function curvedRoof(y: number, width: number, height: number, fill: string): string {
  const half = width / 2
  const ridgeHalf = half * 0.62
  const at = (x: number, up: number) => `${short(x)} ${short(y - up)}`
  return area(
    `M${at(-half, height * 0.32)}Q${at(-half * 0.78, 0)} ${at(-half * 0.5, 0)}H${short(half * 0.5)}Q${at(half * 0.78, 0)} ${at(half, height * 0.32)}` +
      `Q${at(half * 0.76, height * 0.5)} ${at(ridgeHalf, height)}Q${at(0, height * 0.9)} ${at(-ridgeHalf, height)}Q${at(-half * 0.76, height * 0.5)} ${at(-half, height * 0.32)}Z`,
    fill,
  )
}

/** A communal house: a wide curved roof on posts over a terrace, about 200 × 92. */
export function communalHouse({ light, accent, ink, clay, sand }: Inks): string {
  return (
    box([-98, -7], 196, 7, sand) +
    box([-80, -40], 160, 33, light) +
    area('M-70-36h18v29h-18zM-44-36h18v29h-18zM-9-36H9V-7H-9ZM26-36h18v29H26zM52-36h18v29H52z', ink) +
    curvedRoof(-38, 222, 44, accent) +
    line('M-84-46H84M-76-57H76M-70-68H70', clay, 1.4)
  )
}

/** A narrow town house of `floors` storeys, `width` wide; about 26 per storey. Its wall is `wall`, its shutters `shutter`. */
export function townHouse(
  random: Random,
  { floors, width, wall, shutter, inks }: { floors: number; width: number; wall: string; shutter: string; inks: Inks },
): string {
  const storey = 26
  const height = floors * storey + 8
  const half = width / 2
  const columns = width > 46 ? 3 : 2
  let windows = ''
  let sills = ''
  for (let floor = 1; floor < floors; floor++) {
    const y = -floor * storey - 17
    for (let column = 0; column < columns; column++) {
      windows += `M${short(-half + (width * (column + 0.5)) / columns - 5)} ${y}h10v14h-10z`
    }
    sills += `M${short(-half + 3)} ${y + 17}h${short(width - 6)}`
  }
  const roof = random.pick([
    area(
      `M${short(-half - 3)} ${-height}L${short(-half + 8)} ${-height - 16}H${short(half - 8)}L${short(half + 3)} ${-height}Z`,
      inks.accent,
    ),
    area(
      `M${short(-half)} ${-height}V${-height - 7}H${short(-half * 0.4)}Q0 ${-height - 22} ${short(half * 0.4)} ${-height - 7}H${short(half)}V${-height}Z`,
      wall,
    ),
    box([-half - 2, -height - 4], width + 4, 5, inks.clay),
  ])
  return (
    roof +
    box([-half, -height], width, height, wall) +
    area(`${windows}M${short(-half + 5)} 0V-18H${short(half - 5)}V0Z`, shutter) +
    line(sills, inks.accent, 1.6)
  )
}
