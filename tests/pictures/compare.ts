import type { Cell } from './camera.ts'

/** How much two pictures of one size differ. */
export interface Difference {
  /** Part of the tiles that differ, 0 to 1. */
  readonly share: number
  /** The tiles that differ, as top left corners. */
  readonly tiles: readonly { readonly x: number; readonly y: number }[]
}

/**
 * Pictures are compared by the mean colour of tiles: edges of letters that are smoothed another way stay within a tile,
 * while a line that has moved or a colour that has changed does not.
 */
export const tile = 8
/** By how much a mean may differ, of 255. */
const tolerance = 6
/** What part of the tiles may differ more. */
export const allowedShare = 0.004

export function difference(a: Cell, b: Cell): Difference {
  if (a.width !== b.width || a.height !== b.height) throw new Error('two pictures of different sizes')
  const corners = Array.from({ length: Math.ceil(a.height / tile) }, (_, row) =>
    Array.from({ length: Math.ceil(a.width / tile) }, (_, column) => ({ x: column * tile, y: row * tile })),
  ).flat()
  const tiles = corners.filter((corner) => {
    const [one, other] = [meanAt(a, corner), meanAt(b, corner)]
    return one.some((value, channel) => Math.abs(value - other[channel]!) > tolerance)
  })
  return { share: tiles.length / corners.length, tiles }
}

function meanAt({ width, height, pixels }: Cell, { x, y }: { x: number; y: number }): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  for (let row = y; row < Math.min(y + tile, height); row += 1) {
    for (let column = x; column < Math.min(x + tile, width); column += 1) {
      const at = (row * width + column) * 3
      sum[0] += pixels[at]!
      sum[1] += pixels[at + 1]!
      sum[2] += pixels[at + 2]!
      count += 1
    }
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}
