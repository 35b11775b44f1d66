import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/*
 * axe itself, put into a page once and asked as often as needed. Its builder for Playwright puts it in again before each
 * question, which took half of the time of all questions.
 */
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
/** What changes with the colours; nothing else on a page depends on them. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page as it stands now, each with the place. */
export async function axeFaults(page: Page, where: string): Promise<string[]> {
  const { faults, passed } = await ask(page, tags)
  if (passed < 10) throw new Error(`axe looked at next to nothing on ${page.url()}`)
  return faults.map((fault) => `${where}: ${fault}`)
}

/** What axe finds in other colours than those the page was opened with. */
export async function axeFaultsOfColours(page: Page, where: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const before = await paper()
  await page.emulateMedia({ colorScheme })
  if ((await paper()) === before) throw new Error(`${page.url()} does not change its colours`)
  const { faults, passed } = await ask(page, colourRules)
  if (passed === 0) throw new Error(`axe looked at no colour on ${page.url()}`)
  return faults.map((fault) => `${where}, ${colorScheme}: ${fault}`)
}

async function ask(page: Page, runOnly: string[]): Promise<{ faults: string[]; passed: number }> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  return page.evaluate(askInPage, { runOnly, resultTypes: ['violations'], preload: false } satisfies RunOptions)
}

/** Runs in the page. */
async function askInPage(options: RunOptions): Promise<{ faults: string[]; passed: number }> {
  const { axe } = globalThis as unknown as { axe: { run(of: Document, options: RunOptions): Promise<AxeResults> } }
  const { violations, passes } = await axe.run(document, options)
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} at ${target.join(' ')}: ${html.slice(0, 120)}`),
  )
  return { faults, passed: passes.length }
}
