import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageTypes } from '#content/model/contentTypes.ts'
import type { Item } from '#content/model/item.ts'
import { localeCodes } from '#content/model/locales.ts'
import { itemPath, parsePath } from '#content/model/paths.ts'
import { alternatesOf } from '#site/src/data/alternates.ts'
import { sitePages } from '#site/src/data/sitePages.ts'
import { itemIn, type SampleStore, sampleStore } from '../../support/sampleStore.ts'

let store: SampleStore
beforeAll(async () => {
  store = await sampleStore()
})
afterAll(() => store.remove())

const isPage = (item: Item) => pageTypes.some((type) => type === item.type)

describe('pages of the sample province', () => {
  it('are each listed once', () => {
    const paths = sitePages(store.portal()).map(({ path }) => path)
    expect(paths.length).toBeGreaterThan(500)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('read back to what they show', () => {
    for (const { path, target } of sitePages(store.portal())) expect(parsePath(path)).toEqual(target)
  })

  it('hold every live item in its language', () => {
    const paths = new Set(sitePages(store.portal()).map(({ path }) => path))
    const items = store.items.filter(isPage)
    expect(items.length).toBeGreaterThan(400)
    for (const { type, slug, locale } of items) {
      expect(paths).toContain(itemPath(type as (typeof pageTypes)[number], slug, locale))
    }
  })

  it('say of every missing translation that it is missing', () => {
    const { index, locales } = store.portal()
    const missing = [...index.documents.values()].flatMap((document) =>
      locales.filter((locale) => !document.entries.has(locale)).map((locale) => ({ document, locale })),
    )
    expect(missing.length).toBeGreaterThan(5)
    for (const { document, locale } of missing) {
      const slug = index.noticeSlug(document.contentId, locale)
      expect(slug).toBeDefined()
      expect(index.at({ type: document.type, locale, slug: slug ?? '' })).toEqual({ kind: 'notice', document })
    }
  })
})

describe('the language switch', () => {
  it('leads from each page to a page that exists, in every language', () => {
    const portal = store.portal()
    const pages = sitePages(portal)
    const paths = new Set(pages.map(({ path }) => path))
    for (const { target } of pages) {
      const alternates = alternatesOf(portal, target)
      expect(alternates.map(({ locale }) => locale)).toEqual(localeCodes)
      for (const { path } of alternates) expect(paths).toContain(path)
    }
  })

  it('stays on the item: item or notice, never a list', () => {
    const portal = store.portal()
    for (const [address, occupant] of portal.index.occupied()) {
      if (occupant.kind !== 'item') continue
      for (const alternate of alternatesOf(portal, { kind: 'item', ...address })) {
        const target = parsePath(alternate.path)
        const found = target?.kind === 'item' ? portal.index.at(target) : undefined
        const shown =
          found?.kind === 'item' ? found.entry.contentId : found?.kind === 'notice' ? found.document.contentId : ''
        expect(shown).toBe(occupant.entry.contentId)
      }
    }
  })
})

describe('addresses', () => {
  it('of an item that was renamed lead on to the new one', async () => {
    const changed = await sampleStore()
    const item = itemIn(changed, 'article', 'vi') as Item<'article'>
    const fields = { ...item.fields, slug: 'ten-moi' }
    changed.change({ operation: 'put', item: { ...item, slug: 'ten-moi', fields } as Item })
    const { index } = changed.portal()
    expect(index.at({ type: 'article', locale: 'vi', slug: item.slug })).toMatchObject({
      kind: 'moved',
      to: { slug: 'ten-moi' },
    })
    changed.remove()
  })

  it('of a real item win over the notice of another', async () => {
    const changed = await sampleStore()
    const portal = changed.portal()
    const missing = [...portal.index.documents.values()].find((document) => !document.entries.has('fr'))
    const slug = (missing && portal.index.noticeSlug(missing.contentId, 'fr')) ?? ''
    const other = changed.items.find((item) => item.type === missing?.type && item.locale === 'fr') as Item
    changed.change({ operation: 'put', item: { ...other, slug, fields: { ...other.fields, slug } } as Item })
    const after = changed.portal()
    expect(after.index.at({ type: other.type as 'article', locale: 'fr', slug })).toMatchObject({ kind: 'item' })
    expect(after.index.noticeSlug(missing?.contentId ?? '', 'fr')).toBeUndefined()
    changed.remove()
  })
})

it('a language without the site’s own words is off', async () => {
  const changed = await sampleStore()
  const settings = itemIn(changed, 'site-settings', 'km')
  changed.change({ operation: 'remove', contentId: settings.contentId, locale: 'km' })
  const portal = changed.portal()
  expect(portal.locales).toEqual(localeCodes.filter((code) => code !== 'km'))
  expect(sitePages(portal).filter(({ path }) => path.startsWith('/km/'))).toEqual([])
  changed.remove()
})
