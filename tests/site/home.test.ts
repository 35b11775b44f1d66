import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FieldsOf } from '#content/model/contentTypes.ts'
import type { Item } from '#content/model/item.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { loadRenderer, type Renderer } from '#site/publisher/renderer.ts'
import { builtBundle } from './support/builtBundle.ts'
import { itemIn, type SampleStore, sampleStore } from './support/sampleStore.ts'

type Blocks = FieldsOf<'home-page'>['blocks']

let store: SampleStore
let renderer: Renderer
beforeAll(async () => {
  await builtBundle()
  store = await sampleStore()
  renderer = await loadRenderer()
})
afterAll(() => store.remove())

const pageOf = async (locale: Locale) => (await renderer.render(store.portal(), `/${locale}/`)).toString('utf8')
const headingsOf = (html: string) =>
  [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/gs)].map(([, heading = '']) =>
    heading
      .replace(/<[^>]*>/g, '')
      .replace(/\u00a0/g, ' ')
      .trim(),
  )
function arrange(locale: Locale, blocks: Blocks): void {
  const item = itemIn(store, 'home-page', locale) as Item<'home-page'>
  store.change({ operation: 'put', item: { ...item, fields: { ...item.fields, blocks } } })
}

it('has the blocks in the order of the CMS, each language under its own headings', async () => {
  const seen = new Map<string, Locale>()
  for (const locale of localeCodes) {
    const { fields } = itemIn(store, 'home-page', locale) as Item<'home-page'>
    const own = fields.blocks.flatMap(({ heading }) => heading ?? [])
    expect(own.length).toBeGreaterThan(3)
    const headings = headingsOf(await pageOf(locale))
    expect(headings.filter((heading) => own.includes(heading))).toEqual(own)
    for (const heading of own) seen.set(heading, locale)
    expect(headings.filter((heading) => seen.has(heading) && seen.get(heading) !== locale)).toEqual([])
  }
  expect(seen.size).toBeGreaterThan(20)
})

it('turns round when the editor turns the blocks round', async () => {
  const { fields } = itemIn(store, 'home-page', 'en') as Item<'home-page'>
  const before = headingsOf(await pageOf('en'))
  const own = fields.blocks.flatMap(({ heading }) => heading ?? [])
  arrange('en', fields.blocks.toReversed())
  const after = headingsOf(await pageOf('en'))
  expect(after.filter((heading) => own.includes(heading))).toEqual(own.toReversed())
  expect(after.length).toBe(before.length)
})

it('has no heading over nothing, in a language where little is live', async () => {
  const kept = ['site-settings', 'home-page', 'agency']
  const gone = store.items.filter(({ type, locale }) => locale === 'km' && !kept.includes(type))
  store.change(...gone.map(({ contentId }) => ({ operation: 'remove' as const, contentId, locale: 'km' as const })))
  const html = await pageOf('km')
  const { fields } = itemIn(store, 'home-page', 'km') as Item<'home-page'>
  const told = fields.blocks.flatMap(({ kind, heading }) => (heading && kind !== 'chosen' ? [heading] : []))
  const hidden = fields.blocks.flatMap(({ kind, heading }) => (heading && kind === 'chosen' ? [heading] : []))
  expect(hidden.length).toBeGreaterThan(0)
  for (const heading of hidden) expect(headingsOf(html)).not.toContain(heading)
  expect(headingsOf(html)).toEqual(expect.arrayContaining(told))
  expect(html).not.toMatch(/<ul[^>]*>\s*<\/ul>/)
})

it('leads from a text to what it names, in the same language', async () => {
  for (const locale of localeCodes.filter((code) => code !== 'km')) {
    const html = await pageOf(locale)
    const [, text = ''] = /home-text(.*?)<\/section>/s.exec(html) ?? []
    const links = [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, path = '']) => path)
    expect([locale, links.length]).toEqual([locale, 2])
    expect(links.every((path) => path.startsWith(`/${locale}/`))).toBe(true)
  }
})

it('parts no known Vietnamese word in the name of the portal, the lead and the ways in', async () => {
  const html = await pageOf('vi')
  for (const [element, words] of [
    ['<p class="portal-name">', 'đối_ngoại'],
    ['<p class="lead">', 'nhà_đầu_tư'],
    ['<p class="sample-site">', 'liên_hệ'],
    ['<div class="wrap doors">', 'dự_án'],
  ] as const) {
    const from = html.indexOf(element)
    expect(from, element).toBeGreaterThan(0)
    expect(html.slice(from, html.indexOf('</p>', from))).toContain(words.replaceAll('_', '\u00A0'))
  }
})
