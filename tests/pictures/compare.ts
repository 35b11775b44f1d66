import type { Cell } from './camera.ts'

export type Colour = readonly [red: number, green: number, blue: number]

/** The mean colours of the tiles of a picture, row by row. */
export interface Tiles {
  readonly columns: number
  readonly values: readonly Colour[]
}

/**
 * Pictures are compared by the mean colour of tiles of so many pixels: edges of letters that are smoothed another way stay
 * within a tile, while a line that has moved or a colour that has changed does not.
 */
export const tile = 8
/** By how much a mean may differ, of 255. */
const tolerance = 6
/** What part of the tiles may differ more. */
export const allowedShare = 0.003

export interface Difference {
  /** Part of the tiles that differ, 0 to 1. */
  readonly share: number
  /** The tiles that differ, as top left corners. */
  readonly corners: readonly { readonly x: number; readonly y: number }[]
}

export function difference(before: Tiles, now: Tiles): Difference {
  if (before.columns !== now.columns || before.values.length !== now.values.length)
    throw new Error('two pictures of different sizes')
  const corners = now.values.flatMap((value, index) => {
    const known = before.values[index]!
    const isSame = value.every((channel, at) => Math.abs(channel - known[at]!) <= tolerance)
    return isSame ? [] : [{ x: (index % now.columns) * tile, y: Math.floor(index / now.columns) * tile }]
  })
  return { share: corners.length / now.values.length, corners }
}

/** Pictures are whole tiles wide and high. */
export function tilesOf({ width, height, pixels }: Cell): Tiles {
  const columns = width / tile
  const values = Array.from({ length: columns * (height / tile) }, (_, index): Colour => {
    const [left, top] = [(index % columns) * tile, Math.floor(index / columns) * tile]
    const sum = [0, 0, 0]
    for (let y = top; y < top + tile; y += 1) {
      for (let x = left; x < left + tile; x += 1) {
        for (let channel = 0; channel < 3; channel += 1) sum[channel]! += pixels[(y * width + x) * 3 + channel]!
      }
    }
    return [sum[0]! / tile ** 2, sum[1]! / tile ** 2, sum[2]! / tile ** 2]
  })
  return { columns, values }
}
