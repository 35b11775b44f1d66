import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathOf } from '#content/model/paths.ts'
import { facets } from '#content/model/toolPaths.ts'
import { alternatesOf } from '#site/src/data/alternates.ts'
import { pageContext } from '#site/src/data/pageContext.ts'
import type { Portal } from '#site/src/data/portal.ts'
import {
  capitalBandOf,
  facetCounts,
  facetLabel,
  facetValuesOf,
  isSelective,
  projectsWith,
  sharedValue,
} from '#site/src/data/projectFacets.ts'
import { sitePages } from '#site/src/data/sitePages.ts'
import { type SampleStore, sampleStore } from '../../support/sampleStore.ts'

const stores: SampleStore[] = []
let portal: Portal
let small: Portal
beforeAll(async () => {
  for (const province of ['quang-tri', 'tan-sa']) stores.push(await sampleStore(province))
  portal = stores[0]!.portal()
  small = stores[1]!.portal()
})
afterAll(() => {
  for (const store of stores) store.remove()
})

it.each([
  [{ capital: 9_999_999, currency: 'USD' }, 'under-10m'],
  [{ capital: 10_000_000, currency: 'USD' }, '10m-20m'],
  [{ capital: 500e9, currency: 'VND' }, '20m-50m'],
  [{ capital: 1249e9, currency: 'VND' }, '20m-50m'],
  [{ capital: 5e9, currency: 'USD' }, 'from-50m'],
  [{ capital: undefined, currency: 'USD' }, undefined],
  [{ capital: 5, currency: undefined }, undefined],
] as const)('a project of %j stands in the band %s', (project, band) => {
  expect(capitalBandOf(project)).toBe(band)
})

describe('filters', () => {
  it('count every project that has a value, in every language', () => {
    let counted = 0
    for (const locale of portal.locales) {
      const projects = portal.items('investment-project', locale)
      for (const facet of facets) {
        const sum = facetCounts(portal, locale, facet).reduce((total, { count }) => total + count, 0)
        expect(sum).toBe(projects.filter((project) => facetValuesOf(portal, project)[facet] !== undefined).length)
        counted += sum
      }
    }
    expect(counted).toBeGreaterThan(200)
  })

  it('have values that all languages share, places too', () => {
    let places = 0
    for (const locale of portal.locales) {
      for (const { value } of facetCounts(portal, locale, 'place')) {
        const shared = sharedValue(portal, { facet: 'place', value, locale })
        for (const [other, { slug }] of portal.index.documents.get(shared)?.entries ?? []) {
          expect(sharedValue(portal, { facet: 'place', value: slug, locale: other })).toBe(shared)
          places += 1
        }
      }
      expect(sharedValue(portal, { facet: 'sector', value: 'energy', locale })).toBe('energy')
    }
    expect(places).toBeGreaterThan(100)
  })

  it('find the projects they count, and name their value in the language of the page', () => {
    let found = 0
    for (const locale of portal.locales) {
      for (const facet of facets) {
        for (const { value, count } of facetCounts(portal, locale, facet)) {
          const page = pageContext(portal, { kind: 'facet', facet, value, locale }, locale)
          expect(projectsWith(page, { facet, value })).toHaveLength(count)
          expect(facetLabel(page, { facet, value })).not.toBe(value)
          found += 1
        }
      }
    }
    expect(found).toBeGreaterThan(150)
  })

  it('have a page for each value that finds something, and no other', () => {
    for (const [name, each] of Object.entries({ portal, small })) {
      const pages = sitePages(each).filter(({ target }) => target.kind === 'facet')
      const values = each.locales.flatMap((locale) => facets.flatMap((facet) => facetCounts(each, locale, facet)))
      expect({ name, pages: pages.length }).toEqual({ name, pages: values.length })
      expect(pages.length).toBeGreaterThan(20)
    }
  })

  it('that leave nothing out are no pages for search engines', () => {
    // The small province has one project: each of its filters is the whole list.
    expect(sitePages(small).filter(({ target, isIndexed }) => target.kind === 'facet' && isIndexed)).toEqual([])
    expect(
      sitePages(portal).filter(({ target, isIndexed }) => target.kind === 'facet' && isIndexed).length,
    ).toBeGreaterThan(100)
  })

  it('lead to the same filter in another language, or to all projects', () => {
    const pages = sitePages(portal)
    const paths = new Map(pages.map(({ path, isIndexed }) => [path, isIndexed]))
    let same = 0
    for (const { target } of pages.filter((page) => page.target.kind === 'facet')) {
      for (const { path, isSamePage, locale } of alternatesOf(portal, target)) {
        expect(paths.has(path)).toBe(true)
        if (isSamePage) expect(paths.get(path)).toBe(true)
        else if (path !== pathOf(target)) expect(path).not.toContain('/filter/')
        if (isSamePage && target.kind === 'facet' && locale !== target.locale) same += 1
      }
    }
    expect(same).toBeGreaterThan(500)
  })

  it('know a value that nobody has', () => {
    expect(isSelective(portal, { kind: 'facet', facet: 'sector', value: 'mining', locale: 'en' })).toBe(false)
  })
})
