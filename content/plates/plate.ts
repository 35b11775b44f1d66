import { choiceFor } from './choice.ts'
import type { Palette } from './palette.ts'
import { scenes, type Scene } from './scenes/index.ts'
import { stageFor } from './stage.ts'

export { scenes }
export type { Scene }

/** What determines a plate; the same order always gives the same bytes. */
export interface PlateOrder {
  scene: Scene
  /** Any text; the identifier of the item, so that its plate stays the same wherever it is shown. */
  seed: string
  /** Size of the view box; only proportions matter on a page. A plate is composed for its proportions, not cropped to them. */
  width: number
  height: number
  palette: Palette
}

/**
 * Draws a plate: one flat landscape in a province's palette, as a self-contained SVG.
 *
 * The picture has no size of its own (it fills its box and is cropped like a photograph), no text, no style, no identifiers and no
 * references, so that many plates may stand inline on one page. The seed alone chooses the composition and its mirror image: a
 * card and a banner of the same item show the same view.
 *
 * @throws RangeError when a side is not a positive number of at most 10 000.
 * @example plate({ scene: 'coast', seed: 'cua-tung', width: 1200, height: 675, palette })
 */
export function plate({ scene, seed, width, height, palette }: PlateOrder): string {
  assertSide('width', width)
  assertSide('height', height)
  const { compose, isMirrored } = choiceFor(scene, seed)
  const drawing = compose(stageFor({ seed: `${scene}/${seed}`, width, height, palette }))
  const facing = isMirrored ? ` transform="matrix(-1 0 0 1 ${width} 0)"` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice"><g${facing}>${drawing}</g></svg>`
}

function assertSide(name: string, value: number): void {
  if (value > 0 && value <= 10_000) return
  throw new RangeError(`plate: ${name} is ${value}; give a number above 0 and at most 10000.`)
}
