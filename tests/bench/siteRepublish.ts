import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Item } from '#content/model/item.ts'
import { openStoreForReading } from '#content/store/readStore.ts'
import { openStoreForWriting } from '#content/store/writeStore.ts'
import { itemPath } from '#content/model/paths.ts'
import { startPublisher } from '#site/publisher/publisher.ts'
import { bareItem } from './growStore.ts'
import { summary } from './machine.ts'
import { type Places, siteUrl } from './siteBuild.ts'

const runs = 5

/** From an approval (the item is in the store) until a reader gets the new page, while the publisher runs. */
export async function benchRepublish({ storeFile, mediaDir, folder }: Places) {
  const reader = openStoreForReading(storeFile)
  const [stored] = reader.items('article', 'vi')
  reader.close()
  if (!stored) throw new Error('the sample province has no article')
  const item = bareItem(stored)
  const liveDir = join(folder, 'live')
  const options = { storeFile, mediaDir, liveDir, host: '127.0.0.1', port: 0, siteUrl, once: false }
  const publisher = await startPublisher(options, (line) => console.error(line))
  const store = openStoreForWriting(storeFile)
  const seconds: number[] = []
  try {
    await publisherIsIdle()
    for (let run = 1; run <= runs; run += 1) {
      const title = `${stored.fields.title} ${run}`
      const changed = { ...item, fields: { ...item.fields, title } } as Item
      const started = performance.now()
      store.apply({ id: `approval-${run}`, changes: [{ operation: 'put', item: changed }], at: new Date() })
      while (!(await pageHas(title))) await pause(20)
      seconds.push((performance.now() - started) / 1000)
    }
  } finally {
    store.close()
    await publisher.stop()
  }
  return { unit: 'seconds', untilServed: summary(seconds.map((value) => Number(value.toFixed(2)))) }

  async function pageHas(title: string): Promise<boolean> {
    const answer = await fetch(publisher.address + itemPath('article', item.slug, 'vi'))
    return (await answer.text()).includes(title)
  }

  /** Sheets that the first publication did not wait for bring a second one. */
  function publisherIsIdle(): Promise<void> {
    return pause(15_000)
  }
}
