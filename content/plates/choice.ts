import { randomFrom } from './random.ts'
import { compositions, type Scene } from './scenes/index.ts'

/**
 * Chooses how a scene is drawn for a seed: which composition, and whether as its mirror image.
 *
 * It draws from a stream of its own, so that neither size nor palette can change the view of an item.
 */
export function choiceFor(scene: Scene, seed: string) {
  const random = randomFrom(`${scene}/${seed}/composition`)
  return { compose: random.pick(compositions[scene]), isMirrored: random.chance(0.5) }
}
