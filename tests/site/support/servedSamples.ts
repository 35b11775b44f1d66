import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openLiveTree } from '#site/publisher/liveTree.ts'
import { loadRenderer } from '#site/publisher/renderer.ts'
import { type PortalServer, servePortal } from '#site/publisher/serve.ts'
import { type BrowserOptions, startBrowser } from '../../support/browser.ts'
import { builtBundle } from './builtBundle.ts'
import { publishSample } from './publishSample.ts'
import { type SampleStore, sampleStore, siteUrl } from './sampleStore.ts'

/** A sample province, published and served, and a browser that has the faces readers have (or those asked for). */
export interface ServedSamples {
  readonly store: SampleStore
  readonly live: string
  readonly browser: Browser
  urlOf(path: string): string
  close(): Promise<void>
}

/** Faces that readers' devices have. */
const readersFonts = { fonts: join(import.meta.dirname, '../fonts') }

export async function servedSamples(
  province?: string,
  browserOptions: BrowserOptions = readersFonts,
  /** Before anything is published. */
  prepare: (store: SampleStore) => void = () => undefined,
): Promise<ServedSamples> {
  await builtBundle()
  const store = await sampleStore(province)
  prepare(store)
  const live = join(store.folder, 'live')
  const { storeFile, mediaDir } = store
  const tree = openLiveTree(live)
  const { problems } = await publishSample({ storeFile, mediaDir, siteUrl, tree, renderer: await loadRenderer() })
  if (problems.length > 0) throw new Error(`the samples cannot be published:\n${problems.join('\n')}`)
  const server: PortalServer = await servePortal({ dir: live, host: '127.0.0.1', port: 0 })
  const browser = await startBrowser(browserOptions)
  return {
    store,
    live,
    browser,
    urlOf: (path) => server.address + path,
    close: async () => {
      await browser.close()
      await server.close()
      store.remove()
    },
  }
}
