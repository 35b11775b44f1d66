import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { localeCodes } from '#content/model/locales.ts'
import type { Cell, Taken } from './camera.ts'
import { type Colour, tile, type Tiles, tilesOf } from './compare.ts'
import { type Look, looks, looksOf, type Shot } from './looks.ts'
import type { Subject } from './subjects.ts'

/** The set that is committed: a sheet a kind, a column a language, a row a look. */
const folder = join(import.meta.dirname, 'set')
const column = 192
const gap = 8

export function kindsInSet(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.webp') && !file.endsWith('.tiles.webp'))
    .map((file) => file.slice(0, -'.webp'.length))
    .toSorted()
}

export const sheetNameOf = ({ kind }: Subject) => kind.replaceAll(' ', '-')

type Placed = Pick<Taken, 'shot' | 'cell'>

/** Replaces the whole set. */
export async function writeSet(subjects: readonly Subject[], taken: readonly Placed[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const subject of subjects) {
    const { width, height } = sizeOf(subject)
    const ground = sharp({ create: { width, height, channels: 3, background: '#808080' } })
    const placed = ofSubject(subject, taken)
    writeFileSync(fileOf(subject), await packed(ground, placed))
    await writeTiles(subject, placed)
  }
}

const ofSubject = (subject: Subject, taken: readonly Placed[]) => taken.filter(({ shot }) => shot.subject === subject)

function packed(ground: Sharp, placed: readonly Placed[]): Promise<Buffer> {
  const pictures = placed.map(({ shot, cell: { width, height, pixels } }) => ({
    input: pixels,
    raw: { width, height, channels: 3 as const },
    ...placeOf(shot),
  }))
  return ground.composite(pictures).removeAlpha().webp({ quality: 34, effort: 5, smartSubsample: true }).toBuffer()
}

/**
 * What a lossy file does to small pictures is more than what a changed accent does. So the tiles of a kind are kept beside
 * its sheet, without loss but for a rounding: a pixel a tile, cells at an eighth of their places.
 */
async function writeTiles(subject: Subject, placed: readonly Placed[]): Promise<void> {
  const { width, height } = tileSizeOf(subject)
  const pixels = Buffer.alloc(width * height * 3)
  for (const { shot, cell } of placed) {
    const { columns, values } = tilesOf(cell)
    const { left, top } = placeOf(shot)
    values.forEach((value, index) => {
      const x = left / tile + (index % columns)
      const y = top / tile + Math.floor(index / columns)
      value.forEach((channel, offset) => {
        pixels[(y * width + x) * 3 + offset] = Math.min(255, Math.round(channel / rounding) * rounding)
      })
    })
  }
  const raw = { width, height, channels: 3 as const }
  await sharp(pixels, { raw }).webp({ lossless: true, effort: 6 }).toFile(tileFileOf(subject))
}

/** Tiles of a kind as they were stored. */
export async function readTiles(subject: Subject): Promise<(shot: Shot) => Tiles> {
  const file = sharp(tileFileOf(subject)).removeAlpha().raw()
  const { data, info } = await file.toBuffer({ resolveWithObject: true })
  const { width, height } = tileSizeOf(subject)
  if (info.width !== width || info.height !== height)
    throw new Error(`the tiles of ${subject.kind} have another layout`)
  return (shot) => {
    const { left, top } = placeOf(shot)
    const { cell } = looks[shot.look]
    const columns = cell.width / tile
    const values = Array.from({ length: columns * (cell.height / tile) }, (_, index): Colour => {
      const at = ((top / tile + Math.floor(index / columns)) * width + left / tile + (index % columns)) * 3
      return [data[at]!, data[at + 1]!, data[at + 2]!]
    })
    return { columns, values }
  }
}

/** The picture of a shot as it was stored, for the one who looks at what differs. */
export async function readCell(shot: Shot): Promise<Cell> {
  const { cell } = looks[shot.look]
  const area = { ...placeOf(shot), ...cell }
  return { ...cell, pixels: await sharp(fileOf(shot.subject)).extract(area).removeAlpha().raw().toBuffer() }
}

/** Steps of a stored mean: it is off by half of one at most. */
const rounding = 4
const tileFileOf = (subject: Subject) => join(folder, `${sheetNameOf(subject)}.tiles.webp`)
const tileSizeOf = (subject: Subject) => {
  const { width, height } = sizeOf(subject)
  return { width: width / tile, height: height / tile }
}

const fileOf = (subject: Subject) => join(folder, `${sheetNameOf(subject)}.webp`)

/** Phones stand side by side, everything else below one another. */
const rows: readonly (readonly Look[])[] = [
  ['phone light', 'phone dark'],
  ['desktop light'],
  ['desktop dark'],
  ['print'],
  ['card'],
]

function rowsOf(subject: Subject) {
  return rows.filter(([first]) => first && looksOf[subject.form].includes(first))
}

function sizeOf(subject: Subject) {
  const columns = subject.paths.size === 1 ? 1 : localeCodes.length
  const heights = rowsOf(subject).map((row) => rowHeight(row) + gap)
  return { width: columns * (column + gap), height: heights.reduce((sum, height) => sum + height, 0) }
}

function placeOf({ subject, locale, look }: Shot): { left: number; top: number } {
  const above = rowsOf(subject)
  const row = above.findIndex((each) => each.includes(look))
  const inRow = above[row] ?? []
  const across = subject.paths.size === 1 ? 0 : localeCodes.indexOf(locale)
  return {
    left: across * (column + gap) + inRow.indexOf(look) * looks[look].cell.width,
    top: above.slice(0, row).reduce((sum, each) => sum + rowHeight(each) + gap, 0),
  }
}

const rowHeight = ([first]: readonly Look[]) => (first ? looks[first].cell.height : 0)
