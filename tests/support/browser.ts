import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Browsers that macOS, Windows and Linux machines have installed, for where the packaged one does not run. */
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export interface BrowserOptions {
  readonly fonts?: string
  readonly onlyPackagedFonts?: boolean
  readonly switches?: readonly string[]
}

/**
 * A real Chromium from npm alone. With its default switches, closing one context would end the whole browser.
 * @param fonts A folder with faces that readers' devices have and a bare Linux has not.
 * @param onlyPackagedFonts No face of the machine, only those of npm: a page looks the same everywhere.
 * @param switches More of the command line.
 */
export async function startBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { fonts, onlyPackagedFonts = false, switches = [] } = options
  const own = isBrowserPackaged() ? undefined : installed.find((path) => existsSync(path))
  const configuration = onlyPackagedFonts ? packagedFonts() : fonts && fontsOfSystemAnd(fonts)
  // No screen: a software GPU would only cost time.
  sparticuz.setGraphicsMode = false
  const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return chromium.launch({
    executablePath: own ?? (await sparticuz.executablePath()),
    args: [...(own ? [] : [...args, '--disable-gpu']), ...switches],
    headless: true,
    // eslint-disable-next-line no-restricted-properties -- handed on to the browser, nothing is read from it
    ...(configuration && !own && { env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(configuration) } }),
  })
}

/** Whether the browser is the one of npm, whose pictures are the same on every machine. */
export function isBrowserPackaged(): boolean {
  return !installed.some((path) => existsSync(path))
}

/** The fonts of the system and one folder more. */
function fontsOfSystemAnd(folder: string): string {
  return `<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}</dir>`
}

const packagedFamilies = ['noto-sans', 'noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr', 'battambang']
const packagedWeights = ['400Regular', '600SemiBold', '700Bold']

/** The print faces of npm in the place of what readers' devices have, drawn the same whatever the machine prefers. */
function packagedFonts(): string {
  const folders = packagedFamilies
    .map((family) => dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${family}/package.json`))))
    .flatMap((folder) => packagedWeights.map((weight) => join(folder, weight)))
    .filter((folder) => existsSync(folder))
  return `${folders.map((folder) => `<dir>${folder}</dir>`).join('')}
<cachedir>${join(tmpdir(), 'packaged-fonts')}</cachedir>
<alias><family>system-ui</family><prefer><family>Noto Sans</family></prefer></alias>
<alias><family>sans-serif</family><prefer><family>Noto Sans</family></prefer></alias>
<match target="font"><edit name="antialias"><bool>true</bool></edit><edit name="hinting"><bool>false</bool></edit>
<edit name="hintstyle"><const>hintnone</const></edit><edit name="rgba"><const>none</const></edit></match>`
}

function fontConfiguration(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'fonts-')), 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${content}</fontconfig>`,
  )
  return file
}
