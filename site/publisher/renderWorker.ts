import { parentPort, workerData } from 'node:worker_threads'
import { openStoreForReading } from '#content/store/readStore.ts'
import { type Portal, readPortal } from '#site/src/data/portal.ts'
import { renderTask, type Task } from './crew.ts'
import { loadRenderer } from './renderer.ts'

/** Renders the pages it is asked for, with a bundle and a reader of the store of its own. */
const { storeFile } = workerData as { storeFile: string }
const store = openStoreForReading(storeFile)
const renderer = await loadRenderer()
let portal: Portal | undefined

parentPort?.on('message', (task: Task) => {
  void answer(task)
})
// Whoever waits is told that tasks are welcome.
parentPort?.postMessage([])

async function answer({ portal: news, paths }: Task): Promise<void> {
  if (news) portal = { ...readPortal({ store, siteUrl: news.siteUrl }), sheets: new Map(news.sheets) }
  if (!portal) throw new Error('a task came before its portal')
  parentPort?.postMessage(await renderTask(renderer, portal, paths))
}
