import { join } from 'node:path'
import { openStoreForReading } from '#content/store/readStore.ts'
import { type Portal, readPortal } from './src/data/portal.ts'

/**
 * What the plain export needs before Astro runs: a configuration cannot import `astro:env`, so the variables of its
 * schema are read here once more, and nowhere else.
 */
export function exportEnvironment(): {
  siteUrl: string
  portal: () => Portal
  mediaDir: string
  sheetsDir: string
  cardsDir: string
} {
  // eslint-disable-next-line no-restricted-properties -- a configuration cannot import astro:env.
  const environment = process.env
  const { SITE_URL: siteUrl, STORE_FILE: storeFile, MEDIA_DIR: mediaDir } = environment
  const sheetsDir = (environment['SHEETS_DIR'] ??= join(import.meta.dirname, 'dist/sheets'))
  const cardsDir = (environment['CARDS_DIR'] ??= join(import.meta.dirname, 'dist/cards'))
  if (!siteUrl || !storeFile || !mediaDir) {
    throw new Error('the plain export needs SITE_URL, STORE_FILE and MEDIA_DIR; see README.md')
  }
  let opened: Portal | undefined
  return {
    siteUrl,
    mediaDir,
    sheetsDir,
    cardsDir,
    portal: () => (opened ??= readPortal({ store: openStoreForReading(storeFile), siteUrl })),
  }
}
