import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteFiles } from '#site/src/data/files.ts'
import { sitePages } from '#site/src/data/sitePages.ts'
import { gatherCrew, type RenderedPage } from '#site/publisher/crew.ts'
import { openLiveTree } from '#site/publisher/liveTree.ts'
import { loadRenderer, type Renderer } from '#site/publisher/renderer.ts'
import { builtBundle } from '../support/builtBundle.ts'
import { filesOf } from '../support/livePages.ts'
import { publishSample } from '../support/publishSample.ts'
import { type SampleStore, sampleStore, siteUrl } from '../support/sampleStore.ts'

let renderer: Renderer
let store: SampleStore
beforeAll(async () => {
  await builtBundle()
  renderer = await loadRenderer()
  store = await sampleStore()
})
afterAll(() => store.remove())

interface Options {
  readonly helpers: number
  readonly pagesAHelper?: number
  readonly storeFile: string
  /** This thread does nothing before a helper has rendered pages. */
  readonly patient?: boolean
}

/** Renders pages with a crew, and counts those that this thread rendered itself. */
async function rendered(paths: readonly string[], options: Options) {
  let own = 0
  const helped = options.patient ? firstPagesOfHelper() : undefined
  const counting: Renderer = {
    ...renderer,
    async render(portal, path) {
      own += 1
      await helped
      return renderer.render(portal, path)
    },
  }
  const crew = gatherCrew({ ...options, renderer: counting })
  const pages: RenderedPage[] = []
  try {
    await crew.render(store.portal(), paths, (page) => pages.push(page))
    return { pages, own }
  } finally {
    await crew.dismiss()
  }
}

/** Resolves when the thread that is started next has said that it is ready, and then what it has rendered. */
async function firstPagesOfHelper(): Promise<void> {
  const [helper] = (await once(process, 'worker')) as [Worker]
  for (let messages = 0; messages < 2; messages += 1) await once(helper, 'message')
}

describe('rendering in several threads', () => {
  it('makes the same tree as one thread, byte for byte', async () => {
    const { storeFile, mediaDir, folder } = store
    for (const helpers of [0, 2]) {
      const tree = openLiveTree(join(folder, `with-${helpers}`))
      const input = { storeFile, mediaDir, siteUrl, tree, renderer, helpers, pagesAHelper: 400 }
      expect(await publishSample(input)).toMatchObject({ problems: [] })
    }
    const [alone, together] = [0, 2].map((helpers) => join(folder, `with-${helpers}`)) as [string, string]
    const files = filesOf(alone)
    expect(files.length).toBeGreaterThan(1000)
    expect(filesOf(together)).toEqual(files)
    expect(files.filter((file) => !readFileSync(join(alone, file)).equals(readFileSync(join(together, file))))).toEqual(
      [],
    )
  })

  it('gives a part of many pages to a helper, each page once', async () => {
    const portal = store.portal()
    const paths = sitePages(portal).map(({ path }) => path)
    const { pages, own } = await rendered(paths, {
      helpers: 1,
      pagesAHelper: 400,
      storeFile: store.storeFile,
      patient: true,
    })
    expect(pages.map(({ path }) => path).toSorted()).toEqual(paths.toSorted())
    expect(pages.filter((page) => 'problem' in page)).toEqual([])
    expect(own).toBeLessThan(paths.length)
    expect(own).toBeGreaterThan(0)
  })

  it('renders few pages without a helper', async () => {
    const paths = siteFiles(store.portal()).slice(0, 20)
    const { pages, own } = await rendered(paths, { helpers: 1, storeFile: store.storeFile })
    expect(pages).toHaveLength(20)
    expect(own).toBe(20)
  })

  it('names a page that fails and renders the others', async () => {
    const { pages } = await rendered(['/vi/', '/vi/tin-tuc/khong-co/', '/en/'], { helpers: 0, storeFile: '' })
    expect(pages.filter((page) => 'problem' in page)).toEqual([
      { path: '/vi/tin-tuc/khong-co/', problem: '/vi/tin-tuc/khong-co/: the page answers 404' },
    ])
    expect(pages).toHaveLength(3)
  })

  it('renders the pages of a thread that dies itself, and says why it died', async () => {
    const warned = once(process, 'warning')
    const paths = sitePages(store.portal()).map(({ path }) => path)
    // A helper cannot open this store and ends at once; this thread has the portal already.
    const { pages, own } = await rendered(paths, {
      helpers: 1,
      pagesAHelper: 400,
      storeFile: join(store.folder, 'gone.sqlite'),
    })
    expect(own).toBe(paths.length)
    expect(pages.filter((page) => 'bytes' in page)).toHaveLength(paths.length)
    const [warning] = (await warned) as [Error]
    expect(warning.message).toMatch(/a render thread ended \(published store .*gone\.sqlite.*the others take over/)
  })
})
