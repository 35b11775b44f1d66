import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ModelError } from '#content/model/errors.ts'

/** Layout version of the file; a newer program refuses an older file with a sentence instead of guessing. */
const version = 1

const tables = `
CREATE TABLE item (
  content_id TEXT NOT NULL,
  locale TEXT NOT NULL,
  type TEXT NOT NULL,
  slug TEXT NOT NULL,
  revision INTEGER NOT NULL,
  hash TEXT NOT NULL,
  published_at TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (content_id, locale)
) WITHOUT ROWID;
CREATE INDEX item_by_list ON item (type, locale, published_at DESC, content_id);

-- Every slug an item ever had. The current one is in item; the others lead to it.
CREATE TABLE slug (
  type TEXT NOT NULL,
  locale TEXT NOT NULL,
  slug TEXT NOT NULL,
  content_id TEXT NOT NULL,
  PRIMARY KEY (type, locale, slug)
) WITHOUT ROWID;

-- Which media an item shows: a file is live as long as something live shows it.
CREATE TABLE shows (
  content_id TEXT NOT NULL,
  locale TEXT NOT NULL,
  media_id TEXT NOT NULL,
  PRIMARY KEY (content_id, locale, media_id)
) WITHOUT ROWID;
CREATE INDEX shows_by_media ON shows (media_id, locale);

-- The log of changes; its number is the store's revision.
CREATE TABLE change (
  revision INTEGER PRIMARY KEY AUTOINCREMENT,
  content_id TEXT NOT NULL,
  locale TEXT NOT NULL,
  type TEXT NOT NULL,
  operation TEXT NOT NULL,
  at TEXT NOT NULL
);

-- Deliveries already applied: the outbox may deliver twice, the store applies once.
CREATE TABLE delivery (id TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;
`

/**
 * Opens the published store's file.
 * @throws ModelError `store-broken` when the file is missing (read-only), of another version or no database.
 */
export function openDatabase(file: string, mode: 'read' | 'write'): DatabaseSync {
  try {
    if (mode === 'write') mkdirSync(dirname(file), { recursive: true })
    // Without a timeout, two readers and a writer meet "database is locked".
    const database = new DatabaseSync(file, { readOnly: mode === 'read', timeout: 10_000 })
    if (mode === 'write') prepare(database)
    assertVersion(database, file)
    return database
  } catch (error) {
    if (error instanceof ModelError) throw error
    throw new ModelError(
      'store-broken',
      `published store ${file}: ${error instanceof Error ? error.message : String(error)}. ` +
        'Start the CMS once to make it, or restore it from a backup.',
      { cause: error },
    )
  }
}

function prepare(database: DatabaseSync): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  if (versionOf(database) !== 0) return
  database.exec(`BEGIN IMMEDIATE; ${versionOf(database) === 0 ? tables : ''} PRAGMA user_version = ${version}; COMMIT`)
}

function assertVersion(database: DatabaseSync, file: string): void {
  const found = versionOf(database)
  if (found === version) return
  throw new ModelError(
    'store-broken',
    `published store ${file}: layout ${found}, expected ${version}. Delete the file and start again: it is made anew from the CMS.`,
  )
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
}
