import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Browsers that macOS, Windows and Linux machines have installed, for where the packaged one does not run. */
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

interface BrowserOptions {
  readonly fonts?: string
  readonly switches?: readonly string[]
}

/**
 * A real Chromium from npm alone. With its default switches, closing one context would end the whole browser.
 * @param fonts A folder with faces that readers' devices have and a bare Linux has not.
 * @param switches More of the command line.
 */
export async function startBrowser({ fonts, switches = [] }: BrowserOptions = {}): Promise<Browser> {
  const own = installed.find((path) => existsSync(path))
  // No screen: a software GPU would only cost time.
  sparticuz.setGraphicsMode = false
  const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return chromium.launch({
    executablePath: own ?? (await sparticuz.executablePath()),
    args: [...(own ? [] : [...args, '--disable-gpu']), ...switches],
    headless: true,
    // eslint-disable-next-line no-restricted-properties -- handed on to the browser, nothing is read from it
    ...(fonts && !own && { env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(fonts) } }),
  })
}

/** The fonts of the system and one folder more. */
function fontConfiguration(folder: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'fonts-')), 'fonts.conf')
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}</dir></fontconfig>`
  writeFileSync(file, text)
  return file
}
