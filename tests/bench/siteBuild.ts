import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openStoreForReading } from '#content/store/readStore.ts'
import { makeSheets } from '#site/brochures/makeSheets.ts'
import { sheetOrders } from '#site/brochures/sheetOrders.ts'
import { cardOrders } from '#site/shareCards/cardOrders.ts'
import { makeCards } from '#site/shareCards/makeCards.ts'
import { openPress } from '#site/press/press.ts'
import { loadRenderer } from '#site/publisher/renderer.ts'
import { siteFiles } from '#site/src/data/files.ts'
import { readPortal } from '#site/src/data/portal.ts'
import { sitePages } from '#site/src/data/sitePages.ts'
import { growStore } from './growStore.ts'
import { pace } from './machine.ts'
import type { Published } from './publishOnce.ts'

export interface Places {
  readonly storeFile: string
  readonly mediaDir: string
  /** For what is made on the way; the caller removes it. */
  readonly folder: string
}

export const siteUrl = 'https://portal.test'

/** The same work takes a shared machine up to half as long again: the one in the middle of these counts. */
const sampleRuns = 5

/**
 * Publications from scratch, each by a process of its own: the sample province whole, several times, then stores of these
 * sizes once each without waiting for their printed sheets and share cards, as a running publisher goes live.
 */
export async function benchBuild({ sizes, ...places }: Places & { readonly sizes: readonly number[] }) {
  const runs: Build[] = []
  while (runs.length < sampleRuns) runs.push(await builtFromScratch(places))
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds)
  const middle = sorted[Math.floor(sorted.length / 2)] as Build
  const results: (Build & { store: string; runs?: Pick<Build, 'seconds' | 'paceBefore'>[] })[] = [
    { store: 'sample', ...middle, runs: runs.map(({ seconds, paceBefore }) => ({ seconds, paceBefore })) },
  ]
  for (const size of sizes) {
    const storeFile = join(places.folder, `grown-${size}.sqlite`)
    growStore({ from: places.storeFile, to: storeFile, pages: size })
    results.push({
      store: `about ${size} pages`,
      ...(await builtFromScratch({ ...places, storeFile, patience: 0 })),
    })
    console.error(`bench: ${JSON.stringify(results.at(-1))}`)
    for (const end of ['', '-wal', '-shm']) rmSync(storeFile + end, { force: true })
  }
  return results
}

interface Build extends Published {
  readonly seconds: number
  readonly pagesPerSecond: number
  /** See `pace`: how fast the machine was just before. */
  readonly paceBefore: number
}

async function builtFromScratch({ folder, ...store }: Places & { readonly patience?: number }): Promise<Build> {
  const liveDir = join(folder, 'live-from-scratch')
  const input = JSON.stringify({ ...store, siteUrl, liveDir })
  const paceBefore = pace()
  const started = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'publishOnce.ts'), input])
  const seconds = (performance.now() - started) / 1000
  for (const end of ['', '.sheets', '.cards', '.manifest.json']) rmSync(liveDir + end, { recursive: true, force: true })
  const { pages, ...rest } = JSON.parse(stdout) as Published
  const pagesPerSecond = Math.round(pages / seconds)
  return { seconds: rounded(seconds), pages, pagesPerSecond, paceBefore, ...rest }
}

/** What each kind of file costs when one thread makes nothing else: where the time of a publication goes. */
export async function costByKind({ storeFile, mediaDir, folder }: Places) {
  const store = openStoreForReading(storeFile)
  const renderer = await loadRenderer()
  const portal = readPortal({ store, siteUrl })
  const files = siteFiles(portal)
  const isPlate = (path: string) => path.startsWith('/plates/')
  const groups = {
    pages: sitePages(portal).map(({ path }) => path),
    plates: files.filter(isPlate),
    otherFiles: files.filter((path) => !isPlate(path)),
  }
  const costs: Record<string, { count: number; seconds: number; millisecondsEach: number }> = {}
  const measure = async (kind: string, count: number, make: () => Promise<unknown>) => {
    const started = performance.now()
    await make()
    const milliseconds = performance.now() - started
    costs[kind] = { count, seconds: rounded(milliseconds / 1000), millisecondsEach: rounded(milliseconds / count) }
  }
  for (const [kind, paths] of Object.entries(groups)) {
    await measure(kind, paths.length, async () => {
      for (const path of paths) await renderer.render(portal, path)
    })
  }
  const press = openPress(1)
  const orders = sheetOrders(portal)
  await measure('sheets', orders.length, () => makeSheets(press, join(folder, 'sheets'), orders).within(Infinity))
  const cards = cardOrders(portal, mediaDir)
  await measure('cards', cards.length, () => makeCards(press, join(folder, 'cards'), cards).within(Infinity))
  await press.close()
  store.close()
  return costs
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
