import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, localeCodes, locales } from '#content/model/locales.ts'
import type { Item } from '#content/model/item.ts'
import { fileOf, itemPath, parsePath } from '#content/model/paths.ts'
import { isComparable } from '#content/model/toolPaths.ts'
import { openLiveTree } from '#site/publisher/liveTree.ts'
import { startPublisher } from '#site/publisher/publisher.ts'
import { loadRenderer, type Renderer } from '#site/publisher/renderer.ts'
import { builtBundle, runAstro } from '../support/builtBundle.ts'
import { filesOf, type LivePage, livePages } from '../support/livePages.ts'
import { publishSample } from '../support/publishSample.ts'
import { itemIn, type SampleStore, sampleStore, siteUrl } from '../support/sampleStore.ts'

let store: SampleStore
let renderer: Renderer
let live: string

beforeAll(async () => {
  await builtBundle()
  renderer = await loadRenderer()
  store = await sampleStore()
  live = join(store.folder, 'live')
  const { problems } = await publishInto(store, 'live')
  expect(problems).toEqual([])
})
afterAll(() => store.remove())

function publishInto({ folder, storeFile, mediaDir }: SampleStore, name: string) {
  return publishSample({ storeFile, mediaDir, siteUrl, tree: openLiveTree(join(folder, name)), renderer })
}

describe('the live tree of the sample province', () => {
  let pages: LivePage[]
  beforeAll(() => {
    pages = livePages(live)
  })

  it('has hundreds of pages, each in the language of its address', () => {
    expect(pages.length).toBeGreaterThan(500)
    for (const { path, lang } of pages) {
      const target = parsePath(encodeURI(path))
      if (target && target.kind !== 'root') expect({ path, lang }).toEqual({ path, lang: locales[target.locale].tag })
    }
  })

  it('has no link that leads nowhere', () => {
    const files = new Set(filesOf(live))
    const broken = pages.flatMap(({ path, links }) =>
      links
        .filter((link) => !files.has(link.endsWith('/') ? `${link.slice(1)}index.html` : link.slice(1)))
        .map((link) => `${path} → ${link}`),
    )
    expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(10_000)
    expect(broken).toEqual([])
  })

  it('has no fragment that leads nowhere', () => {
    const fragments = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => ({ path, id, isThere: html.includes(`id="${id}"`) })),
    )
    expect(fragments.length).toBeGreaterThan(500)
    expect(fragments.filter(({ isThere }) => !isThere)).toEqual([])
  })

  it('has no script but files of its own where something is chosen, no inline style, no request to another host', () => {
    const ownFile = /^<script type="module" src="\/_astro\/[^":]+\.js">$/
    const withScript = new Set<string>()
    for (const { path, html } of pages) {
      const target = parsePath(encodeURI(path))
      const isForChoosing =
        target?.kind === 'compare' ||
        target?.kind === 'facet' ||
        ((target?.kind === 'list' || target?.kind === 'item') && isComparable(target.type))
      const scripts = [...html.matchAll(/<script[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes('application/ld+json'))
        .filter((tag) => !(isForChoosing && ownFile.test(tag)))
      if (isForChoosing && /<script type="module"/.test(html)) withScript.add(target.kind)
      expect({ path, scripts, styles: html.match(/<style|\sstyle=|\son\w+="/g) }).toEqual({
        path,
        scripts: [],
        styles: null,
      })
      expect(html).not.toMatch(/<(?:img|source|link rel="(?:stylesheet|preload)")[^>]+(?:src|srcset|href)="https?:/)
    }
    expect([...withScript].toSorted()).toEqual(['compare', 'facet', 'item', 'list'])
  })

  it('has structured data that parses, and nothing in it ends its element', () => {
    const blocks = pages.flatMap(({ html }) => [
      ...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    ])
    expect(blocks.length).toBeGreaterThan(400)
    for (const [, json = ''] of blocks) expect(JSON.parse(json)).toHaveProperty('@context')
  })

  it('names every other language of a page with its own lang', () => {
    for (const { path, html } of pages.filter((page) => page.html.includes('class="languages"'))) {
      const tags = [
        ...html.slice(0, html.indexOf('</header>')).matchAll(/<a href="[^"]+" lang="([^"]+)" hreflang="\1"/g),
      ]
      expect({ path, tags: tags.map(([, tag]) => tag) }).toEqual({
        path,
        tags: localeCodes.map((code) => locales[code].tag),
      })
    }
  })

  it('tells search engines of every version of a page, both ways', () => {
    const alternates = new Map(pages.map((page) => [siteUrl + encodeURI(page.path), hreflangOf(page.html)]))
    const indexed = [...alternates].filter(([, links]) => links.size > 0)
    expect(indexed.length).toBeGreaterThan(450)
    for (const [url, links] of indexed) {
      expect(links.get('x-default')).toBe(`${siteUrl}/`)
      for (const [lang, other] of links) {
        if (lang !== 'x-default')
          expect(
            alternates
              .get(decoded(other))
              ?.values()
              .some((back) => decoded(back) === url) ?? url.endsWith('.test/'),
          ).toBe(true)
      }
    }
  })

  it('says of a missing translation, in the reader’s language, that it is missing', () => {
    const { index } = store.portal()
    const missing = [...index.documents.values()].flatMap((document) =>
      localeCodes.filter((code) => !document.entries.has(code)).map((locale) => ({ document, locale })),
    )
    expect(missing.length).toBeGreaterThan(5)
    for (const { document, locale } of missing) {
      const path = itemPath(document.type, index.noticeSlug(document.contentId, locale) ?? '', locale)
      const html = readFileSync(join(live, fileOf(path)), 'utf8')
      expect(html).toContain(`<html lang="${locales[locale].tag}"`)
      expect(html).toContain('<meta name="robots" content="noindex"')
      for (const entry of document.entries.values()) {
        expect(html).toContain(`<a href="${entry.path}" lang="${locales[entry.locale].tag}"`)
      }
    }
  })

  it('has a sitemap with every indexed page and its versions, and nothing else', () => {
    const sitemap = readFileSync(join(live, 'sitemap-0.xml'), 'utf8')
    const entries = [...sitemap.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => entry)
    const listed = entries.map((entry) => decoded(/<loc>([^<]+)<\/loc>/.exec(entry)?.[1] ?? ''))
    const indexed = pages.filter(({ html }) => html.includes('rel="canonical"') && !html.includes('noindex'))
    expect(listed.toSorted()).toEqual(indexed.map(({ path }) => siteUrl + encodeURI(path)).toSorted())
    for (const entry of entries.filter((text) => text.includes('xhtml:link')))
      expect(entry).toContain('hreflang="x-default"')
    expect(readFileSync(join(live, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${siteUrl}/sitemap-index.xml`)
  })

  it('is what astro build exports, byte for byte', () => {
    const { storeFile: STORE_FILE, mediaDir: MEDIA_DIR } = store
    runAstro('astro.export.config.ts', { STORE_FILE, MEDIA_DIR, SITE_URL: siteUrl })
    const exported = join(import.meta.dirname, '../../../site/dist/export')
    const files = filesOf(live)
    expect(filesOf(exported)).toEqual(files)
    const different = files.filter((file) => !readFileSync(join(exported, file)).equals(readFileSync(join(live, file))))
    expect(different).toEqual([])
  })
})

describe('a publication', () => {
  let changed: SampleStore
  beforeAll(async () => {
    changed = await sampleStore()
    await publishInto(changed, 'live')
  })
  afterAll(() => changed.remove())

  it('changes nothing when nothing changed', async () => {
    expect(await publishInto(changed, 'live')).toMatchObject({ changed: 0, removed: 0 })
  })

  it('takes a withdrawn item out of pages, lists and sitemap', async () => {
    const item = itemIn(changed, 'article', 'vi') as Item<'article'>
    const path = itemPath('article', item.slug, 'vi')
    changed.change(
      ...localeCodes.map((locale) => ({ operation: 'remove' as const, contentId: item.contentId, locale })),
    )
    expect((await publishInto(changed, 'live')).removed).toBeGreaterThan(0)
    const folder = join(changed.folder, 'live')
    expect(existsSync(join(folder, fileOf(path)))).toBe(false)
    const mentions = filesOf(folder).filter(
      (file) => /\.(html|xml)$/.test(file) && readFileSync(join(folder, file), 'utf8').includes(path),
    )
    expect(mentions).toEqual([])
  })

  it('gives a language that loses its translation a notice instead', async () => {
    const item = changed
      .portal()
      .index.documents.values()
      .find((document) => document.type === 'attraction' && document.entries.size === 7)
    const entry = item?.entries.get('ja')
    changed.change({ operation: 'remove', contentId: item?.contentId ?? '', locale: 'ja' })
    await publishInto(changed, 'live')
    const html = readFileSync(
      join(changed.folder, 'live', fileOf(itemPath('attraction', item?.entries.get('vi')?.slug ?? '', 'ja'))),
      'utf8',
    )
    expect(html).toContain('日本語版はまだありません')
    expect(html).not.toContain(entry?.title)
  })

  it('leaves what a fresh start would make, byte for byte', async () => {
    await publishInto(changed, 'fresh')
    const [kept, fresh] = ['live', 'fresh'].map((name) => join(changed.folder, name)) as [string, string]
    expect(filesOf(kept)).toEqual(filesOf(fresh))
    const different = filesOf(kept).filter(
      (file) => !readFileSync(join(kept, file)).equals(readFileSync(join(fresh, file))),
    )
    expect(different).toEqual([])
  })
})

describe('a later start', () => {
  const started = async (more: { siteUrl?: string } = {}) => {
    const lines: string[] = []
    const { storeFile, mediaDir } = store
    const options = { storeFile, mediaDir, liveDir: live, host: '127.0.0.1', port: 0, siteUrl, once: true, ...more }
    await (await startPublisher(options, (line) => lines.push(line))).stop()
    return lines.join('\n')
  }

  it('renders nothing when nothing changed', async () => {
    expect(await started()).toMatch(/^published already: revision \d+$/)
  })

  it('publishes under another address, and back again', async () => {
    expect(await started({ siteUrl: 'https://other.example' })).toContain('published revision')
    expect(await started()).toContain('published revision')
    expect(await started()).toContain('published already')
  })

  it('makes a file again that is gone', async () => {
    const file = join(live, 'robots.txt')
    const bytes = readFileSync(file)
    rmSync(file)
    expect(await started()).toContain(' 1 changed')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('publishes what was approved while it was down', async () => {
    const item = itemIn(store, 'article', 'fr') as Item<'article'>
    const rename = (title: string) =>
      store.change({ operation: 'put', item: { ...item, fields: { ...item.fields, title } } as Item })
    rename('Approuvé pendant la nuit')
    expect(await started()).toContain('published revision')
    rename(item.fields.title)
    expect(await started()).toContain('published revision')
  })
})

it('a start after a change serves what was live, and publishes the change behind it', async () => {
  const item = itemIn(store, 'article', 'ko') as Item<'article'>
  store.change({ operation: 'put', item: { ...item, fields: { ...item.fields, title: '밤사이 승인된 글' } } as Item })
  const lines: string[] = []
  const { storeFile, mediaDir } = store
  const options = { storeFile, mediaDir, liveDir: live, host: '127.0.0.1', port: 0, siteUrl, once: false }
  const running = await startPublisher(options, (line) => lines.push(line))
  try {
    expect(lines.join('\n')).not.toContain('published revision')
    const read = async () => (await fetch(running.address + itemPath('article', item.slug, 'ko'))).text()
    expect(await read()).toContain(item.fields.title)
    await expect.poll(read, { interval: 200 }).toContain('밤사이 승인된 글')
  } finally {
    await running.stop()
    store.change({ operation: 'put', item })
  }
})

describe('a running publisher', () => {
  let running: Awaited<ReturnType<typeof startPublisher>>
  const lines: string[] = []
  beforeAll(async () => {
    const { storeFile, mediaDir } = store
    const options = { storeFile, mediaDir, liveDir: live, host: '127.0.0.1', port: 0, siteUrl, once: false }
    running = await startPublisher(options, (line) => lines.push(line))
  })
  afterAll(() => running.stop())

  const get = (path: string) => fetch(running.address + path)

  it('serves pages, Khmer addresses included, with the security headers', async () => {
    const item = itemIn(store, 'article', 'km') as Item<'article'>
    expect(item.slug).toMatch(/\p{sc=Khmr}/u)
    const answer = await get(itemPath('article', item.slug, 'km'))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';/)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'strict-transport-security': expect.stringContaining('max-age=31536000') as string,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'content-type': expect.stringMatching(/^text\/html;\s*charset=utf-8$/i) as string,
    })
  })

  it.each([
    ['/vi/khong-co/', 'vi'],
    ['/zh/no/such/page/', 'zh-Hans'],
    ['/nowhere', 'vi'],
    ['/%E0%A4%A', 'vi'],
  ])('answers %s with the not-found page in %s', async (path, lang) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toContain(`<html lang="${lang}"`)
  })

  it('shows an approval within seconds, and a withdrawal too', async () => {
    const item = itemIn(store, 'article', 'en') as Item<'article'>
    const path = itemPath('article', item.slug, 'en')
    const title = 'Approved a moment ago'
    store.change({ operation: 'put', item: { ...item, fields: { ...item.fields, title } } as Item })
    await expect.poll(async () => (await get(path)).text(), { interval: 200 }).toContain(title)
    store.change({ operation: 'remove', contentId: item.contentId, locale: 'en' as Locale })
    await expect.poll(async () => (await get(path)).status, { interval: 200 }).toBe(404)
    expect(lines.filter((line) => line.startsWith('published revision')).length).toBeGreaterThan(1)
  })

  it('says that a port is taken', async () => {
    const { storeFile, mediaDir } = store
    const port = Number(new URL(running.address).port)
    const options = {
      storeFile,
      mediaDir,
      liveDir: join(store.folder, 'second'),
      host: '127.0.0.1',
      port,
      siteUrl,
      once: false,
    }
    await expect(startPublisher(options, () => undefined)).rejects.toThrow(/port \d+ .* is taken/)
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

/** Addresses compare with Khmer letters in one spelling. */
function decoded(url: string): string {
  return encodeURI(decodeURI(url))
}
