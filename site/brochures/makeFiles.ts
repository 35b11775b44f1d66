import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** A file to be made: the same order gives the same bytes, so its name alone says whether it is there. */
export interface FileOrder {
  /** Part of the file's name that tells it from all others. */
  readonly hash: string
}

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

/** What a worker says of each order. */
export type FileNews =
  { readonly hash: string; readonly file: string } | { readonly hash: string; readonly problem: string }

/** What a worker is given to do. */
export interface Task<Order extends FileOrder> {
  readonly dir: string
  readonly orders: readonly Order[]
}

interface Making<Order extends FileOrder> extends Task<Order> {
  /** Names of files; the first group is the hash. */
  readonly name: RegExp
  /** Carries out the orders of its `workerData`, a `Task`, and ends. */
  readonly worker: URL
}

/**
 * Makes files into a folder. The folder is ours: files that no order asks for are removed, so nothing withdrawn stays
 * on disk.
 */
export function makeFiles<Order extends FileOrder>({ dir, orders, name, worker }: Making<Order>): FilesInMaking<Order> {
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
  const making = missing.length > 0 ? startWorker(worker, { dir, orders: missing }, { ready, problems }) : undefined
  return {
    async within(milliseconds) {
      await making?.within(milliseconds)
      const failed = saidOf(orders, problems)
      const made = saidOf(orders, ready)
      return { made, failed, pending: orders.filter(({ hash }) => !ready.has(hash) && !problems.has(hash)).length }
    },
  }
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

/** For workers: whole under its name or not at all, whenever the thread is ended. */
export function writeMade(dir: string, file: string, bytes: Uint8Array): void {
  writeFileSync(join(dir, `${file}.new`), bytes)
  renameSync(join(dir, `${file}.new`), join(dir, file))
}

function startWorker<Order extends FileOrder>(
  url: URL,
  task: Task<Order>,
  { ready, problems }: { ready: Map<string, string>; problems: Map<string, string> },
) {
  const worker = new Worker(url, { workerData: task })
  worker.on('message', (news: FileNews) => {
    if ('file' in news) ready.set(news.hash, news.file)
    else problems.set(news.hash, news.problem)
  })
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
    worker.once('error', (error) => {
      for (const { hash } of task.orders) if (!ready.has(hash)) problems.set(hash, String(error))
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
