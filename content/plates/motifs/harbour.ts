import { area, box, line } from '../markup.ts'
import type { Random } from '../random.ts'
import type { Inks } from '../stage.ts'

/** A ship-to-shore crane, about 150 × 150, its arm over the water to the right; feet at the origin. */
export function quayCrane({ accent, clay }: Inks, color: string, load = true): string {
  const frame = 'M-24 0L-20-92M24 0L20-92M-22-46H22M-24 0L22-46M24 0L-22-46M-21-70H21'
  const arm = 'M-58-92H104M-58-99H104M0-92V-144M0-144L100-99M0-144L-56-99M0-144L50-99'
  const cargo =
    line('M66-92V-60M78-92V-60', color, 1.2) +
    box([58, -60], 28, 12, accent) +
    line('M65-60v12M72-60v12M79-60v12', clay, 1)
  return line(frame, color, 3.4) + line(arm, color, 2.2) + box([-50, -99], 20, 13, color) + (load ? cargo : '')
}

/** Stacks of containers to the right of the origin, each box 36 × 15; one path for each colour. */
export function containers(random: Random, { accent, light, far, mid }: Inks, stacks: readonly number[]): string {
  const colors = [accent, light, far, mid]
  const paths = colors.map(() => '')
  stacks.forEach((count, stack) => {
    for (let level = 0; level < count; level++)
      paths[random.whole(0, 3)] += `M${stack * 38} ${-level * 16 - 15}h36v15h-36z`
  })
  return paths.map((path, index) => (path ? area(path, colors[index]!) : '')).join('')
}

/** A quayside store with a saw-tooth roof, 40 per bay and about 54 high; lower left corner at the origin. */
export function shed({ light, accent, ink }: Inks, bays: number): string {
  let roof = ''
  let doors = ''
  for (let bay = 0; bay < bays; bay++) {
    roof += `M${bay * 40}-34V-54L${bay * 40 + 40}-34Z`
    doors += `M${bay * 40 + 10} 0V-22H${bay * 40 + 30}V0Z`
  }
  return box([0, -34], bays * 40, 34, light) + area(roof, accent) + area(doors, ink)
}

/** A lighthouse, about 44 × 132; foot at the origin. */
export function lighthouse({ light, accent, ink }: Inks): string {
  return (
    area('M-16 0L-10-98H10L16 0Z', light) +
    area('M-14.2-30L-12.7-54H12.7L14.2-30ZM-11.6-72L-10.4-92H10.4L11.6-72Z', accent) +
    area('M-16-98H16V-103H-16ZM-8-103V-118H8V-103Z', ink) +
    area('M-4-105V-116H4V-105Z', light) +
    area('M-12-118Q0-134 12-118Z', accent)
  )
}
