import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Item } from '#content/model/item.ts'
import { openStoreForReading } from '#content/store/readStore.ts'
import { openStoreForWriting, type StoreChange } from '#content/store/writeStore.ts'
import { type Portal, readPortal } from '#site/src/data/portal.ts'
import { storeFromSamples } from '../../support/storeFromSamples.ts'

/** A published store made from a sample province, in a folder of its own that is removed afterwards. */
export interface SampleStore {
  readonly folder: string
  readonly storeFile: string
  readonly mediaDir: string
  readonly items: readonly Item[]
  change(...changes: StoreChange[]): void
  portal(): Portal
  remove(): void
}

export const siteUrl = 'https://portal.test'

export async function sampleStore(province = 'quang-tri'): Promise<SampleStore> {
  const folder = mkdtempSync(join(tmpdir(), 'site-test-'))
  const storeFile = join(folder, 'store.sqlite')
  const mediaDir = join(folder, 'media')
  const { items, problems } = await storeFromSamples({ province, storeFile, mediaDir })
  if (problems.length > 0) throw new Error(`samples do not validate:\n${problems.join('\n')}`)
  const readers: { close(): void }[] = []
  let deliveries = 0
  return {
    folder,
    storeFile,
    mediaDir,
    items,
    change(...changes) {
      const store = openStoreForWriting(storeFile)
      store.apply({ id: `test-${(deliveries += 1)}`, changes, at: new Date('2026-11-21T00:00:00Z') })
      store.close()
    },
    portal() {
      const store = openStoreForReading(storeFile)
      readers.push(store)
      return readPortal({ store, siteUrl })
    },
    remove() {
      for (const reader of readers) reader.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The item of a document in one language; fails when the samples have none. */
export function itemIn(store: SampleStore, type: Item['type'], locale: Item['locale']): Item {
  const found = store.items.find((item) => item.type === type && item.locale === locale)
  if (!found) throw new Error(`the samples have no ${type} in ${locale}`)
  return found
}
