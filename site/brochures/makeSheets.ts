import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sheet } from '#site/src/data/sheets.ts'
import { makeFiles } from '#site/press/makeFiles.ts'
import type { Press } from '#site/press/press.ts'
import type { SheetOrder } from './sheetOrders.ts'

/** Sheets on their way; see `FilesInMaking`. */
export interface SheetsInMaking {
  within(milliseconds: number): Promise<MadeSheets>
}

export interface MadeSheets {
  /** By `sheetKey`. */
  readonly sheets: ReadonlyMap<string, Sheet>
  /** What could not be made, one sentence each. */
  readonly problems: readonly string[]
  /** How many were not waited for. */
  readonly pending: number
}

const name = /^([0-9a-f]{64})-(\d+)\.pdf$/
const maker = new URL('./sheetMaker.ts', import.meta.url)

/** Makes sheets into a folder, each under a name that holds its hash and its number of pages. */
export function makeSheets(press: Press, dir: string, orders: readonly SheetOrder[]): SheetsInMaking {
  const subjectOf = ({ plate }: SheetOrder) => JSON.stringify(plate)
  const making = makeFiles({ press, dir, orders, subjectOf, name, maker })
  return {
    async within(milliseconds) {
      const { made, failed, pending } = await making.within(milliseconds)
      return {
        sheets: new Map(made.map(([{ key }, file]) => [key, sheetAt(dir, file)])),
        problems: failed.map(([{ path }, reason]) => `${decodeURIComponent(path)}: the sheet cannot be set: ${reason}`),
        pending,
      }
    },
  }
}

/** Writes which sheets there are beside them, for the plain export, whose pages are rendered in a bundle. */
export const indexFile = 'index.json'
export function writeSheetIndex(dir: string, { sheets }: MadeSheets): void {
  writeFileSync(join(dir, indexFile), JSON.stringify([...sheets]))
}

function sheetAt(dir: string, file: string): Sheet {
  return { file, bytes: statSync(join(dir, file)).size, pages: Number(name.exec(file)?.[2]) }
}
