import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databasesToTest } from '../support/databases.ts'
import { startBrowser } from '../support/browser.ts'
import { type Product, startProduct } from '../support/product.ts'

const password = 'a long enough password'
const titles = { vi: 'Bưởi Tân Sa vào vụ mới', ja: 'タンサの文旦、新しい季節', km: 'ក្រូចថ្លុង Tan Sa ចូលរដូវថ្មី' }
const summaries = { vi: 'Một câu tóm tắt bằng tiếng Việt.', ja: '日本語の要約です。', km: 'សេចក្តីសង្ខេបជាភាសាខ្មែរ។' }
const bodies = { vi: 'Đoạn văn của biên tập viên.', ja: '編集者の段落です。', km: 'កថាខណ្ឌរបស់អ្នករៀបរៀង។' }
type Language = keyof typeof titles

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

for (const database of databasesToTest()) {
  const title = `the whole way on ${database.name}${database.unavailable ? ` (skipped: ${database.unavailable})` : ''}`
  describe.skipIf(database.unavailable)(title, () => {
    let folder: string
    let uri: string | undefined
    let product: Product
    let address: string

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'e2e-'))
      uri = await database.uri()
      product = await startProduct({
        folder,
        env: { SAMPLE_CONTENT: 'tan-sa', ADMIN_PASSWORD: password, ...(uri && { DATABASE_URI: uri }) },
      })
      await makePeople(product.cms)
    })
    afterAll(async () => {
      await product.stop()
      await database.drop(uri)
      rmSync(folder, { recursive: true, force: true })
    })

    test('an editor writes in Vietnamese and submits', async () => {
      const page = await signedIn(product.cms, 'editor')
      await page.goto(`${product.cms}/admin/collections/article/create?locale=vi`)
      await write(page, 'vi')
      await page.waitForURL(/\/article\/[0-9a-f-]{24,}/)
      address = new URL(page.url()).pathname
      await submit(page)
      await page.context().close()
    })

    test('a document taken over from a colleague keeps what was typed before it was back', async () => {
      const colleague = await signedIn(product.cms, 'editor')
      await open(colleague, `${product.cms}${address}?locale=vi`)
      // Never saved, so the lock stays.
      await colleague.route('**/api/article/**', (route) =>
        route.request().method() === 'PATCH' ? route.abort() : route.continue(),
      )
      const locked = colleague.waitForResponse((answer) => answer.request().method() === 'POST')
      await colleague.locator('#field-title').fill('Dở dang')
      await locked

      const page = await signedIn(product.cms, 'translator')
      let reloads = 0
      await page.route(/article.*_rsc=/, async (route) => {
        const headers = { ...(await route.request().allHeaders()), 'sec-fetch-site': 'same-origin' }
        const response = await route.fetch({ headers })
        // A slow line: Payload's form is replaced long after the dialog has gone.
        await new Promise((resolve) => setTimeout(resolve, 2000))
        await route.fulfill({ response })
        reloads += 1
      })
      await open(page, `${product.cms}${address}?locale=ja`)
      await page.locator('#field-title').fill(titles.ja)
      await eventually(async () => {
        // Any step takes the document over once the dialog has come.
        await page.locator('#field-summary').click()
        return reloads > 0 ? true : undefined
      })
      await page.locator('#field-summary').fill(summaries.ja)
      expect(await page.locator('#field-title').inputValue()).toBe(titles.ja)
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
      await page.keyboard.press('Control+s')
      await saved
      await page.reload()
      await expect.poll(() => page.locator('#field-title').inputValue()).toBe(titles.ja)
      expect(await page.locator('#field-summary').inputValue()).toBe(summaries.ja)
      await colleague.context().close()
      await page.context().close()
    })

    test('a translator adds Japanese and Khmer, and cannot publish', async () => {
      const page = await signedIn(product.cms, 'translator')
      for (const language of ['ja', 'km'] as const) {
        await open(page, `${product.cms}${address}?locale=${language}`)
        await write(page, language)
        await submit(page)
        expect(await page.locator('#review-next', { hasText: /Duyệt/ }).count()).toBe(0)
      }
      await page.context().close()
    })

    test('nothing of it can be read outside before it is approved', async () => {
      for (const language of ['vi', 'ja', 'km'] as const) {
        expect(await linkIn(product.portal, language)).toBeUndefined()
      }
    })

    test('an approver publishes, and a reader finds it in three languages within seconds', async () => {
      const page = await signedIn(product.cms, 'approver')
      for (const language of ['vi', 'ja', 'km'] as const) {
        await open(page, `${product.cms}${address}?locale=${language}`)
        await openPanel(page)
        await press(page, '#review-approve')
        await done(page)
      }
      await page.context().close()

      // The reader has no script.
      const reader = await browser.newPage({ javaScriptEnabled: false })
      for (const language of ['vi', 'ja', 'km'] as const) {
        const link = await eventually(() => linkIn(product.portal, language))
        await reader.goto(product.portal + link)
        expect(await reader.locator('html').getAttribute('lang')).toBe(language)
        // Headlines may hold non-breaking spaces between the halves of a word.
        expect((await reader.locator('h1').innerText()).replace(/\u00a0/g, ' ')).toContain(titles[language])
        expect(await reader.locator('main').innerText()).toContain(bodies[language])
      }
      // The switch keeps the reader on the same item.
      await reader.goto(product.portal + (await linkIn(product.portal, 'vi')))
      await reader.locator('a[hreflang=ja]').first().click()
      expect(await reader.locator('h1').innerText()).toContain('文旦')
      // French does not exist: the notice says so in French and offers what there is.
      await reader.locator('a[hreflang=fr]').first().click()
      expect(await reader.locator('html').getAttribute('lang')).toBe('fr')
      expect(await reader.locator('main a[hreflang=vi], main a[lang=vi]').count()).toBeGreaterThan(0)
      await reader.context().close()
    })

    test('withdrawn, it is gone within seconds, and its address answers 404', async () => {
      const paths = Object.fromEntries(
        await Promise.all(
          (['vi', 'ja', 'km'] as const).map(async (language) => [language, await linkIn(product.portal, language)]),
        ),
      ) as Record<Language, string>
      const page = await signedIn(product.cms, 'approver')
      for (const language of ['vi', 'ja', 'km'] as const) {
        await open(page, `${product.cms}${address}?locale=${language}`)
        await openPanel(page)
        await page.locator('.review-actions__more button').last().click()
        await page.locator('.review-actions__form .review-button[data-kind=next]').click()
        await done(page)
      }
      await page.context().close()
      for (const language of ['vi', 'ja', 'km'] as const) {
        await eventually(async () =>
          (await fetch(product.portal + paths[language])).status === 404 ? true : undefined,
        )
        expect(await linkIn(product.portal, language)).toBeUndefined()
      }
    })
  })
}

async function makePeople(cms: string): Promise<void> {
  const json = { 'Content-Type': 'application/json', Origin: cms }
  const login = await fetch(`${cms}/api/users/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: 'admin@portal.example', password }),
  })
  const { token } = (await login.json()) as { token: string }
  const headers = { ...json, Authorization: `JWT ${token}` }
  const agencies = (await (await fetch(`${cms}/api/agency?draft=true&depth=0`, { headers })).json()) as {
    docs: { id: string }[]
  }
  const agency = agencies.docs[0]?.id
  expect(agency).toBeDefined()
  const people = [
    { name: 'editor', roles: ['editor'] },
    { name: 'translator', roles: ['translator'], languages: ['ja', 'km'] },
    { name: 'approver', roles: ['approver'] },
  ]
  for (const person of people) {
    const body = JSON.stringify({ ...person, agency, email: `${person.name}@test.example`, password })
    const made = await fetch(`${cms}/api/users`, { method: 'POST', headers, body })
    expect(made.status).toBe(201)
  }
}

async function signedIn(cms: string, name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await page.goto(`${cms}/admin/login`)
  await page.locator('#field-email').fill(`${name}@test.example`)
  await page.locator('#field-password').fill(password)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
  // Whoever had a document before has closed the window without leaving it: whenever told so, we take it over.
  const dialog = page.locator('#document-locked')
  await page.addLocatorHandler(dialog, async () => {
    await page.locator('#document-locked-take-over').click()
    await dialog.waitFor({ state: 'hidden' })
    await page.locator('form.collection-edit__form:not([inert])').waitFor()
  })
  return page
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('#review-open').waitFor()
}

/** The panel is there once the page has come to life. */
async function openPanel(page: Page): Promise<void> {
  await eventually(async () => {
    if (await page.locator('.review-panel:popover-open').isVisible()) return true
    await page.locator('#review-open').click()
    return undefined
  })
}

/** Presses a button of the panel once it may be pressed; what the panel says meanwhile is in the error. */
async function press(page: Page, button: string): Promise<void> {
  const isReady = await page
    .locator(`${button}[aria-disabled=false]`)
    .waitFor()
    .then(
      () => true,
      () => false,
    )
  if (!isReady)
    throw new Error(`${page.url()}: ${button} stays closed:\n${await page.locator('.review-panel').innerText()}`)
  await page.locator(button).click()
}

async function done(page: Page): Promise<void> {
  const outcome = page.locator('.review-actions__outcome')
  const isDone = await eventually(async () =>
    (await outcome.locator('[data-kind=done]').count()) > 0 ? true : undefined,
  ).catch(() => false)
  if (!isDone) throw new Error(`${page.url()}: not done:\n${await page.locator('.review-panel').innerText()}`)
}

async function write(page: Page, language: Language): Promise<void> {
  await page.locator('#field-title').fill(titles[language])
  await page.locator('#field-summary').fill(summaries[language])
  const editor = page.locator('[data-lexical-editor=true]').first()
  await eventually(async () => {
    await editor.click()
    // A dialog may have taken the keys.
    if (!(await editor.innerText()).includes(bodies[language])) await page.keyboard.type(bodies[language])
    return (await editor.innerText()).includes(bodies[language]) ? true : undefined
  })
  expect(await page.locator('#field-title').inputValue()).toBe(titles[language])
  expect(await page.locator('#field-summary').inputValue()).toBe(summaries[language])
}

/** Saves what is typed (Ctrl-S), declares and submits. */
async function submit(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await openPanel(page)
  await page.locator('.review-check input').check()
  await press(page, '#review-submit')
  await done(page)
}

const lists = { vi: '/vi/tin-tuc/', ja: '/ja/news/', km: '/km/news/' }

/** Where the list of news links to our article, as a reader without script sees it. */
async function linkIn(portal: string, language: Language): Promise<string | undefined> {
  const html = await (await fetch(portal + lists[language])).text()
  const links = [...html.matchAll(/<a[^>]*href="?([^" >]+)"?[^>]*>([\s\S]*?)<\/a>/g)]
  const plain = (text: string) =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/\u00a0|&nbsp;/g, ' ')
      .trim()
  return links.find(([, , text]) => plain(text ?? '').includes(titles[language]))?.[1]
}

/** Asks again until there is an answer, for at most a minute: the machines of CI are slow. */
async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('nothing within a minute')
}
