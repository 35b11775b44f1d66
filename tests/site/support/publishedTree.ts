import { join } from 'node:path'
import { openLiveTree } from '#site/publisher/liveTree.ts'
import { loadRenderer } from '#site/publisher/renderer.ts'
import { filesOf, type LivePage, livePages } from './livePages.ts'
import { type HtmlPage, readHtml } from './readHtml.ts'
import { publishSample } from './publishSample.ts'
import { type SampleStore, sampleStore, siteUrl } from './sampleStore.ts'

export type TreePage = LivePage & HtmlPage

/** A sample province as it goes live, with every page read. */
export interface PublishedTree {
  readonly store: SampleStore
  readonly folder: string
  /** Relative paths, sorted. */
  readonly files: readonly string[]
  readonly pages: readonly TreePage[]
}

export async function publishedTree(province: string): Promise<PublishedTree> {
  const store = await sampleStore(province)
  const { storeFile, mediaDir } = store
  const folder = join(store.folder, 'live')
  const tree = openLiveTree(folder)
  const { problems } = await publishSample({ storeFile, mediaDir, siteUrl, tree, renderer: await loadRenderer() })
  if (problems.length > 0) throw new Error(`${province} does not publish:\n${problems.join('\n')}`)
  const pages = livePages(folder).map((page) => ({ ...page, ...readHtml(page.html) }))
  return { store, folder, files: filesOf(folder), pages }
}

/** The one value of an attribute that elements of a kind have in common, such as the canonical address of a page. */
export function attributeOf(
  { elements }: HtmlPage,
  name: string,
  { where, attribute }: { readonly where: readonly [string, string]; readonly attribute: string },
): string | undefined {
  return elements
    .find((element) => element.name === name && element.attributes.get(where[0]) === where[1])
    ?.attributes.get(attribute)
}
