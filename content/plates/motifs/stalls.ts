import { area, box, line, short } from '../markup.ts'
import type { Random } from '../random.ts'
import type { Inks } from '../stage.ts'

/** A stall under a striped awning, 120 wide and 112 high; foot at the origin. */
export function stall(random: Random, { light, ink, clay, sand }: Inks, color: string): string {
  let stripes = ''
  let scallops = 'M-66-72'
  for (let index = 0; index < 6; index++) {
    const x = -66 + index * 22
    if (index % 2 === 0) stripes += `M${short(x * 0.84)}-108L${x}-72h22L${short((x + 22) * 0.84)}-108z`
    scallops += 'q11 14 22 0'
  }
  return (
    line('M-58-72V0M58-72V0', ink, 3) +
    area('M-55.4-108H55.4L66-72H-66Z', light) +
    area(`${scallops}Z`, light) +
    area(stripes, color) +
    box([-58, -30], 116, 30, clay) +
    line('M-58-20H58M-58-10H58', ink, 1) +
    box([-62, -34], 124, 5, sand) +
    goods(random, color, light)
  )
}

/** A parasol, 84 wide and 74 high; foot at the origin. */
export function parasol({ ink, light }: Inks, color: string): string {
  return (
    line('M0 0V-64', ink, 2.2) +
    area('M-42-50Q-34-80 0-80T42-50Q32-56 21-50Q11-56 0-50Q-11-56-21-50Q-32-56-42-50Z', color) +
    area('M-21-50Q-18-74 0-80Q-4-66 0-50Q-11-56-21-50ZM21-50Q30-56 42-50Q36-74 0-80Q18-72 21-50Z', light)
  )
}

/** A flat basket heaped with fruit or greens, 40 wide. */
export function basket({ clay, sand }: Inks, heap: string): string {
  return area('M-18-10Q0-30 18-10Z', heap) + area('M-21-11H21L16 0H-16Z', clay) + line('M-19-6H19', sand, 1.2)
}

/** A jar of brown earthenware, `height` high. */
export function jar(height: number, fill: string, band: string): string {
  const half = height * 0.36
  const h = (share: number) => short(-height * share)
  const w = (share: number) => short(half * share)
  return (
    area(
      `M${w(-0.5)} 0C${w(-1.25)} ${h(0.35)} ${w(-1.1)} ${h(0.75)} ${w(-0.5)} ${h(0.9)}V${h(1)}H${w(0.5)}V${h(0.9)}C${w(1.1)} ${h(0.75)} ${w(1.25)} ${h(0.35)} ${w(0.5)} 0Z`,
      fill,
    ) + line(`M${w(-0.88)} ${h(0.66)}Q0 ${h(0.6)} ${w(0.88)} ${h(0.66)}`, band, Math.max(1.2, height * 0.035))
  )
}

function goods(random: Random, color: string, light: string): string {
  let heaps = ''
  let others = ''
  for (let index = 0; index < 4; index++) {
    const x = -54 + index * 28
    const heap = `M${x}-34q12-${random.whole(14, 26)} 24 0z`
    if (index % 2 === 0) heaps += heap
    else others += heap
  }
  return area(heaps, color) + area(others, light)
}
