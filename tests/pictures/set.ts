import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { localeCodes } from '#content/model/locales.ts'
import type { Cell, Taken } from './camera.ts'
import { type Look, looks, looksOf, type Shot } from './looks.ts'
import type { Subject } from './subjects.ts'

/** The set that is committed: a sheet a kind, a column a language, a row a look. */
const folder = join(import.meta.dirname, 'set')
const column = 192
const gap = 8

export function kindsInSet(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.webp'))
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
    writeFileSync(fileOf(subject), await packed(ground, ofSubject(subject, taken)))
  }
}

/** Cells of a kind as they were stored, and as they would be stored now. */
export interface Sheets {
  before(shot: Shot): Cell
  now(shot: Shot): Cell
}

/**
 * What a lossy file does to small pictures is more than what a changed accent does. So new pictures are put into the stored
 * sheet and stored again in memory: both sides have lost the same.
 */
export async function sheetsOf(subject: Subject, taken: readonly Placed[]): Promise<Sheets> {
  const stored = fileOf(subject)
  return {
    before: await unpacked(subject, stored),
    now: await unpacked(subject, await packed(sharp(stored), ofSubject(subject, taken))),
  }
}

const ofSubject = (subject: Subject, taken: readonly Placed[]) => taken.filter(({ shot }) => shot.subject === subject)

function packed(ground: Sharp, placed: readonly Placed[]): Promise<Buffer> {
  const pictures = placed.map(({ shot, cell: { width, height, pixels } }) => ({
    input: pixels,
    raw: { width, height, channels: 3 as const },
    ...placeOf(shot),
  }))
  return ground.composite(pictures).removeAlpha().webp({ quality: 44, effort: 4, smartSubsample: true }).toBuffer()
}

async function unpacked(subject: Subject, file: string | Buffer): Promise<(shot: Shot) => Cell> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = sizeOf(subject)
  if (info.width !== width || info.height !== height) throw new Error(`the sheet of ${subject.kind} has another layout`)
  return (shot) => {
    const { left, top } = placeOf(shot)
    const { cell } = looks[shot.look]
    const rows = Array.from({ length: cell.height }, (_, y) => {
      const start = ((top + y) * width + left) * 3
      return data.subarray(start, start + cell.width * 3)
    })
    return { ...cell, pixels: Buffer.concat(rows) }
  }
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
