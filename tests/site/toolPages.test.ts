import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Item } from '#content/model/item.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { fileOf, itemPath, pathOf, type PageTarget } from '#content/model/paths.ts'
import { openLiveTree } from '#site/publisher/liveTree.ts'
import { loadRenderer } from '#site/publisher/renderer.ts'
import { type PortalServer, servePortal } from '#site/publisher/serve.ts'
import { startBrowser } from '../support/browser.ts'
import { builtBundle } from './support/builtBundle.ts'
import { publishSample } from './support/publishSample.ts'
import { type SampleStore, sampleStore, siteUrl } from './support/sampleStore.ts'

let store: SampleStore
let server: PortalServer
let browser: Browser
/** English projects, in the order of the list: more than a page of it holds. */
let projects: Item<'investment-project'>[]
const complaints: string[] = []

beforeAll(async () => {
  await builtBundle()
  store = await sampleStore()
  addProjects(store, 8)
  const portal = store.portal()
  projects = [...portal.items('investment-project', 'en')]
  const { problems } = await publishSample({
    storeFile: store.storeFile,
    mediaDir: store.mediaDir,
    siteUrl,
    tree: openLiveTree(join(store.folder, 'live')),
    renderer: await loadRenderer(),
  })
  expect(problems).toEqual([])
  server = await servePortal({ dir: join(store.folder, 'live'), host: '127.0.0.1', port: 0 })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  store.remove()
})

/** Copies of English projects under other names, so that the list has two pages. */
function addProjects(to: SampleStore, count: number): void {
  const originals = to.items.filter((item) => item.type === 'investment-project' && item.locale === 'en')
  to.change(
    ...originals.slice(0, count).map((item) => {
      const fields = {
        ...item.fields,
        title: `Second ${(item.fields as { title: string }).title}`,
        slug: `second-${item.slug}`,
      }
      const copy = { ...item, contentId: `second-${item.contentId}`, slug: fields.slug, fields } as Item
      return { operation: 'put' as const, item: copy }
    }),
  )
}

/** Opens a page in a fresh browser profile, runs the check, and notes what the browser complained about. */
async function on(
  path: string,
  check: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`)
  })
  await page.goto(server.address.replace(/\/$/, '') + path, { waitUntil: 'load' })
  await check(page)
  await context.close()
}

const visibleCards = (page: Page) => page.locator('.cards > li:visible').count()
const addressOf = (page: Page) => new URL(page.url()).pathname + decodeURIComponent(new URL(page.url()).search)
const list = (locale: Locale) => pathOf({ kind: 'list', type: 'investment-project', locale, page: 1 })
const comparison = (type: 'zone' | 'investment-project', locale: Locale) => pathOf({ kind: 'compare', type, locale })
const idsOf = (count: number) => projects.slice(0, count).map(({ contentId }) => contentId)

describe('filters of projects', () => {
  it('are links to pages without script, each with the projects it counts', async () => {
    await on(
      list('en'),
      async (page) => {
        await page.locator('details[data-facet="sector"] summary').click()
        const link = page.locator('details[data-facet="sector"] a').first()
        const count = Number(await page.locator('details[data-facet="sector"] small').first().textContent())
        await link.click()
        expect(addressOf(page)).toMatch(/^\/en\/projects\/filter\/sector\/[a-z-]+\/$/)
        expect(await visibleCards(page)).toBe(count)
        expect(count).toBeGreaterThan(0)
      },
      { javaScriptEnabled: false },
    )
  })

  it('combine at once, over all pages of the list, and the address carries them', async () => {
    const expected = projects.filter(({ fields }) => fields.form === 'any' && fields.status === 'calling')
    expect(expected.length).toBeGreaterThan(3)
    await on(list('en'), async (page) => {
      expect(await visibleCards(page)).toBe(12)
      await page.getByLabel('Form of investment').selectOption('any')
      await page.getByLabel('Status').selectOption('calling')
      await expect.poll(() => visibleCards(page)).toBe(expected.length)
      expect(addressOf(page)).toBe('/en/projects/?form=any&status=calling')
      expect(await page.locator('.filter-status').textContent()).toBe(
        `${expected.length} of ${projects.length} projects`,
      )
      expect(await page.locator('.pages').isVisible()).toBe(false)
      await page.reload()
      await expect.poll(() => visibleCards(page)).toBe(expected.length)
      await page.getByRole('button', { name: 'Clear filters' }).click()
      await expect.poll(() => visibleCards(page)).toBe(12)
      expect(addressOf(page)).toBe('/en/projects/')
    })
  })

  it('offer no choice that finds nothing', async () => {
    await on(list('en'), async (page) => {
      await page.getByLabel('Sector').selectOption('energy')
      const status = page.getByLabel('Status').locator('option[value="licensed"]')
      await expect.poll(() => status.isDisabled()).toBe(true)
    })
  })

  it('lead from the page of one value into the list with both', async () => {
    await on(pathOf({ kind: 'facet', facet: 'sector', value: 'energy', locale: 'en' }), async (page) => {
      await page.getByLabel('Form of investment').selectOption('any')
      await page.waitForURL(/\?/)
      expect(addressOf(page)).toBe('/en/projects/?sector=energy&form=any')
      await expect.poll(() => visibleCards(page)).toBe(2)
    })
  })

  it('go along to another language, in its digits', async () => {
    await on(`${list('en')}?sector=tourism`, async (page) => {
      await page.locator('.languages a[lang="km"]').click()
      await page.waitForURL(/\/km\//)
      expect(addressOf(page)).toBe(`${list('km')}?sector=tourism`)
      await expect.poll(() => visibleCards(page)).toBe(1)
      expect(await page.locator('.filter-status').textContent()).toMatch(/^[^0-9]*១[^0-9]*$/)
    })
  })

  it('keep a place, which each language spells in its own way', async () => {
    const index = store.portal().index
    const place = projects
      .map(({ fields }) => fields.place)
      .find((id) => id && index.documents.get(id)?.entries.has('ja'))
    const expected = projects.filter(({ fields }) => fields.place === place).length
    await on(list('en'), async (page) => {
      await page.getByLabel('Place').selectOption(place ?? '')
      await expect.poll(() => visibleCards(page)).toBe(expected)
      await page.locator('.languages a[lang="ja"]').click()
      await page.waitForURL(/\/ja\//)
      expect(addressOf(page)).toBe(`${list('ja')}?place=${place}`)
      const inJapanese = store
        .portal()
        .items('investment-project', 'ja')
        .filter(({ fields }) => fields.place === place)
      expect(inJapanese.length).toBeGreaterThan(0)
      await expect.poll(() => visibleCards(page)).toBe(inJapanese.length)
    })
  })

  it('survive nonsense in the address', async () => {
    await on(`${list('en')}?sector=%3Cscript%3E&status=`, async (page) => {
      expect(await visibleCards(page)).toBe(12)
      expect(addressOf(page)).toBe(list('en'))
    })
  })
})

describe('a comparison', () => {
  const columns = (page: Page) => page.locator('thead th:visible')

  it('shows every zone and every project without script', async () => {
    for (const type of ['zone', 'investment-project'] as const) {
      await on(
        comparison(type, 'en'),
        async (page) => {
          expect(await columns(page).count()).toBe(store.portal().items(type, 'en').length)
          expect(await page.locator('tbody tr').count()).toBeGreaterThan(10)
          for (const row of await page.locator('tr').all()) {
            expect(await row.locator('th, td').count()).toBe((await columns(page).count()) + 1)
          }
        },
        { javaScriptEnabled: false },
      )
    }
  })

  it('leaves what the address names, and no more than four', async () => {
    await on(`${comparison('investment-project', 'en')}?ids=${idsOf(6).join(',')},nobody`, async (page) => {
      expect(await columns(page).count()).toBe(4)
      expect(await page.locator('input:checked').count()).toBe(4)
      expect(await page.locator('input:disabled').count()).toBe(projects.length - 4)
      await page.getByText('Choose two to four').first().click()
      await page.locator('input:checked').first().uncheck()
      expect(await columns(page).count()).toBe(3)
      expect(addressOf(page)).toBe(`${comparison('investment-project', 'en')}?ids=${idsOf(4).slice(1).join(',')}`)
    })
  })

  it('goes along to another language', async () => {
    const ids = store
      .portal()
      .items('zone', 'ja')
      .slice(0, 2)
      .map(({ contentId }) => contentId)
      .join(',')
    await on(`${comparison('zone', 'en')}?ids=${ids}`, async (page) => {
      await page.locator('.languages a[lang="ja"]').click()
      await page.waitForURL(/\/ja\//)
      expect(addressOf(page)).toBe(`${comparison('zone', 'ja')}?ids=${ids}`)
      expect(await columns(page).count()).toBe(2)
    })
  })

  it('can be taken along as CSV: the columns on the screen', async () => {
    await on(`${comparison('investment-project', 'en')}?ids=${idsOf(2).join(',')}`, async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download this table (CSV)' }).click(),
      ])
      const text = readFileSync(await download.path(), 'utf8')
      const [head = '', ...rows] = text.trim().split('\r\n')
      expect(head).toContain(projects[0]!.fields.title)
      expect(head).not.toContain(projects[3]!.fields.title)
      expect(rows.length).toBeGreaterThan(8)
      expect(rows.find((row) => row.startsWith('Code,'))).toBe(
        `Code,${projects[0]!.fields.code},${projects[1]!.fields.code}`,
      )
    })
  })

  it('keeps its head and first column in sight, on a phone too', async () => {
    await on(
      comparison('investment-project', 'vi'),
      async (page) => {
        const before = await page.locator('tbody th').first().boundingBox()
        await page.locator('.compare-scroll').evaluate((scroll) => scroll.scrollTo(400, 0))
        const after = await page.locator('tbody th').first().boundingBox()
        expect(after?.x).toBe(before?.x)
        expect(await page.locator('.compare-hint').isVisible()).toBe(true)
      },
      { viewport: { width: 390, height: 844 } },
    )
  })

  it.each(localeCodes)('of four prints on one sheet in %s', async (locale) => {
    const ids = store
      .portal()
      .items('investment-project', locale)
      .slice(0, 4)
      .map(({ contentId }) => contentId)
    const paths = [comparison('zone', locale), `${comparison('investment-project', locale)}?ids=${ids.join(',')}`]
    for (const path of paths) {
      await on(path, async (page) => {
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        expect({ path, sheets: pdf.match(/\/Type\s*\/Page\b/g)?.length }).toEqual({ path, sheets: 1 })
        expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 84[12][\d.]* 59[45]/)
      })
    }
  })
})

describe('the shortlist', () => {
  it('stays on the device from page to page and opens the comparison', async () => {
    const [first, second] = projects as [Item<'investment-project'>, Item<'investment-project'>]
    await on(itemPath('investment-project', first.slug, 'en'), async (page) => {
      await page.getByRole('button', { name: 'Add to compare' }).click()
      expect(await page.locator('.compare-slot button').getAttribute('aria-pressed')).toBe('true')
      await page.goto(new URL(list('en'), page.url()).href)
      const card = page.locator(`.card[data-id="${second.contentId}"]`)
      await card.getByRole('button').click()
      await page.getByRole('link', { name: 'Compare projects (2)' }).click()
      await page.waitForURL(/compare/)
      expect(addressOf(page)).toBe(
        `${comparison('investment-project', 'en')}?ids=${first.contentId},${second.contentId}`,
      )
      expect(await page.locator('thead th:visible').count()).toBe(2)
    })
  })

  it('holds four at most and says so', async () => {
    await on(list('en'), async (page) => {
      const buttons = page.locator('.card .shortlist-add')
      for (let index = 0; index < 5; index += 1) await buttons.nth(index).click()
      expect(await page.locator('.shortlist-add[aria-pressed="true"]').count()).toBe(4)
      expect(await page.locator('.shortlist-status').textContent()).toContain('Four at most')
      await page.getByRole('button', { name: 'Clear the list' }).click()
      expect(await page.locator('.shortlist').isVisible()).toBe(false)
    })
  })

  it('takes in the cards that a filter brings', async () => {
    await on(`${list('en')}?form=any`, async (page) => {
      await expect.poll(() => visibleCards(page)).toBe(6)
      await expect.poll(() => page.locator('.cards > li:visible .shortlist-add').count()).toBe(await visibleCards(page))
    })
  })
})

describe('pages that help to choose', () => {
  const targets = (locale: Locale): PageTarget[] => [
    { kind: 'list', type: 'investment-project', locale, page: 1 },
    { kind: 'facet', facet: 'status', value: 'calling', locale },
    { kind: 'compare', type: 'zone', locale },
    { kind: 'compare', type: 'investment-project', locale },
    { kind: 'map', hub: 'invest', locale },
    { kind: 'map', hub: 'visit', locale },
    { kind: 'openData', locale },
  ]

  it.each(localeCodes)('are never wider than a narrow phone in %s, with and without script', async (locale) => {
    for (const javaScriptEnabled of [true, false]) {
      for (const target of targets(locale)) {
        const path = pathOf(target)
        await on(
          path,
          async (page) => {
            const box = await page.locator('main').boundingBox()
            const { width } = (await page.locator('html').boundingBox()) ?? { width: 0 }
            expect({ path, width, main: box?.width }).toEqual({ path, width: 320, main: 320 })
            const wide = await page
              .locator('main :is(h1, h2, p, a, button, select, td, label)')
              .evaluateAll((all) =>
                all
                  .filter(
                    (element) =>
                      !element.closest('.compare-scroll, svg') && element.getBoundingClientRect().right > 321,
                  )
                  .map((element) => element.outerHTML.slice(0, 120)),
              )
            expect({ path, wide }).toEqual({ path, wide: [] })
          },
          { viewport: { width: 320, height: 640 }, javaScriptEnabled },
        )
      }
    }
  })

  it('number the map and the list beside it alike', async () => {
    let numbered = 0
    for (const locale of localeCodes) {
      for (const hub of ['invest', 'visit'] as const) {
        await on(
          pathOf({ kind: 'map', hub, locale }),
          async (page) => {
            const keys = await page.locator('ol.map-list .map-key').allTextContents()
            const listed = await page
              .locator('ol.map-list a')
              .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
            for (const sheet of ['.map-sheet.on-phones', '.map-sheet:not(.on-phones)']) {
              const marks = await page.locator(`${sheet} .map-number`).allTextContents()
              expect(marks.map((text) => text.trim())).toEqual(keys.map((text) => text.trim()))
              const links = await page
                .locator(`${sheet} .map-mark`)
                .evaluateAll((all) => all.map((mark) => mark.getAttribute('href')))
              expect(links).toEqual(listed)
            }
            numbered += keys.length
          },
          { javaScriptEnabled: false },
        )
      }
    }
    expect(numbered).toBeGreaterThan(100)
  })
})

it('a province without coordinates and with one project has the same pages, and says what it lacks', async () => {
  const small = await sampleStore('tan-sa')
  const tree = openLiveTree(join(small.folder, 'live'))
  const { storeFile, mediaDir } = small
  const { problems } = await publishSample({ storeFile, mediaDir, siteUrl, tree, renderer: await loadRenderer() })
  expect(problems).toEqual([])
  const read = (target: PageTarget) => readFileSync(join(small.folder, 'live', fileOf(pathOf(target))), 'utf8')
  for (const locale of localeCodes) {
    const map = read({ kind: 'map', hub: 'invest', locale })
    expect(map).not.toContain('<svg')
    for (const { path } of small.portal().index.entries('zone', locale)) expect(map).toContain(`href="${path}"`)
    expect(read({ kind: 'compare', type: 'zone', locale })).toContain('class="compare-table"')
    expect(read({ kind: 'facet', facet: 'sector', value: 'processing', locale })).toContain('content="noindex"')
  }
  small.remove()
})

it('the browser complained about nothing: no error, no breach of the policy', () => {
  expect(complaints).toEqual([])
})
