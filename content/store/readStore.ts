import { createHash } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ContentType, PageType } from '#content/model/contentTypes.ts'
import type { Item } from '#content/model/item.ts'
import type { Locale } from '#content/model/locales.ts'
import { openDatabase } from './schema.ts'

/** An item with its place in the store's history. Items were parsed when they were written and are trusted here. */
export interface StoredItem<T extends ContentType = ContentType> extends Item<T> {
  readonly revision: number
  /** SHA-256 of the item, hex. */
  readonly hash: string
}

export interface Redirect {
  readonly type: PageType
  readonly locale: Locale
  readonly from: string
  readonly to: string
}

export interface StoreReader {
  /** Number of the last change; grows with every publication and withdrawal. */
  revision(): number
  /** A hash of everything live, hex: equal in two stores exactly when they hold the same items and redirects. */
  fingerprint(): string
  /** Nothing when the item is of another type than the one asked for. */
  item<T extends ContentType>(contentId: string, locale: Locale, type?: T): StoredItem<T> | undefined
  itemBySlug<T extends PageType>(type: T, locale: Locale, slug: string): StoredItem<T> | undefined
  /** Newest first; ties by id, so that the order never depends on chance. */
  items<T extends ContentType>(type: T, locale: Locale): StoredItem<T>[]
  /** The languages in which a document is live. */
  localesOf(contentId: string): Locale[]
  /** Old slugs of live items. */
  redirects(): Redirect[]
  changesSince(
    revision: number,
  ): { contentId: string; locale: Locale; type: ContentType; operation: 'put' | 'remove' }[]
  close(): void
}

/** @throws ModelError `store-broken` when there is no store yet. */
export function openStoreForReading(file: string): StoreReader {
  const database = openDatabase(file, 'read')
  const prepare = preparedOnce(database)
  const one = (where: string, ...values: string[]) => prepare(`${selectItem} WHERE ${where}`).get(...values)
  return {
    revision: () => Number(prepare('SELECT max(revision) AS r FROM change').get()?.['r'] ?? 0),
    fingerprint: () => fingerprint(database),
    item: <T extends ContentType>(contentId: string, locale: Locale, type?: T) => {
      const found = stored<T>(one('content_id = ? AND locale = ?', contentId, locale))
      return type === undefined || found?.type === type ? found : undefined
    },
    itemBySlug: <T extends PageType>(type: T, locale: Locale, slug: string) =>
      stored<T>(one('type = ? AND locale = ? AND slug = ?', type, locale, slug)),
    items: <T extends ContentType>(type: T, locale: Locale) =>
      prepare(`${selectItem} WHERE type = ? AND locale = ? ORDER BY published_at DESC, content_id`)
        .all(type, locale)
        .map((row) => fromRow<T>(row)),
    localesOf: (contentId) =>
      prepare('SELECT locale FROM item WHERE content_id = ?')
        .all(contentId)
        .map((row) => row['locale'] as Locale),
    redirects: () => redirects(database),
    changesSince: (revision) =>
      prepare(
        `SELECT content_id AS contentId, locale, type, operation FROM change WHERE revision > ? ORDER BY revision`,
      ).all(revision) as unknown as ReturnType<StoreReader['changesSince']>,
    close: () => database.close(),
  }
}

const selectItem = 'SELECT body, revision, hash FROM item'

type Row = Record<string, unknown>

/** Parsing a query takes as long as answering it, and a publication asks thousands of times. */
function preparedOnce(database: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>()
  return (sql) => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
}

function stored<T extends ContentType>(row: Row | undefined): StoredItem<T> | undefined {
  return row && fromRow<T>(row)
}

function fromRow<T extends ContentType>(row: Row): StoredItem<T> {
  const item = JSON.parse(String(row['body'])) as Item<T>
  return { ...item, revision: Number(row['revision']), hash: String(row['hash']) }
}

function fingerprint(database: DatabaseSync): string {
  const hash = createHash('sha256')
  for (const table of ['SELECT content_id, locale, hash FROM item', 'SELECT * FROM slug'])
    for (const row of database.prepare(`${table} ORDER BY 1, 2, 3`).iterate()) hash.update(JSON.stringify(row))
  return hash.digest('hex')
}

function redirects(database: DatabaseSync): Redirect[] {
  return database
    .prepare(
      `SELECT slug.type AS type, slug.locale AS locale, slug.slug AS "from", item.slug AS "to"
       FROM slug JOIN item ON item.content_id = slug.content_id AND item.locale = slug.locale
       WHERE slug.slug <> item.slug ORDER BY slug.type, slug.locale, slug.slug`,
    )
    .all() as unknown as Redirect[]
}
