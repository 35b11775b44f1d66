import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getSecret } from 'astro:env/server'
import { openStoreForReading } from '#content/store/readStore.ts'
import { type Portal, readPortal } from './portal.ts'
import type { Sheet } from './sheets.ts'

let opened: Portal | undefined

/**
 * The portal of `astro dev` and of the plain export, from `STORE_FILE` and `SITE_URL`. Opened once per process.
 * @throws Error when `STORE_FILE` is not set; ModelError `store-broken` when there is no store in it.
 */
export function portalFromEnvironment(): Portal {
  opened ??= {
    ...readPortal({ store: openStoreForReading(required('STORE_FILE')), siteUrl: required('SITE_URL') }),
    sheets: readSheets(),
  }
  return opened
}

/** Folder of the printed sheets; only the plain export has one. */
export function sheetsFolderFromEnvironment(): string | undefined {
  return getSecret('SHEETS_DIR')
}

/** Folder of the share cards; only the plain export has one. */
export function cardsFolderFromEnvironment(): string | undefined {
  return getSecret('CARDS_DIR')
}

function readSheets(): Portal['sheets'] {
  const folder = sheetsFolderFromEnvironment()
  const index = folder && join(folder, 'index.json')
  if (!index || !existsSync(index)) return new Map()
  return new Map(JSON.parse(readFileSync(index, 'utf8')) as [string, Sheet][])
}

/** Folder of the published media, for `astro dev` and the plain export. */
export function mediaFolderFromEnvironment(): string {
  return required('MEDIA_DIR')
}

function required(name: 'STORE_FILE' | 'SITE_URL' | 'MEDIA_DIR'): string {
  const value = getSecret(name)
  if (!value) throw new Error(`${name} is not set. Set it for \`astro dev\` and the plain export; see README.md.`)
  return value
}
