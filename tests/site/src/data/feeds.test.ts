import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localeCodes, locales } from '#content/model/locales.ts'
import type { Item } from '#content/model/item.ts'
import type { FeedFormat } from '#content/model/paths.ts'
import { atom } from '#site/src/data/feeds/atom.ts'
import type { Feed } from '#site/src/data/feeds/feed.ts'
import { jsonFeed } from '#site/src/data/feeds/jsonFeed.ts'
import { allFeeds, feedFile, feedOf } from '#site/src/data/feeds/portalFeeds.ts'
import { rss } from '#site/src/data/feeds/rss.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { itemIn, type SampleStore, sampleStore, siteUrl } from '../../support/sampleStore.ts'
import { unescapedXml, xmlFault } from '../../support/wellFormed.ts'

describe.each(['quang-tri', 'tan-sa'])('feeds of %s', (province) => {
  let store: SampleStore
  let portal: Portal
  let files: { path: string; format: FeedFormat; lang: string; text: string }[]
  beforeAll(async () => {
    store = await sampleStore(province)
    portal = store.portal()
    files = Array.from(allFeeds(portal), ([path, { subject, format }]) => ({
      path,
      format,
      lang: locales[subject.locale].tag,
      text: feedFile(portal, subject, format),
    }))
  })
  afterAll(() => store.remove())
  const written = (format: FeedFormat) => files.filter((file) => file.format === format)

  it('are there for every language and topic, in three formats, at addresses of their own', () => {
    const topics = localeCodes.flatMap((locale) => portal.index.entries('topic', locale))
    expect(topics.length).toBeGreaterThan(6)
    expect(files).toHaveLength(3 * (localeCodes.length + topics.length))
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length)
    for (const { path } of files) expect(path).toMatch(/^\/[a-z]{2}\/feeds\/[a-z0-9-]+\.(rss|atom|json)$/i)
  })

  it('are well-formed', () => {
    const xml = files.filter(({ format }) => format !== 'json')
    expect(xml.length).toBeGreaterThan(14)
    for (const { path, text } of xml) expect({ path, fault: xmlFault(text) }).toEqual({ path, fault: undefined })
    for (const { text } of written('json')) expect(JSON.parse(text)).toHaveProperty('items')
  })

  it('name their language', () => {
    for (const { lang, text } of written('rss')) expect(text).toContain(`<language>${lang}</language>`)
    for (const { lang, text } of written('atom')) expect(text).toContain(`xml:lang="${lang}"`)
    for (const { lang, text } of written('json')) expect(JSON.parse(text)).toMatchObject({ language: lang })
  })

  it('hold whole texts with whole addresses', () => {
    const html = written('json').flatMap(({ text }) =>
      (JSON.parse(text) as { items: { content_html: string }[] }).items.map((item) => item.content_html),
    )
    expect(html.length).toBeGreaterThan(5)
    expect(Math.max(...html.map(({ length }) => length))).toBeGreaterThan(500)
    const addresses = html.flatMap((text) => [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, url]) => url))
    for (const address of addresses) expect(address).toMatch(/^(https?|mailto|tel)[:&]/)
  })

  it('say the same in every format', () => {
    for (const { path, text } of written('json')) {
      const { items } = JSON.parse(text) as { items: { id: string; url: string }[] }
      const of = (format: FeedFormat) => files.find((file) => file.path === path.replace(/json$/, format))?.text ?? ''
      expect([...of('rss').matchAll(/<guid isPermaLink="false">([^<]+)</g)].map(([, id]) => id)).toEqual(
        items.map(({ id }) => id),
      )
      expect(
        [...of('atom').matchAll(/<entry><id>([^<]+)<\/id>.*?href="([^"]+)"/gs)].map(([, id, url]) => ({ id, url })),
      ).toEqual(items.map(({ id, url }) => ({ id, url })))
    }
  })
})

it('an article keeps its name in feeds when its slug and title change', async () => {
  const store = await sampleStore()
  const item = itemIn(store, 'article', 'vi') as Item<'article'>
  const subject = { name: 'news', locale: 'vi', topic: undefined } as const
  const before = feedOf(store.portal(), subject, 'rss').entries
  const fields = { ...item.fields, slug: 'ten-moi', title: 'Tên mới' }
  store.change({ operation: 'put', item: { ...item, slug: 'ten-moi', fields } as Item })
  const after = feedOf(store.portal(), subject, 'rss').entries
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(after.map(({ url }) => url)).toContain(`${siteUrl}/vi/tin-tuc/ten-moi/`)
  store.remove()
})

it('links that an editor wrote as paths lead to the portal from a feed reader', async () => {
  const store = await sampleStore()
  const item = itemIn(store, 'article', 'vi') as Item<'article'>
  const text = { kind: 'text' as const, text: 'Bản đồ href="/không phải liên kết"', marks: [] }
  const link = { kind: 'link' as const, to: { href: '/media/ban-do.pdf' }, children: [text] }
  const body = [{ kind: 'paragraph' as const, children: [text, link] }]
  store.change({ operation: 'put', item: { ...item, fields: { ...item.fields, body } } as Item })
  const { entries } = feedOf(store.portal(), { name: 'news', locale: 'vi', topic: undefined }, 'json')
  const html = entries.find(({ html: found }) => found.includes('ban-do'))?.html
  expect(html).toContain(`<a href="${siteUrl}/media/ban-do.pdf"`)
  expect(html).toContain('href=&#34;/không')
  store.remove()
})

describe('a feed with hostile words', () => {
  const hostile = ']]> <b> & "quotes" \u0000\u000B \uD800 ភាសា'
  const date = '2026-11-20T01:30:00.000Z'
  const entry = {
    id: 'tag:x,2026:1',
    url: 'https://portal.test/a/?b=1&c=2',
    title: hostile,
    summary: hostile,
    html: '<p>a &#38; b</p>',
    publishedAt: date,
    updatedAt: date,
    author: hostile,
    categories: [hostile],
    picture: 'https://portal.test/cards/a.jpg',
  }
  const feed: Feed = {
    id: 'tag:x,2026:news',
    title: hostile,
    description: hostile,
    language: 'en',
    page: 'https://portal.test/en/news/',
    self: 'https://portal.test/en/feeds/news.rss',
    icon: 'https://portal.test/icon-180.png',
    author: hostile,
    updatedAt: date,
    entries: [entry],
  }

  it('stays well-formed, and the text comes back as it was', () => {
    for (const xml of [rss(feed), atom(feed)]) {
      expect(xmlFault(xml)).toBeUndefined()
      expect(unescapedXml(xml)).toContain('<p>a &#38; b</p>')
      expect(xml).toContain('https://portal.test/a/?b=1&amp;c=2')
    }
    expect(JSON.parse(jsonFeed(feed))).toMatchObject({ items: [{ title: hostile, content_html: entry.html }] })
  })

  it('is dated as each format asks', () => {
    expect(rss(feed)).toContain('<pubDate>Fri, 20 Nov 2026 01:30:00 GMT</pubDate>')
    expect(atom(feed)).toContain(`<published>${date}</published>`)
  })
})

it('the check of well-formedness finds each fault', () => {
  const head = '<?xml version="1.0" encoding="utf-8"?>\n'
  const faulty = ['<a>', '<a></b>', '<a b="1" b="2"/>', '<a>&nbsp;</a>', '<a>\u0000</a>', '<a b=1/>', '<a/>text']
  for (const xml of faulty) expect({ xml, isFound: xmlFault(head + xml) !== undefined }).toEqual({ xml, isFound: true })
  expect(xmlFault('<a/>')).toBe('no XML declaration')
  expect(xmlFault(`${head}<a b="1">x &amp; y<c/></a>\n`)).toBeUndefined()
})
