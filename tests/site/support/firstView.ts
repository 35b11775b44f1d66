import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** What a reader gets who opens a page for the first time, with nothing in the cache. */
export interface FirstView {
  readonly page: Page
  /** Compressed, as a server sends them. */
  readonly textBytes: number
  readonly fontBytes: number
  readonly scriptBytes: number
  /** Requests to another host than the portal's. */
  readonly foreign: readonly string[]
  /** What the browser complained about: errors, breaches of the policy. */
  readonly complaints: readonly string[]
  /** Cumulative layout shift, web fonts having come after the first paint. */
  readonly shift: number
  /** The elements that were moved, for the one who mends it. */
  readonly shifted: readonly string[]
  /** Web fonts that came after the first paint. */
  readonly swapped: number
  /** Names of web fonts that the page did not ask for itself, only its style. */
  readonly late: readonly string[]
  close(): Promise<void>
}

interface Shifts {
  shift: number
  shifted: string[]
}

export async function firstView(browser: Browser, url: string, options: BrowserContextOptions): Promise<FirstView> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const bodies: Promise<readonly [kind: string, bytes: Buffer]>[] = []
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(url).host) foreign.push(request.url())
  })
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    if (/document|stylesheet|font|script/.test(kind)) bodies.push(response.body().then((body) => [kind, body] as const))
  })
  let painted: Promise<unknown> | undefined
  await page.route(/\.woff2?$/, async (route) => {
    // However busy the machine is, the page is painted before its fonts come.
    painted ??= page.waitForFunction(isPainted, undefined, { polling: 20, timeout: 60_000 })
    await painted
    await route.continue()
  })
  await page.addInitScript(watchShifts)
  await page.goto(url, { waitUntil: 'load' })
  const seen = await page.evaluate(afterSwap)
  const loaded = await Promise.all(bodies)
  const sum = (kinds: RegExp, size: (body: Buffer) => number) =>
    loaded.filter(([kind]) => kinds.test(kind)).reduce((total, [, body]) => total + size(body), 0)
  return {
    page,
    textBytes: sum(/document|stylesheet/, (body) => gzipSync(body).length),
    fontBytes: sum(/font/, (body) => body.length),
    scriptBytes: sum(/script/, (body) => body.length),
    foreign,
    complaints,
    ...seen,
    close: async () => {
      // A font that is still held must not be missed once the page is gone.
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await context.close()
    },
  }
}

/** Runs in the page. */
function isPainted(): boolean {
  return performance.getEntriesByName('first-contentful-paint').length > 0
}

/** Runs in the page. */
function watchShifts(): void {
  const shifts: Shifts = { shift: 0, shifted: [] }
  Object.assign(globalThis, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      hadRecentInput: boolean
      sources: { node: Node | null }[]
    })[]) {
      if (entry.hadRecentInput) continue
      shifts.shift += entry.value
      for (const { node } of entry.sources)
        shifts.shifted.push(
          `${entry.value.toFixed(4)} ${node instanceof Element ? node.outerHTML.slice(0, 90) : String(node?.textContent).slice(0, 40)}`,
        )
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Runs in the page: waits for the fonts, and until what they move has been painted. */
async function afterSwap(): Promise<Shifts & { swapped: number; late: string[] }> {
  await document.fonts.ready
  await new Promise((resolve) => setTimeout(resolve, 120))
  const { shifts } = globalThis as unknown as { shifts: Shifts }
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const fonts = resources.filter(({ name }) => /\.woff2?$/.test(name))
  const swapped = fonts.filter(({ responseEnd }) => responseEnd > painted).length
  const late = fonts
    .filter(({ initiatorType }) => initiatorType === 'css')
    .map(({ name }) => name.split('/').at(-1) ?? '')
  return { ...shifts, swapped, late }
}
