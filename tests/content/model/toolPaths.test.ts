import { describe, expect, test } from 'vitest'
import { localeCodes } from '#content/model/locales.ts'
import { fileOf, hubs, parsePath, pathOf } from '#content/model/paths.ts'
import {
  comparableTypes,
  facets,
  openDataPath,
  openDataSchemaPath,
  trackPath,
  type ToolTarget,
} from '#content/model/toolPaths.ts'

const values = ['energy', '10m-20m', 'lao-bao', 'ខេត្ត', 'map']
const everyTarget: ToolTarget[] = localeCodes.flatMap((locale): ToolTarget[] => [
  { kind: 'openData', locale },
  ...comparableTypes.map((type): ToolTarget => ({ kind: 'compare', type, locale })),
  ...hubs.map((hub): ToolTarget => ({ kind: 'map', hub, locale })),
  ...facets.flatMap((facet) => values.map((value): ToolTarget => ({ kind: 'facet', facet, value, locale }))),
])

describe('addresses of pages that help to choose', () => {
  test('are read back as what they were made from', () => {
    expect(everyTarget).toHaveLength(7 * (1 + 2 + 2 + 5 * 5))
    for (const target of everyTarget) expect(parsePath(pathOf(target))).toEqual(target)
  })

  test('lead to one thing only', () => {
    expect(new Set(everyTarget.map((target) => fileOf(pathOf(target)))).size).toBe(everyTarget.length)
  })

  test.each<[ToolTarget, string]>([
    [{ kind: 'compare', type: 'zone', locale: 'vi' }, '/vi/khu-kinh-te-cong-nghiep/compare/'],
    [{ kind: 'facet', facet: 'sector', value: 'energy', locale: 'fr' }, '/fr/projets/filter/secteur/energy/'],
    [{ kind: 'map', hub: 'visit', locale: 'ja' }, '/ja/visit/map/'],
    [{ kind: 'openData', locale: 'vi' }, '/vi/du-lieu-mo/'],
  ])('%j stands at %s', (target, path) => {
    expect(pathOf(target)).toBe(path)
  })

  test.each([
    '/en/news/compare/',
    '/en/zones/filter/sector/energy/',
    '/en/projects/filter/colour/red/',
    '/en/projects/filter/sector/',
    '/en/projects/filter/sector/energy/more/',
    '/en/projects/filter/sector/%2E%2E/',
    '/en/invest/map/more/',
    '/en/invest/compare/',
    '/vi/open-data/',
  ])('nothing of ours stands at %s', (path) => {
    const target = parsePath(path)
    // A slug may look like a folder of ours; then it is an item, which does not exist.
    expect(target?.kind === undefined || target.kind === 'item').toBe(true)
  })
})

test('files of open data have plain names', () => {
  expect(openDataPath('zone-price', 'km', 'csv')).toBe('/data/km/zone-price.csv')
  expect(openDataSchemaPath('zone')).toBe('/data/schema/zone.json')
  expect(trackPath('caves', 'en')).toBe('/data/en/track/caves.gpx')
})
