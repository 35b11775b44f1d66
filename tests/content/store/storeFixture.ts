import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Item } from '#content/model/item.ts'
import type { Locale } from '#content/model/locales.ts'
import { openStoreForReading } from '#content/store/readStore.ts'
import { openStoreForWriting, type StoreChange } from '#content/store/writeStore.ts'

export const at = new Date('2026-11-20T01:30:00Z')

/** A folder that is gone after the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A new store with a writer and a reader on it, and deliveries numbered by themselves. */
export function newStore() {
  const file = join(testFolder(), 'published', 'store.sqlite')
  const writer = openStoreForWriting(file)
  const reader = openStoreForReading(file)
  onTestFinished(() => {
    reader.close()
    writer.close()
  })
  let deliveries = 0
  const deliver = (...changes: StoreChange[]) => {
    deliveries += 1
    return writer.apply({ id: `delivery-${deliveries}`, changes, at })
  }
  return {
    file,
    writer,
    reader,
    deliver,
    put: (...items: Item[]) => deliver(...items.map((item) => ({ operation: 'put' as const, item }))),
    remove: (contentId: string, locale: Locale = 'vi') => deliver({ operation: 'remove', contentId, locale }),
  }
}

interface Change {
  readonly locale?: Locale
  readonly slug?: string
  readonly title?: string
  readonly heroImage?: string
  readonly publishedAt?: string
}

export function article(
  contentId: string,
  { locale = 'vi', slug = contentId, title = contentId, ...more }: Change = {},
) {
  const { heroImage, publishedAt = at.toISOString() } = more
  return {
    contentId,
    type: 'article',
    locale,
    slug,
    publishedAt,
    approvedAt: at.toISOString(),
    sourceLocale: 'vi',
    fields: {
      title,
      slug,
      summary: 'Một câu.',
      sourceLocale: 'vi',
      issuingAgency: 'agency',
      topics: [],
      audiences: [],
      related: [],
      kind: 'news',
      body: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Một đoạn.', marks: [] }] }],
      corrections: [],
      ...(heroImage && { heroImage }),
    },
  } satisfies Item<'article'>
}

export function picture(contentId: string, locale: Locale = 'vi') {
  return {
    contentId,
    type: 'media',
    locale,
    slug: '',
    publishedAt: at.toISOString(),
    approvedAt: at.toISOString(),
    sourceLocale: 'vi',
    fields: { creditLine: 'Sở Ngoại vụ', licence: 'own-work', drawn: false, alt: 'Cầu Hiền Lương' },
    files: [{ name: `${contentId}.webp`, format: 'webp', width: 1200, height: 800, bytes: 1000 }],
  } satisfies Item<'media'>
}
