import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Portal } from '#site/src/data/portal.ts'
import type { Sheet } from '#site/src/data/sheets.ts'
import type { Renderer } from './renderer.ts'

/** Renders many pages: this thread does its share, and worker threads help where there are enough. */
export interface Crew {
  /** Gives every page to `take` as soon as it is ready, in no particular order. */
  render(portal: Portal, paths: readonly string[], take: (page: RenderedPage) => void): Promise<void>
  /** Ends the threads. */
  dismiss(): Promise<void>
}

export interface CrewOptions {
  readonly storeFile: string
  readonly renderer: Renderer
  /** Threads beside this one; by default one for each further core. */
  readonly helpers?: number
  /** A thread costs a second of reading and warming up, and the press wants the cores too: for fewer pages, none. */
  readonly pagesAHelper?: number
}

export type RenderedPage =
  { readonly path: string; readonly bytes: Uint8Array } | { readonly path: string; readonly problem: string }

/** What a thread is told: first which portal, then pages of it. It answers each task with its pages. */
export interface Task {
  readonly portal?: { readonly siteUrl: string; readonly sheets: readonly [string, Sheet][] }
  readonly paths: readonly string[]
}

/** Pages that are rendered in one go: readers are answered, and helpers heard, between two. */
const taskSize = 8
export function gatherCrew(options: CrewOptions): Crew {
  const { storeFile, renderer, helpers = availableParallelism() - 1, pagesAHelper = 2000 } = options
  const crew: Helper[] = []
  return {
    async render(portal, paths, take) {
      const work: Work = { portal, tasks: tasksOf(paths), done: [], underway: new Set() }
      while (crew.length < Math.min(helpers, Math.floor(paths.length / pagesAHelper))) crew.push(startHelper(storeFile))
      for (const helper of crew) void helper.join(work)
      for (;;) {
        work.done.splice(0).forEach(take)
        const task = work.tasks.shift()
        if (task) {
          for (const page of await renderTask(renderer, portal, task)) take(page)
          await turn()
        } else if (work.underway.size > 0) await Promise.race(work.underway)
        else if (work.done.length === 0) return
      }
    },
    dismiss: async () => {
      await Promise.all(crew.map((helper) => helper.end()))
    },
  }
}

/** Pages of one task side by side: drawing an icon waits for a thread of the system. */
export function renderTask(renderer: Renderer, portal: Portal, paths: readonly string[]): Promise<RenderedPage[]> {
  return Promise.all(
    paths.map(async (path): Promise<RenderedPage> => {
      try {
        return { path, bytes: await renderer.render(portal, path) }
      } catch (error) {
        return { path, problem: error instanceof Error ? error.message : String(error) }
      }
    }),
  )
}

interface Work {
  readonly portal: Portal
  /** What nobody has begun. */
  readonly tasks: (readonly string[])[]
  /** What helpers have made and nobody has taken. */
  readonly done: RenderedPage[]
  /** One promise a helper at work; none of them is ever rejected. */
  readonly underway: Set<Promise<void>>
}

interface Helper {
  /** Takes tasks as soon as it is ready, until there are none; gives its task back when its thread dies. */
  join(work: Work): Promise<void>
  end(): Promise<unknown>
}

function startHelper(storeFile: string): Helper {
  const worker = new Worker(new URL('./renderWorker.ts', import.meta.url), { workerData: { storeFile } })
  let isAlive = true
  worker.on('error', (error) => {
    isAlive = false
    const reason = error instanceof Error ? error.message : String(error)
    process.emitWarning(`publisher: a render thread ended (${reason}); the others take over its pages`)
  })
  worker.on('exit', () => {
    isAlive = false
  })
  const ready = answerOf(worker)
  return {
    async join({ portal, tasks, done, underway }) {
      await ready
      let news: Task['portal'] = { siteUrl: portal.siteUrl, sheets: [...portal.sheets] }
      for (let paths = isAlive ? tasks.shift() : undefined; paths; paths = isAlive ? tasks.shift() : undefined) {
        worker.postMessage({ ...(news && { portal: news }), paths } satisfies Task)
        news = undefined
        const answered = answerOf(worker)
        const settled = answered.then(() => undefined)
        underway.add(settled)
        const pages = await answered
        underway.delete(settled)
        if (pages) done.push(...pages)
        else tasks.push(paths)
      }
    },
    end: () => worker.terminate(),
  }
}

/** The next thing a thread says; `undefined` when it dies instead. */
async function answerOf(worker: Worker): Promise<RenderedPage[] | undefined> {
  const settled = new AbortController()
  const next = (event: string) => once(worker, event, { signal: settled.signal }) as Promise<[RenderedPage[] | number]>
  try {
    const [said] = await Promise.race([next('message'), next('exit')])
    return typeof said === 'number' ? undefined : said
  } catch {
    // `once` rejects when the thread ends with an error, of which the listener in `startHelper` has spoken.
    return undefined
  } finally {
    settled.abort()
  }
}

function tasksOf(paths: readonly string[]): (readonly string[])[] {
  return Array.from({ length: Math.ceil(paths.length / taskSize) }, (_, index) =>
    paths.slice(index * taskSize, (index + 1) * taskSize),
  )
}
