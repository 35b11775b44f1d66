import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Sheet } from '#site/src/data/sheets.ts'
import type { SheetOrder } from './sheetOrders.ts'

/** Sheets on their way: those that are in the folder already cost nothing, the others are made beside this thread. */
export interface SheetsInMaking {
  /** Waits for the sheets, at most this long; what is not ready then is left for the next time. */
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

/** What the worker says of each order. */
export type SheetNews =
  { readonly hash: string; readonly file: string } | { readonly hash: string; readonly problem: string }

/**
 * Makes sheets into a folder, each under a name that holds its hash and its number of pages. The folder is ours: files
 * that no order asks for are removed, so nothing withdrawn stays on disk.
 */
export function makeSheets(dir: string, orders: readonly SheetOrder[]): SheetsInMaking {
  mkdirSync(dir, { recursive: true })
  const wanted = new Set(orders.map(({ hash }) => hash))
  const ready = new Map<string, string>()
  for (const file of readdirSync(dir)) {
    const hash = hashOf(file)
    if (hash !== undefined && wanted.has(hash)) ready.set(hash, file)
    else rmSync(join(dir, file), { force: true })
  }
  const problems = new Map<string, string>()
  const missing = orders.filter(({ hash }) => !ready.has(hash))
  const making = missing.length > 0 ? startWorker(dir, missing, { ready, problems }) : undefined
  return {
    async within(milliseconds) {
      await making?.within(milliseconds)
      return {
        sheets: new Map(
          orders.flatMap(({ key, hash }) => {
            const file = ready.get(hash)
            return file === undefined ? [] : [[key, sheetAt(dir, file)]]
          }),
        ),
        problems: orders.flatMap(({ path, hash }) => {
          const problem = problems.get(hash)
          return problem === undefined ? [] : [`${decodeURIComponent(path)}: the sheet cannot be set: ${problem}`]
        }),
        pending: orders.filter(({ hash }) => !ready.has(hash) && !problems.has(hash)).length,
      }
    },
  }
}

/** Writes which sheets there are beside them, for the plain export, whose pages are rendered in a bundle. */
export const indexFile = 'index.json'
export function writeSheetIndex(dir: string, { sheets }: MadeSheets): void {
  writeFileSync(join(dir, indexFile), JSON.stringify([...sheets]))
}

function startWorker(
  dir: string,
  orders: readonly SheetOrder[],
  { ready, problems }: { ready: Map<string, string>; problems: Map<string, string> },
) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { dir, orders } })
  worker.on('message', (news: SheetNews) => {
    if ('file' in news) ready.set(news.hash, news.file)
    else problems.set(news.hash, news.problem)
  })
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
    worker.once('error', (error) => {
      for (const { hash } of orders) if (!ready.has(hash)) problems.set(hash, String(error))
    })
  })
  return {
    async within(milliseconds: number) {
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => {
        if (Number.isFinite(milliseconds)) timer = setTimeout(resolve, milliseconds)
      })
      await Promise.race([ended, patience])
      clearTimeout(timer)
      await worker.terminate()
    },
  }
}

const namePattern = /^([0-9a-f]{64})-(\d+)\.pdf$/

function hashOf(file: string): string | undefined {
  return namePattern.exec(file)?.[1]
}

function sheetAt(dir: string, file: string): Sheet {
  return { file, bytes: statSync(join(dir, file)).size, pages: Number(namePattern.exec(file)?.[2]) }
}
