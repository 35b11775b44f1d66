import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Browsers that macOS, Windows and Linux machines have installed, for where the packaged one does not run. */
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A real Chromium from npm alone. With its default switches, closing one context would end the whole browser.
 * @param more switches of a test's own.
 */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const own = installed.find((path) => existsSync(path))
  const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return chromium.launch({
    executablePath: own ?? (await sparticuz.executablePath()),
    args: [...(own ? [] : args), ...more],
    headless: true,
  })
}
