import { area, disc, short } from '../markup.ts'
import type { Stage } from '../stage.ts'

/** Length of a blade as a share of the tower. */
const bladeShare = 0.56

/** A wind turbine whose foot is at (x, y); `height` is that of its tower in view box units. The rotor stands at a random angle. */
export function turbine(
  stage: Stage,
  { x, y, height, color }: { x: number; y: number; height: number; color: string },
): string {
  const tower = towerHeight(stage, y, height)
  const blade = tower * bladeShare
  const angle = Math.round(stage.random.between(0, 120))
  const sail = `M${short(-blade * 0.022)} 0Q${short(-blade * 0.075)} ${short(-blade * 0.28)} 0 ${short(-blade)}Q${short(blade * 0.035)} ${short(-blade * 0.4)} ${short(blade * 0.022)} 0Z`
  const blades = [0, 120, 240].map((turn) => `<path d="${sail}" transform="rotate(${angle + turn})"/>`).join('')
  const stem = area(
    `M${short(-tower * 0.02)} 0L${short(-tower * 0.009)} ${short(-tower)}H${short(tower * 0.009)}L${short(tower * 0.02)} 0Z`,
    color,
  )
  const hub = `<g transform="translate(0 ${short(-tower)})" fill="${color}">${blades}${disc([0, 0], tower * 0.026, color)}</g>`
  return `<g transform="translate(${short(x)} ${short(y)})">${stem}${hub}</g>`
}

/** The tallest tower (view box units) at a foot `y` whose blades stay below the top edge, but not above `wished`. */
function towerHeight(stage: Stage, y: number, wished: number): number {
  return Math.min(wished, (y - stage.unit * 4) / (1 + bladeShare))
}
