import { area, line, short } from '../markup.ts'
import type { Stage } from '../stage.ts'

/** Lotus leaves and flowers on still water between two heights. */
export function lotus(stage: Stage, { top, bottom, count }: { top: number; bottom: number; count: number }): string {
  const { random, unit, inks } = stage
  let leaves = ''
  let veins = ''
  let petals = ''
  let stems = ''
  for (let index = 0; index < count; index++) {
    const share = index / count
    const y = top + (bottom - top) * share
    const wide = unit * (2.4 + 4.4 * share) * random.between(0.8, 1.2)
    const x = stage.x(((index * 0.382 + random.between(0, 0.12)) % 1) * 1.06 - 0.03)
    const high = wide * 0.34
    leaves += `M${short(x - wide)} ${short(y)}a${short(wide)} ${short(high)} 0 1 0 ${short(wide * 2)} 0a${short(wide)} ${short(high)} 0 0 0 ${short(-wide * 1.3)} ${short(-high * 0.93)}l${short(wide * 0.25)} ${short(high * 0.8)}z`
    veins += `M${short(x)} ${short(y)}l${short(wide * 0.7)} ${short(-high * 0.3)}M${short(x)} ${short(y)}l${short(wide * 0.4)} ${short(high * 0.65)}M${short(x)} ${short(y)}l${short(-wide * 0.6)} ${short(high * 0.4)}`
    if (index % 3 === 1) {
      const bud = unit * (1.4 + 1.6 * share)
      const rise = bud * random.between(1.6, 2.6)
      stems += `M${short(x)} ${short(y)}v${short(-rise)}`
      petals += [-1.5, -0.75, 0, 0.75, 1.5]
        .map(
          (lean) =>
            `M${short(x)} ${short(y - rise)}q${short(bud * (lean - 0.45))} ${short(-bud * 0.7)} ${short(bud * lean * 0.8)} ${short(-bud * (1.7 - Math.abs(lean) * 0.45))}q${short(bud * 0.5)} ${short(bud * 0.6)} ${short(-bud * lean * 0.8)} ${short(bud * (1.7 - Math.abs(lean) * 0.45))}Z`,
        )
        .join('')
    }
  }
  return (
    area(leaves, inks.near) +
    line(veins, inks.deep, unit * 0.18) +
    line(stems, inks.ink, unit * 0.3) +
    area(petals, inks.accent)
  )
}
