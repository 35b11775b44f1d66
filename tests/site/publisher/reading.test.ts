import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedPages } from '#content/model/fixedPages.ts'
import type { Item } from '#content/model/item.ts'
import { localeCodes, locales } from '#content/model/locales.ts'
import { fileOf, parsePath, pathOf, type PageTarget } from '#content/model/paths.ts'
import { openLiveTree } from '#site/publisher/liveTree.ts'
import { publish } from '#site/publisher/publish.ts'
import { loadRenderer } from '#site/publisher/renderer.ts'
import { builtBundle } from '../support/builtBundle.ts'
import { filesOf, type LivePage, livePages } from '../support/livePages.ts'
import { publishSample } from '../support/publishSample.ts'
import { itemIn, type SampleStore, sampleStore, siteUrl } from '../support/sampleStore.ts'

describe.each([
  { province: 'quang-tri', least: 400 },
  { province: 'tan-sa', least: 40 },
])('the live tree of $province', ({ province, least }) => {
  let store: SampleStore
  let live: string
  let pages: { page: LivePage; target: PageTarget }[]
  let files: Set<string>
  beforeAll(async () => {
    await builtBundle()
    store = await sampleStore(province)
    live = join(store.folder, 'live')
    const { storeFile, mediaDir } = store
    const renderer = await loadRenderer()
    const { problems } = await publishSample({ storeFile, mediaDir, siteUrl, tree: openLiveTree(live), renderer })
    expect(problems).toEqual([])
    files = new Set(filesOf(live))
    pages = livePages(live).flatMap((page) => {
      const target = parsePath(encodeURI(page.path))
      return target ? [{ page, target }] : []
    })
  })
  afterAll(() => store.remove())

  const ofKind = <Kind extends PageTarget['kind']>(kind: Kind) =>
    pages.flatMap(({ page, target }) =>
      target.kind === kind ? [{ page, target: target as Extract<PageTarget, { kind: Kind }> }] : [],
    )
  const isThere = (path: string) => files.has(fileOf(path))

  it('has every fixed page in every language, linked from every footer', () => {
    for (const locale of localeCodes) {
      for (const name of fixedPages) expect(isThere(pathOf({ kind: 'fixed', page: name, locale }))).toBe(true)
    }
    const framed = pages.filter(({ page }) => page.html.includes('class="footer"'))
    expect(framed.length).toBeGreaterThan(200)
    for (const { page, target } of framed) {
      if (target.kind === 'root') continue
      const footer = page.html.slice(page.html.indexOf('class="footer"'))
      for (const name of fixedPages) {
        expect(footer).toContain(`href="${pathOf({ kind: 'fixed', page: name, locale: target.locale })}"`)
      }
    }
  })

  it('sets two languages side by side, each with its own lang, and sends search engines to the item', () => {
    const pairs = ofKind('bilingual')
    expect(pairs.length).toBeGreaterThan(least / 10)
    for (const { page, target } of pairs) {
      const item = pathOf({ ...target, kind: 'item' })
      expect(page.html).toContain('<meta name="robots" content="noindex"')
      expect(page.html).toContain(`<link rel="canonical" href="${siteUrl}${item}"`)
      const tags = [...page.html.matchAll(/class="tongue(?: prose)?" lang="([^"]+)"/g)].map(([, tag]) => tag)
      expect(tags.length).toBeGreaterThan(3)
      const expected = tags.map((_, index) => locales[index % 2 === 0 ? target.locale : target.other].tag)
      expect({ path: page.path, tags }).toEqual({ path: page.path, tags: expected })
    }
  })

  it('leads from an article to each of its pairs, and back', () => {
    for (const { page, target } of ofKind('bilingual')) {
      const item = pages.find(
        ({ page: { path } }) => encodeURI(path) === encodeURI(decodeURI(pathOf({ ...target, kind: 'item' }))),
      )
      expect(item?.page.links).toContain(page.path)
      expect(page.links).toContain(item?.page.path)
    }
  })

  it('keeps archives, pairs and fixed pages out of hreflang where the other page is not there', () => {
    const known = new Map(pages.map(({ page }) => [siteUrl + encodeURI(page.path), hreflangOf(page.html)]))
    const checked = [...ofKind('fixed'), ...ofKind('archive')]
    expect(checked.length).toBeGreaterThan(60)
    for (const { page } of checked) {
      const own = siteUrl + encodeURI(page.path)
      const links = hreflangOf(page.html)
      expect(page.html).toContain(`<link rel="canonical" href="${own}"`)
      expect(links.get('x-default')).toBe(`${siteUrl}/`)
      for (const [lang, url] of links) {
        if (lang !== 'x-default') expect([...(known.get(encodeURI(decodeURI(url)))?.values() ?? [])]).toContain(own)
      }
    }
    for (const { page } of ofKind('bilingual')) expect(hreflangOf(page.html).size).toBe(0)
  })

  it('tells search engines of fixed pages and archives, not of pairs', () => {
    const sitemap = readFileSync(join(live, 'sitemap-0.xml'), 'utf8')
    const listed = new Set([...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => decodeURI(url)))
    for (const { page } of [...ofKind('fixed'), ...ofKind('archive')]) expect(listed).toContain(siteUrl + page.path)
    for (const { page } of ofKind('bilingual')) expect(listed).not.toContain(siteUrl + page.path)
  })

  it('announces feeds that exist, a manifest and icons on every page', () => {
    let announced = 0
    for (const { page, target } of pages) {
      if (target.kind === 'root' || !page.html.includes('class="footer"')) continue
      const feeds = [...page.html.matchAll(/<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)"/g)]
      expect(feeds.length).toBe(
        target.kind === 'item' && target.type === 'topic' && !page.html.includes('noindex') ? 6 : 3,
      )
      for (const [, , path = ''] of feeds) expect({ path, isThere: isThere(path) }).toEqual({ path, isThere: true })
      expect(page.html).toContain(`<link rel="manifest" href="/${target.locale}/manifest.webmanifest"`)
      announced += feeds.length
    }
    expect(announced).toBeGreaterThan(least)
    const manifest = JSON.parse(readFileSync(join(live, 'km/manifest.webmanifest'), 'utf8')) as {
      icons: { src: string }[]
    }
    expect(manifest.icons.length).toBeGreaterThan(2)
    for (const { src } of manifest.icons) expect(isThere(src)).toBe(true)
  })

  it('gives every page a share card that exists, with its size and its title', async () => {
    const cards = new Map<string, string[]>()
    let titled = 0
    for (const { page, target } of pages) {
      if (target.kind !== 'root' && !page.html.includes('class="footer"')) continue
      const of = (name: string) => new RegExp(`<meta property="og:image${name}" content="([^"]+)"`).exec(page.html)?.[1]
      const path = of('')?.slice(siteUrl.length) ?? ''
      const { path: at } = page
      expect({ at, isThere: files.has(fileOf(path)) }).toEqual({ at, isThere: true })
      expect({ at, size: [of(':width'), of(':height')] }).toEqual({ at, size: ['1200', '630'] })
      if (target.kind === 'root') expect(of(':alt')).toBeUndefined()
      if (target.kind === 'item' && !page.html.includes('noindex')) {
        const heading = /<h1[^>]*>([\s\S]+?)<\/h1>/.exec(page.html)?.[1]
        const title = heading
          ?.replaceAll(/<wbr\s*\/?>/g, '')
          .replaceAll('\u00A0', ' ')
          .trim()
        expect({ at, alt: of(':alt')?.replaceAll('\u00A0', ' ') }).toEqual({ at, alt: title })
        titled += 1
      }
      cards.set(path, [...(cards.get(path) ?? []), page.lang])
    }
    expect(titled).toBeGreaterThan(least / 3)
    expect(cards.size).toBeGreaterThan(least / 3)
    for (const [path, languages] of cards) expect({ path, count: new Set(languages).size }).toEqual({ path, count: 1 })
    expect([...files].filter((file) => file.startsWith('cards/')).toSorted()).toEqual(
      [...cards.keys()].map(fileOf).toSorted(),
    )
    for (const path of cards.keys()) {
      const card = await sharp(join(live, fileOf(path))).metadata()
      expect(card).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    }
  })

  it('draws no share card a second time', async () => {
    const { storeFile, mediaDir } = store
    const drawn = () =>
      filesOf(`${live}.cards`).map((file) => [file, statSync(join(`${live}.cards`, file)).mtimeMs] as const)
    const before = drawn()
    const renderer = await loadRenderer()
    const result = await publish({ storeFile, mediaDir, siteUrl, tree: openLiveTree(live), renderer })
    expect(result).toMatchObject({ changed: 0, removed: 0, pendingCards: 0, problems: [] })
    expect(before.length).toBeGreaterThan(least / 3)
    expect(drawn()).toEqual(before)
  })

  it('removes the share card of what is withdrawn, and draws one for a new title', async () => {
    const { storeFile, mediaDir } = store
    const cards = () => filesOf(join(live, 'cards'))
    const before = cards()
    const withdrawn = itemIn(store, 'article', 'ko')
    const renamed = itemIn(store, 'attraction', 'ko')
    store.change(
      { operation: 'remove', contentId: withdrawn.contentId, locale: 'ko' },
      { operation: 'put', item: { ...renamed, fields: { ...renamed.fields, title: '새 이름' } } as Item },
    )
    const renderer = await loadRenderer()
    await publish({ storeFile, mediaDir, siteUrl, tree: openLiveTree(live), renderer })
    const after = cards()
    expect(before.filter((file) => !after.includes(file))).toHaveLength(2)
    expect(after.filter((file) => !before.includes(file))).toHaveLength(1)
    expect(filesOf(`${live}.cards`)).toEqual(after)
  })

  it('is valid HTML', () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
    const wanted = [...ofKind('fixed'), ...ofKind('archive').slice(0, 10), ...ofKind('bilingual').slice(0, 20)]
    expect(wanted.length).toBeGreaterThan(60)
    const faults = wanted.flatMap(({ page }) =>
      validator
        .validateStringSync(page.html)
        .results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => `${page.path} ${ruleId} ${message} ${line}:${column}`),
        ),
    )
    expect(faults.slice(0, 20)).toEqual([])
  })
})

function hreflangOf(html: string): Map<string, string> {
  return new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang = '', href = '']) => [
      lang,
      href,
    ]),
  )
}
