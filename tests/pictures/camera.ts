import type { Page, Route } from 'playwright-core'
import sharp from 'sharp'
import { renderPageAsImage } from 'unpdf'
import type { ServedSamples } from '../site/support/servedSamples.ts'
import { looks, type Look, type Shot } from './looks.ts'

/** A small picture: rows of red, green and blue. */
export interface Cell {
  readonly width: number
  readonly height: number
  readonly pixels: Buffer
}

export interface Taken {
  readonly shot: Shot
  /** PNG or JPEG as large as it was taken. */
  readonly large: Buffer
  readonly cell: Cell
}

/** Takes pictures two at a time, those of one page after one another, and hands each on as it comes. */
export async function takePictures(
  samples: ServedSamples,
  shots: readonly Shot[],
  use: (taken: Taken) => void | Promise<void>,
): Promise<void> {
  const waiting = [...Map.groupBy(shots, ({ subject, locale }) => subject.paths.get(locale) ?? '')]
  const photographer = async () => {
    const context = await samples.browser.newContext({ deviceScaleFactor: 1, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [path, ofPage] = next
      for (const taken of await visit(samples, page, path, ofPage)) await use(taken)
    }
    await context.close()
  }
  await Promise.all([photographer(), photographer()])
}

async function visit({ urlOf }: ServedSamples, page: Page, path: string, shots: readonly Shot[]): Promise<Taken[]> {
  const form = shots[0]?.subject.form
  if (form === 'sheet' || form === 'card') {
    const response = await fetch(urlOf(path))
    if (!response.ok) throw new Error(`${path} answers ${response.status}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    const large = form === 'sheet' ? await firstPageOf(bytes) : bytes
    return Promise.all(shots.map((shot) => developed(shot, large)))
  }
  // Not while files are on their way: Chromium would wait for ever for some of them.
  await page.unrouteAll()
  await page.setViewportSize({ width: 390, height: 1268 })
  if (form === 'glimpse') await page.route(urlOf(path), staying)
  await page.goto(urlOf(path), { waitUntil: 'load' })
  const taken: Taken[] = []
  for (const shot of shots) taken.push(await developed(shot, await largePicture(page, shot.look)))
  return taken
}

/** An old address leads on at once: what it says meanwhile is seen where that does not happen. */
async function staying(route: Route): Promise<void> {
  const response = await route.fetch()
  const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '')
  await route.fulfill({ response, body })
}

/** A picture of the page that is open. */
export async function largePicture(page: Page, look: Look): Promise<Buffer> {
  const how = looks[look]
  if (!('window' in how)) return printed(page)
  await page.emulateMedia({ media: 'screen', colorScheme: how.colorScheme })
  await page.setViewportSize(how.window)
  await settled(page)
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
}

/** As it comes from a printer of someone who reads in the dark and leaves the backgrounds out, as browsers do. */
async function printed(page: Page): Promise<Buffer> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await settled(page)
  return firstPageOf(await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false }))
}

async function firstPageOf(pdf: Buffer): Promise<Buffer> {
  const picture = await renderPageAsImage(new Uint8Array(pdf), 1, {
    canvasImport: () => import('@napi-rs/canvas'),
    scale: 1.4,
  })
  return Buffer.from(picture)
}

/** Fonts have come, and so have the pictures that can be seen. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Only with the next frame does a picture know that it has another source, such as the plate of the night.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await document.fonts.ready
    const shown = [...document.images].filter((image) => image.getBoundingClientRect().top < window.innerHeight)
    for (const image of shown) image.loading = 'eager'
    await Promise.all(shown.map((image) => image.decode().catch(() => undefined)))
  })
}

export async function developed(shot: Shot, large: Buffer): Promise<Taken> {
  const { cell } = looks[shot.look]
  const pixels = await sharp(large)
    .flatten({ background: '#ffffff' })
    .resize({ ...cell, fit: 'contain', position: 'top', background: '#808080' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return { shot, large, cell: { ...cell, pixels } }
}
