import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FileOrder, Press } from './press.ts'

/** Files on their way: those that are in the folder already cost nothing, the others are made beside this thread. */
export interface FilesInMaking<Order extends FileOrder> {
  /** Waits for the files, at most this long; what is not ready then is left for the next time. */
  within(milliseconds: number): Promise<MadeFiles<Order>>
}

export interface MadeFiles<Order extends FileOrder> {
  /** Orders with the names of their files. */
  readonly made: readonly (readonly [Order, string])[]
  /** Orders that could not be carried out, with the reason. */
  readonly failed: readonly (readonly [Order, string])[]
  /** How many were not waited for. */
  readonly pending: number
}

interface Making<Order extends FileOrder> {
  readonly press: Press
  readonly dir: string
  readonly orders: readonly Order[]
  /** Orders of one subject share what is dear to prepare, such as a picture. */
  readonly subjectOf: (order: Order) => string
  /** Names of files; the first group is the hash. */
  readonly name: RegExp
  /** The module that makes a file; see `Batch`. */
  readonly maker: URL
}

/**
 * Makes files into a folder. The folder is ours: files that no order asks for are removed, so nothing withdrawn stays
 * on disk.
 */
export function makeFiles<Order extends FileOrder>(making: Making<Order>): FilesInMaking<Order> {
  const { press, dir, orders, subjectOf, name, maker } = making
  mkdirSync(dir, { recursive: true })
  const wanted = new Set(orders.map(({ hash }) => hash))
  const ready = new Map<string, string>()
  for (const file of readdirSync(dir)) {
    const hash = name.exec(file)?.[1]
    if (hash !== undefined && wanted.has(hash)) ready.set(hash, file)
    else rmSync(join(dir, file), { force: true })
  }
  const problems = new Map<string, string>()
  const missing = orders.filter(({ hash }) => !ready.has(hash))
  const batches = [...Map.groupBy(missing, subjectOf).values()]
  const printed = batches.map((batch) =>
    press.print({ maker: maker.href, dir, orders: batch }, (news) => {
      if ('file' in news) ready.set(news.hash, news.file)
      else problems.set(news.hash, news.problem)
    }),
  )
  return {
    async within(milliseconds) {
      await settled(printed, milliseconds)
      const failed = saidOf(orders, problems)
      const made = saidOf(orders, ready)
      return { made, failed, pending: orders.filter(({ hash }) => !ready.has(hash) && !problems.has(hash)).length }
    },
  }
}

/** Waits for all, at most this long. */
async function settled(work: readonly Promise<void>[], milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    if (Number.isFinite(milliseconds)) timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([Promise.all(work), patience])
  clearTimeout(timer)
}

/** Orders of which something was said, each with it. */
function saidOf<Order extends FileOrder>(
  orders: readonly Order[],
  said: ReadonlyMap<string, string>,
): (readonly [Order, string])[] {
  return orders.flatMap((order) => {
    const words = said.get(order.hash)
    return words === undefined ? [] : [[order, words] as const]
  })
}
