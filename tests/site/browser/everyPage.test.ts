import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { startBrowser } from '../../support/browser.ts'
import { axeFaults, axeFaultsOfColours } from '../support/axe.ts'
import { type FirstView, firstView } from '../support/firstView.ts'
import { type KindPage, pagesOfEachKind } from '../support/pageKinds.ts'
import { type ServedSamples, servedSamples } from '../support/servedSamples.ts'
import { zoomFaults } from '../support/zoomFaults.ts'

/*
 * Every kind of page in every language is opened as a reader opens it first, on a phone, and then looked at in other
 * windows, colours and sizes of text. One visit serves all checks: on two cores each opening costs half a second.
 */
const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }
const textLimit = 50_000
const fontLimit = { km: 125_000, other: 100_000 }
const shiftLimit = 0.02
/** Files in which the texts of a language are set; Chinese, Japanese and Korean have the reader's own. */
const ownFaces: Partial<Record<Locale, RegExp>> = {
  vi: /^be-vietnam-pro-\d/,
  en: /^be-vietnam-pro-\d/,
  fr: /^be-vietnam-pro-\d/,
  km: /^(battambang|be-vietnam-pro-\d)/,
}
/** Pages that a script makes handier. All others are for reading and have none. */
const scriptedKinds = [
  'list zone',
  'list investment-project',
  'facet',
  'compare zone',
  'compare investment-project',
  'item zone',
  'item investment-project',
]

interface Visit extends KindPage {
  readonly textBytes: number
  readonly fontBytes: number
  readonly scriptBytes: number
  readonly lateFaces: readonly string[]
  readonly strange: readonly string[]
  readonly shifts: readonly {
    readonly width: number
    readonly shift: number
    readonly swapped: number
    readonly shifted: readonly string[]
  }[]
  readonly axe: readonly string[]
  readonly zoom: readonly string[]
}

let samples: ServedSamples
let visits: Visit[]

beforeAll(async () => {
  samples = await servedSamples()
  const waiting = pagesOfEachKind(samples.store.portal(), samples.live)
  visits = []
  const reader = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) visits.push(await visit(page))
  }
  await Promise.all(Array.from({ length: 4 }, reader))
  // Each step of a visit has a limit of its own; of all of them together a busy machine may make what it will.
}, 2_400_000)
afterAll(() => samples.close())

async function visit(kindPage: KindPage): Promise<Visit> {
  const url = samples.urlOf(kindPage.path)
  // In one pair of colours on a phone, and in the other once the window is wide, axe asks everything; else what colours change.
  const colorSchemes =
    localeCodes.indexOf(kindPage.locale) % 2 === 0 ? (['light', 'dark'] as const) : (['dark', 'light'] as const)
  const view = await typicalView(url, { viewport: phone, colorScheme: colorSchemes[0] })
  const { page } = view
  const axe = [
    ...(await axeFaults(page, `phone, ${colorSchemes[0]}`)),
    ...(await axeFaultsOfColours(page, 'phone', colorSchemes[1])),
  ]
  await page.setViewportSize(desktop)
  axe.push(
    ...(await axeFaults(page, `desktop, ${colorSchemes[1]}`)),
    ...(await axeFaultsOfColours(page, 'desktop', colorSchemes[0])),
  )
  const zoom: string[] = []
  const checkZoom = async (where: string, of = page) => {
    zoom.push(...(await zoomFaults(of)).map((fault) => `${where}: ${fault}`))
  }
  await page.setViewportSize({ width: 320, height: 640 })
  await checkZoom('320 px')
  await page.setViewportSize({ width: 640, height: 450 })
  await checkZoom('desktop at 200 %')
  await view.close()

  const wide = await typicalView(url, { viewport: desktop, colorScheme: colorSchemes[1] })
  const session = await wide.page.context().newCDPSession(wide.page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
  const size = await wide.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  if (size !== '32px') throw new Error(`the text of ${url} did not become twice as large: ${size}`)
  await checkZoom('text at 200 %', wide.page)
  await wide.close()

  const shifts = [
    { ...view, width: phone.width },
    { ...wide, width: desktop.width },
  ]
  const { textBytes, fontBytes, scriptBytes, late: lateFaces } = view
  const strange = [...view.foreign, ...view.complaints, ...wide.foreign, ...wide.complaints]
  return { ...kindPage, textBytes, fontBytes, scriptBytes, lateFaces, strange, shifts, axe, zoom }
}

/**
 * Faces come in any order. Now and then the letters of two faces on one line are so unlike that it breaks for a moment
 * (seen once in fourteen views of one page): what moves each time is a fault, so a page that moved is opened again.
 */
async function typicalView(url: string, options: BrowserContextOptions): Promise<FirstView> {
  for (let attempt = 1; ; attempt += 1) {
    const view = await firstView(samples.browser, url, options)
    if (view.shift <= shiftLimit || attempt === 3) return view
    console.log(`${url} moved by ${view.shift.toFixed(3)} in view ${attempt}: ${view.shifted[0]}`)
    await view.close()
  }
}

const nameOf = ({ kind, locale }: KindPage) => `${kind} in ${locale}`
const allIn = (locale: string) => visits.filter((each) => each.locale === locale)

it('every kind of page was visited in every language', () => {
  expect(visits.length).toBeGreaterThan(200)
  const kinds = new Set(visits.map(({ kind }) => kind))
  expect(kinds.size).toBeGreaterThan(30)
  console.log(`${visits.length} pages of ${kinds.size} kinds visited`)
  expect([...kinds].filter((kind) => kind.startsWith('item ')).length).toBeGreaterThan(9)
})

it('axe sees what is wrong in a page, and what is wrong in its colours only', async () => {
  const page = await samples.browser.newPage({ colorScheme: 'light' })
  const colours =
    '<style>body{color:#777;background:#fff}@media(prefers-color-scheme:dark){body{background:#888}}</style>'
  await page.setContent(
    `<html lang="vi"><title>Quảng Trị</title>${colours}<main><h1>Quảng Trị</h1><img src="a.png"><p>Đông Hà<p style="color:#000">Đồng Hới</main></html>`,
  )
  expect((await axeFaults(page, 'phone')).filter((fault) => fault.startsWith('phone: image-alt at img'))).toHaveLength(
    1,
  )
  const faults = await axeFaultsOfColours(page, 'phone', 'dark')
  expect(faults.filter((fault) => fault.startsWith('phone, dark: color-contrast at '))).toHaveLength(2)
  expect(faults.some((fault) => fault.includes('image-alt'))).toBe(false)
  await page.close()
})

describe.each(localeCodes)('pages in %s', (locale) => {
  it('have nothing that axe finds, on phone and desktop, in light and dark', () => {
    expect(allIn(locale).length).toBeGreaterThan(25)
    expect(allIn(locale).flatMap((each) => each.axe.map((fault) => `${nameOf(each)}, ${fault}`))).toEqual([])
  })

  it('stay still when their web fonts arrive', () => {
    const shifts = allIn(locale).flatMap((each) => each.shifts.map((view) => ({ ...view, page: nameOf(each) })))
    expect(shifts.filter(({ swapped }) => swapped === 0).map(({ page }) => page)).toEqual([])
    const moved = shifts
      .filter(({ shift }) => shift > shiftLimit)
      .map(({ page, width, shift, shifted }) => ({ page, width, shift, shifted }))
    expect(moved).toEqual([])
  })

  it('ask for the faces of their language themselves, not only when the style has come', () => {
    const own = ownFaces[locale]
    const late = allIn(locale).flatMap((each) =>
      each.lateFaces.filter((face) => own?.test(face)).map((face) => `${nameOf(each)}: ${face}`),
    )
    expect(late).toEqual([])
    // Pages in the reader's own face ask late for Latin letters: what comes late is seen.
    expect(visits.some(({ lateFaces }) => lateFaces.length > 0)).toBe(true)
  })

  it('weigh little: text, style, fonts, and no script where one only reads', () => {
    const limit = locale === 'km' ? fontLimit.km : fontLimit.other
    const heavy = allIn(locale).filter(
      ({ kind, textBytes, fontBytes, scriptBytes }) =>
        textBytes > textLimit || fontBytes > limit || (scriptBytes > 0 && !scriptedKinds.includes(kind)),
    )
    expect(
      heavy.map(({ kind, textBytes, fontBytes, scriptBytes }) => ({ kind, textBytes, fontBytes, scriptBytes })),
    ).toEqual([])
    expect(allIn(locale).every(({ textBytes, fontBytes }) => textBytes > 5000 && fontBytes > 5000)).toBe(true)
  })

  it('ask no other host for anything, and the browser complains about nothing', () => {
    expect(allIn(locale).flatMap((each) => each.strange.map((fault) => `${nameOf(each)}: ${fault}`))).toEqual([])
  })

  it('can be read at 320 px, at 200 % and with text twice as large', () => {
    expect(allIn(locale).flatMap((each) => each.zoom.map((fault) => `${nameOf(each)}, ${fault}`))).toEqual([])
  })
})

/*
 * Readers have a Khmer face; test machines and some desktops have none and show boxes until Battambang comes. Of the
 * boxes only the width can be chosen, so a line may still break elsewhere: what search engines call good is enough.
 */
it('Khmer pages hardly move on a device without any Khmer face', async () => {
  const kinds = ['home', 'hub invest', 'item article', 'item place', 'list']
  const pages = visits.filter(({ locale, kind }) => locale === 'km' && kinds.includes(kind))
  expect(pages).toHaveLength(kinds.length)
  const browser = await startBrowser()
  try {
    const moved: string[] = []
    for (const { kind, path } of pages) {
      const view = await firstView(browser, samples.urlOf(path), { viewport: { width: 412, height: 823 } })
      expect(view.swapped).toBeGreaterThan(0)
      if (view.shift > 0.1) moved.push(`${kind}: ${view.shift.toFixed(3)} ${view.shifted.slice(0, 3).join('; ')}`)
      await view.close()
    }
    expect(moved).toEqual([])
  } finally {
    await browser.close()
  }
})
