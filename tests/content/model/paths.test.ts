import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageTypes } from '#content/model/contentTypes.ts'
import { fixedPages } from '#content/model/fixedPages.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import {
  fileOf,
  hubs,
  itemPath,
  mediaPath,
  type PageTarget,
  parsePath,
  pathOf,
  reservedSlugs,
  sectionAt,
  segmentOf,
} from '#content/model/paths.ts'

const slugs = ['lao-bao', 'ខេត្តក្វាងទ្រី', '2', 'trang']
const everyTarget: PageTarget[] = [
  { kind: 'root' },
  ...localeCodes.flatMap((locale): PageTarget[] => [
    { kind: 'home', locale },
    { kind: 'notFound', locale },
    ...hubs.map((hub): PageTarget => ({ kind: 'hub', hub, locale })),
    ...fixedPages.map((page): PageTarget => ({ kind: 'fixed', page, locale })),
    ...['news', 'press-release', '2026-09'].flatMap((of) =>
      [1, 2].map((page): PageTarget => ({ kind: 'archive', of, locale, page })),
    ),
    ...pageTypes.flatMap((type): PageTarget[] => [
      ...[1, 2, 10].map((page): PageTarget => ({ kind: 'list', type, locale, page })),
      ...slugs.map((slug): PageTarget => ({ kind: 'item', type, locale, slug })),
      ...slugs.map((slug): PageTarget => ({
        kind: 'bilingual',
        type,
        locale,
        slug,
        other: locale === 'km' ? 'vi' : 'km',
      })),
    ]),
  ]),
]

describe('every address of the portal', () => {
  test('is read back as what it was made from', () => {
    expect(everyTarget).toHaveLength(1 + 7 * (2 + 2 + 7 + 6 + 10 * 11))
    for (const target of everyTarget) expect(parsePath(pathOf(target))).toEqual(target)
  })

  test('leads to one thing only, and so does its file', () => {
    expect(new Set(everyTarget.map(pathOf)).size).toBe(everyTarget.length)
    expect(new Set(everyTarget.map((target) => fileOf(pathOf(target)))).size).toBe(everyTarget.length)
  })

  test('is plain ASCII and ends in a slash or a file name', () => {
    for (const target of everyTarget) expect(pathOf(target)).toMatch(/^\/(?:[a-z0-9%A-F.-]+\/)*(?:404\.html)?$/)
  })

  test('stays in its language’s folder whatever the slug holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(...localeCodes), (slug, locale) => {
        const path = itemPath('article', slug, locale)
        expect(path.split('/')).toHaveLength(5)
        const target = parsePath(path)
        if (target?.kind === 'item') expect(target).toEqual({ kind: 'item', type: 'article', locale, slug })
      }),
      { numRuns: 1000 },
    )
  })
})

test.each<[PageTarget, string]>([
  [{ kind: 'root' }, '/'],
  [{ kind: 'home', locale: 'km' }, '/km/'],
  [{ kind: 'hub', hub: 'invest', locale: 'vi' }, '/vi/dau-tu/'],
  [{ kind: 'hub', hub: 'visit', locale: 'ja' }, '/ja/visit/'],
  [{ kind: 'list', type: 'article', locale: 'fr', page: 1 }, '/fr/actualites/'],
  [{ kind: 'list', type: 'article', locale: 'fr', page: 3 }, '/fr/actualites/page/3/'],
  [{ kind: 'item', type: 'article', locale: 'vi', slug: 'cang-my-thuy' }, '/vi/tin-tuc/cang-my-thuy/'],
  [
    { kind: 'item', type: 'place', locale: 'km', slug: 'ឡាវបាវ' },
    '/km/places/%E1%9E%A1%E1%9E%B6%E1%9E%9C%E1%9E%94%E1%9E%B6%E1%9E%9C/',
  ],
  [{ kind: 'notFound', locale: 'zh' }, '/zh/404.html'],
  [{ kind: 'fixed', page: 'privacy', locale: 'vi' }, '/vi/chinh-sach-rieng-tu/'],
  [{ kind: 'fixed', page: 'feeds', locale: 'ko' }, '/ko/feeds/'],
  [
    { kind: 'bilingual', type: 'article', locale: 'vi', slug: 'cang-my-thuy', other: 'ja' },
    '/vi/tin-tuc/cang-my-thuy/ja/',
  ],
  [{ kind: 'archive', of: '2026-09', locale: 'fr', page: 1 }, '/fr/actualites/archive/2026-09/'],
  [{ kind: 'archive', of: 'interview', locale: 'ja', page: 2 }, '/ja/news/archive/interview/page/2/'],
])('%j stands at %s', (target, path) => {
  expect(pathOf(target)).toBe(path)
})

test.each([
  ['/', 'index.html'],
  ['/vi/', 'vi/index.html'],
  ['/vi/404.html', 'vi/404.html'],
  ['/km/places/%E1%9E%A1%E1%9E%B6%E1%9E%9C/', 'km/places/ឡាវ/index.html'],
  [mediaPath('bìa 1.webp'), 'media/bìa 1.webp'],
])('%s is the file %s', (path, file) => {
  expect(fileOf(path)).toBe(file)
})

test.each([
  ['/xx/', 'no language'],
  ['/VI/', 'a language is written small'],
  ['/toString/', 'no language'],
  ['/vi/news/', 'the section of another language'],
  ['/vi/tin-tuc/a/b/', 'nothing below an item'],
  ['/vi/tin-tuc/a/b/c/', 'nothing below an item'],
  ['/vi/dau-tu/x/', 'nothing below a hub'],
  ['/vi/gioi-thieu/x/', 'nothing below a fixed page'],
  ['/vi/about/', 'the fixed page of another language'],
  ['/vi/tin-tuc/a/vi/', 'a language beside itself'],
  ['/vi/tin-tuc/a/ja/x/', 'nothing below a pair'],
  ['/vi/tin-tuc/archive/2026-13/', 'no month'],
  ['/vi/tin-tuc/archive/rumour/', 'no kind'],
  ['/vi/tin-tuc/archive/news/page/1/', 'page 1 is the archive itself'],
  ['/vi/tin-tuc/archive/news/page/2/x/', 'nothing below a page'],
  ['/vi/404.html/x/', 'nothing below a file'],
  ['/vi/tin-tuc/page/', 'no number'],
  ['/vi/tin-tuc/page/0/', 'pages count from 1'],
  ['/vi/tin-tuc/page/1/', 'page 1 is the list itself'],
  ['/vi/tin-tuc/page/-2/', 'no number'],
  ['/vi/tin-tuc/page/02/', 'another spelling of 2'],
  ['/vi/tin-tuc/page/2e0/', 'another spelling of 2'],
  ['/vi/tin-tuc/page/0x2/', 'another spelling of 2'],
  ['/vi/tin-tuc/page/2.0/', 'another spelling of 2'],
  ['/vi/tin-tuc/page/99999999999999999999/', 'no page'],
  ['/vi/tin-tuc/page/2/x/', 'nothing below a page'],
  ['/vi/tin-tuc/%E0%A4%A/', 'malformed percent-encoding'],
  ['/vi/tin-tuc/%/', 'malformed percent-encoding'],
  ['/vi/tin-tuc/%FF/', 'no UTF-8'],
  ['/vi/tin-tuc/..%2F..%2Fetc/', 'leads out of its folder'],
  ['/vi/tin-tuc/%2e%2e/', 'leads out of its folder'],
  ['/vi/tin-tuc/a%5Cb/', 'a separator on other systems'],
  ['/vi/tin-tuc/a%00/', 'a control character'],
])('nothing stands at %s: %s', (path) => {
  expect(parsePath(path)).toBeUndefined()
})

test('reading any path at all never fails', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('vi', 'km', 'tin-tuc', 'news', 'page', '2', '%', '%E1', '..'), fc.string()), {
        maxLength: 6,
      }),
      (parts) => {
        const target = parsePath(`/${parts.join('/')}`)
        if (target) expect(parsePath(pathOf(target))).toEqual(target)
      },
    ),
    { numRuns: 2000 },
  )
})

describe('sections', () => {
  test.each(localeCodes)('%s names each section and hub once', (locale: Locale) => {
    const names = [...pageTypes, ...hubs, ...fixedPages].map((key) => segmentOf(key, locale))
    expect(new Set(names).size).toBe(19)
    for (const key of [...pageTypes, ...hubs, ...fixedPages])
      expect(sectionAt(segmentOf(key, locale), locale)).toBe(key)
  })

  test('no slug may stand where a page of ours does', () => {
    expect(reservedSlugs).toEqual(['page', 'archive', 'index', '404', 'compare', 'filter', 'map'])
    expect(parsePath(itemPath('article', 'page', 'vi'))).toBeUndefined()
    expect(parsePath(itemPath('article', 'archive', 'vi'))).toBeUndefined()
  })
})
