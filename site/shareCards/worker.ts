import { parentPort, workerData } from 'node:worker_threads'
import { type FileNews, type Task, writeMade } from '#site/brochures/makeFiles.ts'
import type { CardOrder } from './cardOrders.ts'
import { openCardPress } from './cardPress.ts'

/** Draws the cards it was given and ends: the fonts and caches go with it. */
const { dir, orders } = workerData as Task<CardOrder>
const press = openCardPress()
const waiting = orders.values()
/** While one card is being drawn by sharp's threads, the words of another are set in this one. */
const lanes = 2
await Promise.all(Array.from({ length: lanes }, work))

async function work(): Promise<void> {
  for (const order of waiting) parentPort?.postMessage(await made(order))
}

async function made({ hash, card, mediaDir }: CardOrder): Promise<FileNews> {
  try {
    const file = `${hash}.jpg`
    writeMade(dir, file, await press.draw(card, mediaDir))
    return { hash, file }
  } catch (error) {
    return { hash, problem: error instanceof Error ? error.message : String(error) }
  }
}
