import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typeRow } from '#content/model/contentTypes.ts'
import { type Item, itemSchema } from '#content/model/item.ts'
import { localeCodes, locales } from '#content/model/locales.ts'
import { openLicenceUrls } from '#content/model/openLicences.ts'
import { openDataSchema } from '#content/model/openDataSchema.ts'
import { mediaFiles, siteFiles } from '#site/src/data/files.ts'
import { openDataCsv, openDataFiles, openDataJson, openDataTypes } from '#site/src/data/openData.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { trackOf } from '#site/src/data/track.ts'
import { itemIn, type SampleStore, sampleStore, siteUrl } from '../../support/sampleStore.ts'

let store: SampleStore
let portal: Portal
beforeAll(async () => {
  store = await sampleStore()
  portal = store.portal()
})
afterAll(() => store.remove())

/** Pictures are live while something live shows them. */
function isShown(item: Item): boolean {
  return item.type !== 'media' || portal.item('media', item.contentId, item.locale) !== undefined
}

interface Document {
  readonly language: string
  readonly licence: { readonly name: string; readonly url: string }
  readonly terms: string
  readonly modified?: string
  readonly schema: string
  readonly count: number
  readonly items: { readonly contentId: string; readonly url?: string; readonly fields: Record<string, unknown> }[]
}
const read = (type: (typeof openDataTypes)[number], locale: (typeof localeCodes)[number]) =>
  JSON.parse(openDataJson(portal, type, locale)) as Document

describe('open data', () => {
  it('holds every live item that is no setting, with licence, date and schema, and fields that obey the schema', () => {
    let items = 0
    for (const type of openDataTypes) {
      for (const locale of localeCodes) {
        const document = read(type, locale)
        expect(document).toMatchObject({ language: locales[locale].tag, count: document.items.length })
        expect(document.schema).toBe(`${siteUrl}/data/schema/${type}.json`)
        expect(document.licence).toEqual({
          name: expect.stringContaining('CC BY 4.0') as string,
          url: openLicenceUrls['cc-by-4.0'],
        })
        expect(document.terms.length).toBeGreaterThan(10)
        if (document.count > 0) expect(document.modified).toMatch(/^2026-.*\+07:00$/)
        const live = store.items.filter((item) => item.type === type && item.locale === locale && isShown(item))
        expect(document.items.map(({ contentId }) => contentId).toSorted()).toEqual(
          live.map(({ contentId }) => contentId).toSorted(),
        )
        for (const { fields } of document.items) {
          expect(itemSchema(type).safeParse(fields).error).toBeUndefined()
          const { properties, required } = openDataSchema(type) as { properties: object; required: string[] }
          expect(Object.keys(fields).filter((name) => !(name in properties))).toEqual([])
          expect(required.filter((name) => !(name in fields))).toEqual([])
          items += 1
        }
      }
    }
    expect(items).toBeGreaterThan(450)
  })

  it('says the same as a table: one row an item, one column a public field', () => {
    let rows = 0
    for (const type of openDataTypes) {
      const names = Object.entries(typeRow(type).fields).flatMap(([name, field]) =>
        field.internal || name === 'publishedAt' ? [] : [name],
      )
      const table = openDataCsv(portal, type, 'vi')
      const [head = ''] = table.split('\r\n')
      expect(head).toBe(`\uFEFFcontentId,url,language,publishedAt,approvedAt,${names.join(',')}`)
      expect(new Set(head.split(',')).size).toBe(names.length + 5)
      // Line feeds inside cells are bare; only rows end in CRLF.
      expect(table.split('\r\n')).toHaveLength(read(type, 'vi').count + 2)
      rows += read(type, 'vi').count
    }
    expect(rows).toBeGreaterThan(60)
  })

  it('holds no internal field', () => {
    const internal = openDataTypes.flatMap((type) =>
      Object.entries(typeRow(type).fields).flatMap(([name, field]) => (field.internal ? [name] : [])),
    )
    expect(internal.length).toBeGreaterThan(3)
    for (const type of openDataTypes) {
      for (const name of internal) expect(openDataJson(portal, type, 'en')).not.toContain(`"${name}"`)
    }
  })

  it('makes a title that looks like a formula harmless', async () => {
    const changed = await sampleStore('tan-sa')
    const item = itemIn(changed, 'zone', 'en')
    const fields = { ...item.fields, title: '=HYPERLINK("http://evil.test")' }
    changed.change({ operation: 'put', item: { ...item, fields } as typeof item })
    expect(openDataCsv(changed.portal(), 'zone', 'en')).toContain(`"'=HYPERLINK(""http://evil.test"")"`)
    changed.remove()
  })

  it('is among the files of the portal, in every language and format', () => {
    const files = siteFiles(portal)
    expect(openDataFiles(portal).filter((path) => !files.includes(path))).toEqual([])
    expect(openDataFiles(portal).length).toBeGreaterThanOrEqual(12 + 7 * 12 * 2)
    expect(mediaFiles(portal).size).toBeGreaterThan(0)
  })
})

describe('the track of an itinerary', () => {
  it('names its stops in order, in the language of the page, with coordinates', () => {
    let stops = 0
    for (const locale of localeCodes) {
      for (const item of portal.items('itinerary', locale)) {
        const gpx = trackOf(portal, item)
        const names = [...gpx.matchAll(/<rtept lat="[\d.]+" lon="[\d.]+"><name>([^<]+)<\/name>/g)].map(
          ([, name]) => name,
        )
        expect(names).toEqual(
          item.fields.stops.flatMap(({ attraction }) => {
            const found = portal.item('attraction', attraction, locale)
            return found?.fields.latitude === undefined ? [] : [found.fields.title.replaceAll('&', '&amp;')]
          }),
        )
        stops += names.length
      }
    }
    expect(stops).toBeGreaterThan(40)
  })

  it('stays XML whatever an editor writes', () => {
    const [item] = portal.items('itinerary', 'en')
    const title = '<script> & "quotes" \u0007'
    const gpx = trackOf(portal, { ...item!, fields: { ...item!.fields, title } })
    expect(gpx).toContain('<name>&lt;script&gt; &amp; &quot;quotes&quot; </name>')
  })
})
