import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localeCodes } from '#content/model/locales.ts'
import { pathOf, type PageTarget } from '#content/model/paths.ts'
import { loadRenderer } from '#site/publisher/renderer.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { wordsIn } from '#site/src/i18n/words.ts'
import { builtBundle } from './support/builtBundle.ts'
import { readHtml } from './support/readHtml.ts'
import { type SampleStore, sampleStore } from './support/sampleStore.ts'
import { languageFault } from './support/wrongLanguage.ts'

let store: SampleStore
let portal: Portal
let render: (target: PageTarget) => Promise<string>
beforeAll(async () => {
  await builtBundle()
  store = await sampleStore('tan-sa')
  const gone = store.items.filter(
    ({ type, locale }) => type === 'itinerary' || (locale === 'km' && (type === 'zone' || type === 'article')),
  )
  expect(gone.length).toBeGreaterThan(8)
  store.change(...gone.map(({ contentId, locale }) => ({ operation: 'remove', contentId, locale }) as const))
  portal = store.portal()
  const renderer = await loadRenderer()
  render = async (target) => Buffer.from(await renderer.render(portal, pathOf(target))).toString('utf8')
})
afterAll(() => store.remove())

const isInNotice = (html: string, text: string) => html.slice(html.indexOf('class="notice"')).includes(text)

describe('an empty list', () => {
  it.each(localeCodes)('says so in %s and leads home where no language has anything', async (locale) => {
    const html = await render({ kind: 'list', type: 'itinerary', locale, page: 1 })
    expect(html).toContain(wordsIn(locale)('list.empty'))
    expect(isInNotice(html, `href="${pathOf({ kind: 'home', locale })}"`)).toBe(true)
    const { texts } = readHtml(html)
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.map(languageFault).filter((fault) => fault !== undefined)).toEqual([])
  })

  it.each<PageTarget>([
    { kind: 'list', type: 'zone', locale: 'km', page: 1 },
    { kind: 'list', type: 'article', locale: 'km', page: 1 },
    { kind: 'compare', type: 'zone', locale: 'km' },
    { kind: 'map', hub: 'invest', locale: 'km' },
    { kind: 'hub', hub: 'invest', locale: 'km' },
  ])('leads to the languages that have entries: %j', async (target) => {
    const html = await render(target)
    expect(html).toContain(wordsIn('km')('list.empty'))
    const type = target.kind === 'list' ? target.type : 'zone'
    let links = 0
    for (const locale of localeCodes.filter((code) => code !== 'km')) {
      expect(isInNotice(html, `href="${pathOf({ kind: 'list', type, locale, page: 1 })}"`)).toBe(true)
      links += 1
    }
    expect(links).toBe(6)
  })
})

it('feeds of a language without articles exist and are empty, not broken', async () => {
  const renderer = await loadRenderer()
  const feed = JSON.parse(Buffer.from(await renderer.render(portal, '/km/feeds/news.json')).toString('utf8')) as {
    language: string
    items: unknown[]
  }
  expect(feed).toMatchObject({ language: 'km', items: [] })
})

it('the language policy names the languages every page should have, and what share each has', async () => {
  const required = portal.document('language-policy', 'vi')?.required ?? []
  expect(required.length).toBeGreaterThan(0)
  for (const locale of localeCodes) {
    const html = await render({ kind: 'fixed', page: 'languages', locale })
    expect(html).toContain(wordsIn(locale)('fixedPages.languages.required'))
    const { texts } = readHtml(html)
    const rows = texts.filter(({ where }) => where === 'span' || where === 'td')
    expect(rows.length).toBeGreaterThan(14)
    expect(texts.map(languageFault).filter((fault) => fault !== undefined)).toEqual([])
  }
})
