import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localeCodes } from '#content/model/locales.ts'
import { fileOf, itemPath, sheetPath } from '#content/model/paths.ts'
import { makeSheets } from '#site/brochures/makeSheets.ts'
import { sheetOrders } from '#site/brochures/sheetOrders.ts'
import { openPress } from '#site/press/press.ts'
import { openLiveTree } from '#site/publisher/liveTree.ts'
import { publish } from '#site/publisher/publish.ts'
import { loadRenderer, type Renderer } from '#site/publisher/renderer.ts'
import { builtBundle } from '../support/builtBundle.ts'
import { filesOf } from '../support/livePages.ts'
import { readPdf } from '../support/readPdf.ts'
import { itemIn, type SampleStore, sampleStore, siteUrl } from '../support/sampleStore.ts'

let renderer: Renderer
let store: SampleStore
let live: string
beforeAll(async () => {
  await builtBundle()
  renderer = await loadRenderer()
  store = await sampleStore('tan-sa')
  live = join(store.folder, 'live')
  expect(await publishAll()).toMatchObject({ problems: [], pendingSheets: 0 })
})
afterAll(() => store.remove())

function publishAll() {
  const { storeFile, mediaDir } = store
  return publish({ storeFile, mediaDir, siteUrl, tree: openLiveTree(live), renderer })
}
const sheetsDir = () => `${live}.sheets`
const pdfs = () => filesOf(live).filter((file) => file.endsWith('.pdf'))

describe('printed sheets in the live tree', () => {
  it('stand beside the page of each project in each language', async () => {
    const projects = store.items.filter(({ type }) => type === 'investment-project')
    expect(projects).toHaveLength(localeCodes.length)
    for (const { slug, locale } of projects) {
      const pdf = await readPdf(readFileSync(join(live, fileOf(sheetPath('investment-project', slug, locale)))))
      expect(pdf).toMatchObject({ pages: 1, isAccessible: true })
    }
    expect(pdfs()).toHaveLength(projects.length)
  })

  it('are linked from the margin with paper, pages and size', () => {
    const { slug } = itemIn(store, 'investment-project', 'en')
    const html = readFileSync(join(live, fileOf(itemPath('investment-project', slug, 'en'))), 'utf8')
    const path = sheetPath('investment-project', slug, 'en')
    const kilobytes = Math.round(statSync(join(live, fileOf(path))).size / 1000)
    expect(html).toMatch(new RegExp(`href="${path}"[^>]*>\\s*Project sheet\\s*</a>`))
    expect(html.replaceAll('\u00A0', ' ')).toContain(`A4 · PDF, 1 page, ${kilobytes} kB`)
  })

  it('are not made again when nothing changed', async () => {
    const stamps = () => readdirSync(sheetsDir()).map((file) => [file, statSync(join(sheetsDir(), file)).mtimeMs])
    const before = stamps()
    expect(await publishAll()).toMatchObject({ changed: 0, removed: 0 })
    expect(stamps()).toEqual(before)
    expect(before).toHaveLength(localeCodes.length)
  })

  it('are made anew when a figure changes, and those of yesterday are gone', async () => {
    const item = itemIn(store, 'investment-project', 'vi')
    store.change({ operation: 'put', item: { ...item, fields: { ...item.fields, areaHa: 7 } } })
    // Pages that cannot wait go live without the sheet rather than with old figures.
    const press = openPress()
    const impatient = await makeSheets(press, sheetsDir(), sheetOrders(store.portal())).within(0)
    await press.close()
    expect(impatient).toMatchObject({ pending: 1, problems: [] })
    expect(impatient.sheets.size).toBe(localeCodes.length - 1)
    expect(await publishAll()).toMatchObject({ pendingSheets: 0 })
    const path = join(live, fileOf(sheetPath('investment-project', item.slug, 'vi')))
    expect((await readPdf(readFileSync(path))).text).toContain('7 ha')
    expect(readdirSync(sheetsDir())).toHaveLength(localeCodes.length)
  })

  it('go with their project, and leave nothing behind in the folder of sheets', async () => {
    const { contentId } = itemIn(store, 'investment-project', 'ja')
    store.change({ operation: 'remove', contentId, locale: 'ja' })
    await publishAll()
    expect(pdfs()).toHaveLength(localeCodes.length - 1)
    expect(pdfs().filter((file) => file.startsWith('ja/'))).toEqual([])
    expect(readdirSync(sheetsDir())).toHaveLength(localeCodes.length - 1)
  })
})

describe('a sheet that cannot be set', () => {
  it('is named with its page and does not hold back the others', async () => {
    const item = itemIn(store, 'investment-project', 'en')
    store.change({ operation: 'put', item: { ...item, fields: { ...item.fields, title: 'Port of ᚠᚢᚦ' } } })
    const orders = sheetOrders(store.portal())
    const press = openPress()
    const made = await makeSheets(press, join(store.folder, 'other.sheets'), orders).within(Infinity)
    await press.close()
    expect(made.problems).toHaveLength(1)
    expect(made.problems[0]).toContain(`/en/projects/${item.slug}/: the sheet cannot be set: `)
    expect(made.sheets.size).toBe(orders.length - 1)
  })
})
