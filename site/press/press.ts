import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** A file to be made: the same order gives the same bytes, so its name alone says whether it is there. */
export interface FileOrder {
  /** Part of the file's name that tells it from all others. */
  readonly hash: string
}

/** Orders that go to one thread together because they share what is dear to prepare. */
export interface Batch<Order extends FileOrder = FileOrder> {
  /** Address of the module whose `make` carries the orders out, a `Maker`. */
  readonly maker: string
  /** Folder the files are written into. */
  readonly dir: string
  readonly orders: readonly Order[]
}

/** Carries out one order; called side by side in a thread that ends with the publication. */
export type Maker<Order extends FileOrder> = (
  order: Order,
) => Promise<{ readonly file: string; readonly bytes: Buffer }>

/** What is said of each order. */
export type FileNews =
  { readonly hash: string; readonly file: string } | { readonly hash: string; readonly problem: string }

/** Threads that make sheets and cards while pages are rendered. */
export interface Press {
  /** Has a batch made as soon as a thread is free. Resolves when something has been said of each of its orders. */
  print(batch: Batch, tell: (news: FileNews) => void): Promise<void>
  /** Has every thread read what a maker needs, before it is known what is to be made. */
  warmUp(maker: URL): void
  /** Ends the threads, whatever they are at; files are whole or not there. */
  close(): Promise<void>
}

/** A thread reads all faces before its first file: for fewer orders than this the others are sooner done. */
const worthAThread = 16

/** @param most Threads at work at once; by default one for each core. */
export function openPress(most = availableParallelism()): Press {
  const waiting: Job[] = []
  const threads = new Map<Worker, Job | undefined>()

  const next = (worker: Worker) => {
    const job = waiting.shift()
    threads.set(worker, job)
    if (job) worker.postMessage(job.batch)
  }
  const start = (maker?: URL) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
    if (maker) worker.postMessage({ maker: maker.href, dir: '', orders: [] } satisfies Batch)
    worker.on('message', (news: FileNews) => {
      if (threads.get(worker)?.told(news)) next(worker)
    })
    worker.once('error', (error) => {
      // What made this thread die makes no other wait.
      threads.get(worker)?.fail(String(error))
      threads.delete(worker)
      if (waiting.length > 0) start()
    })
    next(worker)
  }

  return {
    print(batch, tell) {
      return new Promise((resolve) => {
        waiting.push(jobOf(batch, tell, resolve))
        const [idle] = [...threads].find(([, job]) => job === undefined) ?? []
        if (idle) next(idle)
        else if (threads.size < most && (threads.size === 0 || ordersIn(waiting) > worthAThread)) start()
      })
    },
    warmUp(maker) {
      while (threads.size < most) start(maker)
    },
    async close() {
      waiting.length = 0
      await Promise.all([...threads.keys()].map((worker) => worker.terminate()))
    },
  }
}

const ordersIn = (jobs: readonly Job[]) => jobs.reduce((sum, { batch }) => sum + batch.orders.length, 0)

interface Job {
  readonly batch: Batch
  /** Whether this was the last order of the batch. */
  told(news: FileNews): boolean
  fail(problem: string): void
}

function jobOf(batch: Batch, tell: (news: FileNews) => void, resolve: () => void): Job {
  const untold = new Set(batch.orders.map(({ hash }) => hash))
  const told = (news: FileNews) => {
    untold.delete(news.hash)
    tell(news)
    if (untold.size === 0) resolve()
    return untold.size === 0
  }
  return {
    batch,
    told,
    fail: (problem) => {
      for (const hash of untold) told({ hash, problem })
    },
  }
}
