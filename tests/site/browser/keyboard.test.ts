import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '#content/model/locales.ts'
import { pathOf } from '#content/model/paths.ts'
import { pagesOfEachKind } from '../support/pageKinds.ts'
import { type ServedSamples, servedSamples } from '../support/servedSamples.ts'
import { tabWalk } from '../support/tabWalk.ts'

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }
const windows = [
  ['phone', phone],
  ['desktop', desktop],
] as const
/** Pages that differ in what takes the focus: doors and cards, a text with a margin, fields, a table that scrolls. */
const walked = ['home', 'item article', 'list investment-project', 'facet', 'compare zone', 'map invest', 'notice']
const walkedIn: readonly Locale[] = ['vi', 'km', 'fr', 'ja']

let samples: ServedSamples
beforeAll(async () => {
  samples = await servedSamples()
})
afterAll(() => samples.close())

function pathOfKind(kind: string, locale: Locale): string {
  const found = pagesOfEachKind(samples.store.portal(), samples.live).find(
    (page) => page.kind === kind && page.locale === locale,
  )
  if (!found) throw new Error(`no page of the kind "${kind}" in ${locale}`)
  return found.path
}

async function on(path: string, options: BrowserContextOptions, check: (page: Page) => Promise<void>): Promise<void> {
  const context = await samples.browser.newContext(options)
  const page = await context.newPage()
  await page.goto(samples.urlOf(path), { waitUntil: 'load' })
  await check(page)
  await context.close()
}

/** Presses Tab until the link has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`60 tabs do not lead to ${selector}`)
}

describe.each(windows)('with the keyboard on a %s', (_, viewport) => {
  it.each(walked)('each link and field of the page "%s" is reached once, in order, and seen', async (kind) => {
    const pages = pagesOfEachKind(samples.store.portal(), samples.live).filter(
      (page) => page.kind === kind && walkedIn.includes(page.locale),
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const { path } of pages) {
      // Without smooth scrolling a stop is where it will be.
      await on(path, { viewport, reducedMotion: 'reduce' }, async (page) => {
        const { stops, reachable } = await tabWalk(page)
        expect(stops.length).toBeGreaterThan(15)
        expect(stops[0]?.said).toMatch(/^a /)
        expect(stops.filter(({ isSeen }) => !isSeen).map(({ said }) => `${path}: ${said}`)).toEqual([])
        expect(stops.map(({ order }) => order)).toEqual(Array.from({ length: reachable }, (__, index) => index))
      })
    }
  })

  it('the first stop leads past the navigation to the text', async () => {
    await on(pathOfKind('item article', 'vi'), { viewport }, async (page) => {
      await page.keyboard.press('Tab')
      const skip = page.locator('.skip')
      expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true)
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content')
    })
  })

  it('the languages and the sections can be changed', async () => {
    await on(pathOf({ kind: 'home', locale: 'ja' }), { viewport }, async (page) => {
      await tabTo(page, '.languages a[lang="km"]')
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${pathOf({ kind: 'home', locale: 'km' })}`)
      const second = page.locator('.sections li:nth-child(2) a')
      const href = await second.getAttribute('href')
      await tabTo(page, '.sections li:nth-child(2) a')
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${href}`)
    })
  })

  it('a filter is chosen, and without script its links are opened', async () => {
    const path = pathOf({ kind: 'list', type: 'investment-project', locale: 'en', page: 1 })
    await on(path, { viewport }, async (page) => {
      await tabTo(page, 'select')
      await page.keyboard.press('ArrowDown')
      await page.waitForURL(/\?sector=/)
    })
    await on(path, { viewport, javaScriptEnabled: false }, async (page) => {
      await tabTo(page, 'summary')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/filter\/sector\//)
    })
  })

  it('a comparison is scrolled', async () => {
    await on(pathOf({ kind: 'compare', type: 'investment-project', locale: 'en' }), { viewport }, async (page) => {
      await tabTo(page, '.compare-scroll')
      await page.keyboard.press('ArrowRight')
      await expect
        .poll(() => page.locator('.compare-scroll').evaluate(({ scrollLeft }) => scrollLeft))
        .toBeGreaterThan(0)
    })
  })
})

it('nothing moves by itself where the reader wants no motion', async () => {
  const path = pathOf({ kind: 'compare', type: 'zone', locale: 'en' })
  const motions = (page: Page) =>
    page.evaluate(() => {
      document.querySelector<HTMLElement>('.skip')?.focus()
      const all = [...document.querySelectorAll('*')]
      return {
        read: all.length,
        moving: all.filter((element) => {
          const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element)
          return scrollBehavior === 'smooth' || animationName !== 'none' || /[1-9]/.test(transitionDuration)
        }).length,
      }
    })
  await on(path, { reducedMotion: 'reduce' }, async (page) => {
    const { read, moving } = await motions(page)
    expect(read).toBeGreaterThan(100)
    expect(moving).toBe(0)
  })
  await on(path, { reducedMotion: 'no-preference' }, async (page) => {
    expect((await motions(page)).moving).toBe(1)
  })
})
