import type { DatabaseSync } from 'node:sqlite'
import { canonicalJson, contentHash } from '#content/model/canonicalJson.ts'
import { type Item, parseItem } from '#content/model/item.ts'
import type { Locale } from '#content/model/locales.ts'
import { referencesOf } from '#content/model/references.ts'
import { openDatabase } from './schema.ts'

export type StoreChange =
  | { readonly operation: 'put'; readonly item: Item }
  | { readonly operation: 'remove'; readonly contentId: string; readonly locale: Locale }

export interface StoreWriter {
  /**
   * Applies the changes of one delivery in one transaction, once: a second delivery with the same id does nothing.
   * Media that nothing shows any longer leave in the same transaction.
   * @returns the store's revision afterwards.
   * @throws ModelError `item-invalid` when an item does not fit its type; then nothing is applied.
   */
  apply(delivery: { readonly id: string; readonly changes: readonly StoreChange[]; readonly at: Date }): number
  /** Number of the last change; 0 in a new store. */
  revision(): number
  /** Whether another live item already has this slug. */
  slugTaken(key: { type: string; locale: Locale; slug: string; contentId: string }): boolean
  /** Names of all media files that something live shows. */
  liveFiles(): Set<string>
  close(): void
}

export function openStoreForWriting(file: string): StoreWriter {
  const database = openDatabase(file, 'write')
  return {
    apply: (delivery) => apply(database, delivery),
    revision: () => revisionOf(database),
    slugTaken: (key) => slugTaken(database, key),
    liveFiles: () => liveFiles(database),
    close: () => database.close(),
  }
}

function apply(database: DatabaseSync, delivery: Parameters<StoreWriter['apply']>[0]): number {
  const at = delivery.at.toISOString()
  database.exec('BEGIN IMMEDIATE')
  try {
    const isNew = database.prepare('INSERT OR IGNORE INTO delivery (id, at) VALUES (?, ?)').run(delivery.id, at).changes
    if (isNew) {
      for (const change of delivery.changes) {
        if (change.operation === 'put') put(database, parseItem(change.item), at)
        else remove(database, change.contentId, change.locale, at)
      }
      removeUnshownMedia(database, at)
    }
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
  return revisionOf(database)
}

function revisionOf(database: DatabaseSync): number {
  return Number(database.prepare('SELECT max(revision) AS revision FROM change').get()?.['revision'] ?? 0)
}

function put(database: DatabaseSync, item: Item, at: string): void {
  const { contentId, locale, type, slug } = item
  const hash = contentHash(item)
  const known = database.prepare('SELECT hash FROM item WHERE content_id = ? AND locale = ?').get(contentId, locale)?.[
    'hash'
  ]
  if (known === hash) return
  const revision = log(database, { contentId, locale, type, operation: 'put', at })
  database
    .prepare(
      `INSERT OR REPLACE INTO item (content_id, locale, type, slug, revision, hash, published_at, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(contentId, locale, type, slug, revision, hash, item.publishedAt, canonicalJson(item))
  if (slug) {
    database
      .prepare('INSERT OR REPLACE INTO slug (type, locale, slug, content_id) VALUES (?, ?, ?, ?)')
      .run(type, locale, slug, contentId)
  }
  database.prepare('DELETE FROM shows WHERE content_id = ? AND locale = ?').run(contentId, locale)
  const show = database.prepare('INSERT OR IGNORE INTO shows (content_id, locale, media_id) VALUES (?, ?, ?)')
  for (const mediaId of referencesOf(item).media) show.run(contentId, locale, mediaId)
}

function remove(database: DatabaseSync, contentId: string, locale: Locale, at: string): void {
  const row = database.prepare('SELECT type FROM item WHERE content_id = ? AND locale = ?').get(contentId, locale)
  if (!row) return
  log(database, { contentId, locale, type: String(row['type']), operation: 'remove', at })
  database.prepare('DELETE FROM item WHERE content_id = ? AND locale = ?').run(contentId, locale)
  database.prepare('DELETE FROM shows WHERE content_id = ? AND locale = ?').run(contentId, locale)
}

function removeUnshownMedia(database: DatabaseSync, at: string): void {
  const unshown = database
    .prepare(
      `SELECT content_id, locale FROM item WHERE type = 'media' AND NOT EXISTS
         (SELECT 1 FROM shows WHERE shows.media_id = item.content_id AND shows.locale = item.locale)`,
    )
    .all()
  for (const row of unshown) remove(database, String(row['content_id']), row['locale'] as Locale, at)
}

function log(
  database: DatabaseSync,
  change: { contentId: string; locale: string; type: string; operation: 'put' | 'remove'; at: string },
): number {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO change (content_id, locale, type, operation, at) VALUES (?, ?, ?, ?, ?)')
    .run(change.contentId, change.locale, change.type, change.operation, change.at)
  return Number(lastInsertRowid)
}

function slugTaken(database: DatabaseSync, key: Parameters<StoreWriter['slugTaken']>[0]): boolean {
  const row = database
    .prepare('SELECT 1 FROM item WHERE type = ? AND locale = ? AND slug = ? AND content_id <> ?')
    .get(key.type, key.locale, key.slug, key.contentId)
  return row !== undefined
}

function liveFiles(database: DatabaseSync): Set<string> {
  const names = new Set<string>()
  for (const row of database.prepare(`SELECT body FROM item WHERE type = 'media'`).iterate()) {
    for (const file of (JSON.parse(String(row['body'])) as Item).files ?? []) names.add(file.name)
  }
  return names
}
