import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import type { Batch, FileNews, FileOrder, Maker } from './press.ts'

/** While sharp's threads draw one file, this one sets the words of another. */
const lanes = 2

parentPort?.on('message', (batch: Batch) => void work(batch))

async function work({ maker, dir, orders }: Batch): Promise<void> {
  const { make } = (await import(maker)) as { make: Maker<FileOrder> }
  const waiting = orders.values()
  const lane = async () => {
    for (const order of waiting) {
      parentPort?.postMessage(await made(make, order, dir))
      // Native memory is given back between documents.
      await turn()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function made(make: Maker<FileOrder>, order: FileOrder, dir: string): Promise<FileNews> {
  try {
    const { file, bytes } = await make(order)
    // Whole under its name or not at all, whenever the thread is ended.
    writeFileSync(join(dir, `${file}.new`), bytes)
    renameSync(join(dir, `${file}.new`), join(dir, file))
    return { hash: order.hash, file }
  } catch (error) {
    return { hash: order.hash, problem: error instanceof Error ? error.message : String(error) }
  }
}
