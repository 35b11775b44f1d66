import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleProvinces } from '#content/samples/readSamples.ts'
import { openLiveTree } from '#site/publisher/liveTree.ts'
import { publish } from '#site/publisher/publish.ts'
import { loadRenderer } from '#site/publisher/renderer.ts'
import { builtBundle } from './support/builtBundle.ts'
import { type LivePage, livePages } from './support/livePages.ts'
import { sampleStore, type SampleStore, siteUrl } from './support/sampleStore.ts'

/** The standard's rules, without matters of style: attributes are quoted as Astro writes them. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'no-redundant-role': 'off',
    // Everything comes from the site itself.
    'require-sri': 'off',
  },
})

beforeAll(() => builtBundle(), 120_000)

describe.each(sampleProvinces())('the pages of %s', (province) => {
  let store: SampleStore
  let pages: LivePage[]

  beforeAll(async () => {
    store = await sampleStore(province)
    const { folder, storeFile, mediaDir } = store
    const live = join(folder, 'live')
    await publish({ storeFile, mediaDir, siteUrl, tree: openLiveTree(live), renderer: await loadRenderer() })
    pages = livePages(live)
  }, 120_000)
  afterAll(() => store.remove())

  it('are valid HTML, all of them', async () => {
    expect(pages.length).toBeGreaterThan(100)
    const faults: string[] = []
    for (const { path, html } of pages) {
      const { results } = await validator.validateString(html, path)
      for (const { messages } of results) {
        for (const { ruleId, message, line, column } of messages)
          faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`)
      }
    }
    expect(faults.slice(0, 20)).toEqual([])
  }, 300_000)
})
