import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localeCodes } from '#content/model/locales.ts'
import { type Archive, archiveAt, archivesOf } from '#site/src/data/archives.ts'
import { correctionsIn } from '#site/src/data/corrections.ts'
import { languageShares, languageSharesByType, percentOf } from '#site/src/data/languageShares.ts'
import { archivePage } from '#site/src/data/lists.ts'
import { pageContext } from '#site/src/data/pageContext.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { readNext } from '#site/src/data/readNext.ts'
import { securityContacts, securityText } from '#site/src/data/securityText.ts'
import { iconSvg, webManifest } from '#site/src/data/webManifest.ts'
import { itemIn, type SampleStore, sampleStore, siteUrl } from '../../support/sampleStore.ts'

let store: SampleStore
let portal: Portal
beforeAll(async () => {
  store = await sampleStore()
  portal = store.portal()
})
afterAll(() => store.remove())

describe('archives', () => {
  it('hold every article once by kind and once by month, newest first', () => {
    for (const locale of localeCodes) {
      const all = portal.index.entries('article', locale).map(({ contentId }) => contentId)
      expect(all.length).toBeGreaterThan(5)
      for (const group of Object.values(archivesOf(portal, locale))) {
        const entries = (group as Archive[]).flatMap((archive) => archive.entries.map(({ contentId }) => contentId))
        expect(entries.toSorted()).toEqual(all.toSorted())
      }
    }
    const months = archivesOf(portal, 'vi').months.map(({ of }) => of)
    expect(months).toEqual(months.toSorted().reverse())
  })

  it('take the month from the clock of Viet Nam', async () => {
    const changed = await sampleStore()
    const item = itemIn(changed, 'article', 'vi')
    changed.change({ operation: 'put', item: { ...item, publishedAt: '2026-03-31T17:00:00.000Z' } })
    expect(archiveAt(changed.portal(), 'vi', '2026-04').map(({ contentId }) => contentId)).toEqual([item.contentId])
    changed.remove()
  })

  it('have no page where they have no article', () => {
    expect(archivePage(portal, 'vi', '1999-01', 1)).toBeUndefined()
    expect(archivePage(portal, 'vi', 'news', 99)).toBeUndefined()
    expect(archivePage(portal, 'vi', 'news', 1)?.total).toBeGreaterThan(1)
  })
})

describe('what to read next', () => {
  it('fills whole rows of three, without the article itself and without repeating', () => {
    let read = 0
    for (const locale of localeCodes) {
      const page = pageContext(portal, { kind: 'home', locale }, locale)
      for (const { contentId, slug } of portal.index.entries('article', locale)) {
        const item = portal.item('article', contentId, locale)
        if (!item) throw new Error(`${slug} is gone`)
        const next = readNext(page, item)
        expect([3, 6]).toContain(next.length)
        expect(new Set([contentId, ...next.map((entry) => entry.contentId)]).size).toBe(next.length + 1)
        const chosen = page.entries(item.fields.related).slice(0, next.length)
        expect(next.slice(0, chosen.length)).toEqual(chosen)
        read += 1
      }
    }
    expect(read).toBeGreaterThan(80)
  })
})

describe('corrections', () => {
  it('are all listed, latest first', () => {
    const expected = portal.items('article', 'vi').flatMap(({ fields }) => fields.corrections.map(({ text }) => text))
    const listed = correctionsIn(portal, 'vi')
    expect(expected.length).toBeGreaterThan(1)
    expect(listed.map(({ text }) => text).toSorted()).toEqual(expected.toSorted())
    expect(listed.map(({ on }) => on)).toEqual(
      listed
        .map(({ on }) => on)
        .toSorted()
        .reverse(),
    )
  })
})

describe('shares of the languages', () => {
  it('count what is live in its source language and in another', async () => {
    const [vi, km] = ['vi', 'km'].map((code) => languageShares(portal).find(({ locale }) => locale === code))
    expect(vi).toMatchObject({ live: vi?.all })
    expect(km?.live).toBeLessThan(km?.all ?? 0)

    const changed = await sampleStore()
    const [document] = [...portal.index.documents.values()].filter(
      ({ entries, sourceLocale }) => sourceLocale === 'vi' && entries.size === 7,
    )
    changed.change({ operation: 'remove', contentId: document?.contentId ?? '', locale: 'fr' })
    const share = (of: Portal) => languageShares(of).find(({ locale }) => locale === 'fr')
    expect(share(changed.portal())?.live).toBe((share(portal)?.live ?? 0) - 1)
    // Without its original, a document no longer counts at all.
    changed.change({ operation: 'remove', contentId: document?.contentId ?? '', locale: 'vi' })
    expect(share(changed.portal())?.all).toBe((share(portal)?.all ?? 0) - 1)
    changed.remove()
  })

  it('add up over the types', () => {
    const sum = languageSharesByType(portal).flatMap(({ shares }) => shares.filter(({ locale }) => locale === 'km'))
    expect(sum.reduce((total, { live }) => total + live, 0)).toBe(
      languageShares(portal).find(({ locale }) => locale === 'km')?.live,
    )
  })

  it('say 100 only of what is complete', () => {
    expect(percentOf({ locale: 'km', live: 999, all: 1000 })).toBe(99)
    expect(percentOf({ locale: 'km', live: 7, all: 7 })).toBe(100)
    expect(percentOf({ locale: 'km', live: 0, all: 0 })).toBe(0)
  })
})

describe('security.txt', () => {
  it('names contacts of the settings and runs out within a year, the same all month', () => {
    expect(securityContacts(portal).length).toBeGreaterThan(0)
    for (const day of ['2026-01-01', '2026-11-21', '2028-02-29', '2026-12-31']) {
      const text = securityText(portal, new Date(`${day}T12:00:00Z`))
      const expires = /^Expires: (\S+)$/m.exec(text)?.[1] ?? ''
      const days = (Date.parse(expires) - Date.parse(day)) / 86_400_000
      expect(days).toBeGreaterThan(300)
      expect(days).toBeLessThan(365)
      expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m)
      expect(text).toContain(`Canonical: ${siteUrl}/.well-known/security.txt\n`)
    }
    const text = (day: string) => securityText(portal, new Date(day))
    expect(text('2026-11-01T00:00:00Z')).toBe(text('2026-11-30T23:59:59Z'))
  })
})

describe('the web manifest', () => {
  it('is in the language of its address', () => {
    for (const locale of localeCodes) {
      const { provinceName } = portal.settings(locale)
      expect(webManifest(portal, locale)).toMatchObject({ short_name: provinceName, start_url: `/${locale}/` })
    }
  })

  it('draws its icon in the colours of the province', () => {
    expect(iconSvg(portal.palette)).toContain(portal.palette.accent)
  })
})
