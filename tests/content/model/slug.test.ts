import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { cleanSlug, numberedSlug, slugFor, slugify } from '#content/model/slug.ts'

/** By number, as they stand in the Unicode chart: consonants, vowels and signs, coeng, digits. */
// eslint-disable-next-line no-misleading-character-class -- ranges of the chart, by number
const khmerLetters = new RegExp(String.raw`^[a-z0-9\u1780-\u17B3\u17B6-\u17D3\u17DD\u17E0-\u17E9-]+$`)
const zeroWidthSpace = '\u200B'

describe('an address made from a title', () => {
  test.each<[Locale, string, string]>([
    ['vi', 'Đầu tư Tây Ninh', 'dau-tu-tay-ninh'],
    ['vi', 'Đặc khu Cồn Cỏ: đường ra đảo', 'dac-khu-con-co-duong-ra-dao'],
    ['vi', 'Ủy ban nhân dân tỉnh Quảng Trị', 'uy-ban-nhan-dan-tinh-quang-tri'],
    ['vi', '“Mứt gừng” Mỹ Chánh – 2026', 'mut-gung-my-chanh-2026'],
    ['vi', 'Giá đất 12,5 USD/m²', 'gia-dat-12-5-usd-m2'],
    ['en', 'Viet Nam’s border gates: what’s new?', 'viet-nam-s-border-gates-what-s-new'],
    ['en', 'Lao Bao', 'lao-bao'],
    ['en', 'LAO BAO', 'lao-bao'],
    ['en', '🚢', ''],
    ['en', '…—!?', ''],
    ['en', '', ''],
    ['fr', 'Le cœur d’une cité : l’été à Đông Hà', 'le-coeur-d-une-cite-l-ete-a-dong-ha'],
    ['fr', 'Ça ne coûte « rien »', 'ca-ne-coute-rien'],
    ['fr', 'ŒUVRES & ÆGIS', 'oeuvres-aegis'],
    ['zh', '广治省经济区', 'guang-zhi-sheng-jing-ji-qu'],
    ['zh', '2026年投资指南', '2026-nian-tou-zi-zhi-nan'],
    ['zh', '２０２６年，ＡＢＣ', '2026-nian-abc'],
    ['zh', '旅游', 'lv-you'],
    ['zh', '——！', ''],
    ['ja', 'クアンチ省の経済区', ''],
    ['ja', 'ラオバオ', ''],
    ['ja', 'ＡＳＥＡＮ　２０２６', 'asean-2026'],
    ['ko', '꽝찌성 투자 안내', 'kkwangjjiseong-tuja-annae'],
    ['ko', '라오바오 ASEAN 2026', 'raobao-asean-2026'],
    ['ko', '신라', 'silla'],
    ['ko', 'constructor', 'constructor'],
    ['km', 'ខេត្តក្វាងទ្រី', 'ខេត្តក្វាងទ្រី'],
    ['km', 'ខេត្ត ក្វាងទ្រី៖ ព័ត៌មាន។', 'ខេត្ត-ក្វាងទ្រី-ព័ត៌មាន'],
    ['km', `ព័ត៌មាន${zeroWidthSpace}ថ្មី`, 'ព័ត៌មានថ្មី'],
    ['km', 'ទីតាំងផ្សេងៗ «ថ្មី»', 'ទីតាំងផ្សេង-ថ្មី'],
    ['km', 'តម្លៃ ៥០០៛', 'តម្លៃ-៥០០'],
    ['km', 'ឆ្នាំ២០២៦ (ASEAN)', 'ឆ្នាំ២០២៦-asean'],
    ['km', '។៕៖', ''],
    ['km', 'Lao Bao', 'lao-bao'],
  ])('%s “%s” gives “%s”', (locale, title, slug) => {
    expect(slugify(title, locale)).toBe(slug)
  })

  test('ends at a whole word when the title is very long', () => {
    const slug = slugify('Quảng Trị mở thêm đường ra biển '.repeat(12), 'vi')
    expect(slug).toBe('quang-tri-mo-them-duong-ra-bien-quang-tri-mo-them-duong-ra-bien-quang-tri-mo')
  })

  test('is cut hard when the title is one very long word', () => {
    expect(slugify('a'.repeat(300), 'en')).toBe('a'.repeat(80))
  })

  test.each([50, 54, 55, 56, 57, 58, 59, 60])('never cuts Khmer inside a cluster (after %i letters)', (count) => {
    const cluster = 'ស្ត្រី'
    const slug = slugify(`${'ក'.repeat(count)}${cluster}${'ក'.repeat(20)}`, 'km')
    expect(slug.replace(cluster, '')).toMatch(/^ក+$/)
    expect(slug.length).toBeGreaterThan(50)
  })
})

describe('the slug of a document', () => {
  const contentId = '0f8fad5b-d9cb-469f-a165-70867728950e'
  const slugIn = (locale: Locale, titles: Partial<Record<Locale, string>>) => slugFor({ locale, titles, contentId })

  test('comes from the English title where Japanese has no reading', () => {
    expect(slugIn('ja', { ja: 'ラオバオ経済区', en: 'Lao Bao zone', vi: 'Khu Lao Bảo' })).toBe('lao-bao-zone')
  })

  test('comes from the Vietnamese title where there is no English', () => {
    expect(slugIn('ja', { ja: 'ラオバオ経済区', vi: 'Khu Lao Bảo' })).toBe('khu-lao-bao')
  })

  test('comes from any other title that can be written in Latin letters', () => {
    expect(slugIn('ja', { ja: '東河', km: 'ដុងហា', ko: '동하' })).toBe('dongha')
  })

  test('comes from the id when nothing can be read', () => {
    expect(slugIn('ja', { ja: '東河', km: 'ដុងហា' })).toBe(contentId)
    expect(slugIn('vi', { vi: '🚢' })).toBe(contentId)
    expect(slugFor({ locale: 'vi', titles: {}, contentId: '…' })).toBe('item')
  })
})

describe('a numbered slug', () => {
  test.each([
    ['lao-bao', 2, 'lao-bao-2'],
    ['a'.repeat(80), 12, `${'a'.repeat(77)}-12`],
    ['ក'.repeat(60), 3, `${'ក'.repeat(57)}-3`],
  ])('%s, %i', (slug, number, expected) => {
    expect(numberedSlug(slug, number)).toBe(expected)
  })
})

describe('whatever an editor types', () => {
  const locale = fc.constantFrom(...localeCodes)
  const khmer = fc.string({
    unit: fc.integer({ min: 0x1780, max: 0x17f9 }).map((code) => String.fromCodePoint(code)),
    maxLength: 200,
  })
  const title = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    khmer,
  )

  test('the slug is never empty, short enough for a file name, and holds nothing but letters, digits and hyphens', () => {
    fc.assert(
      fc.property(locale, title, fc.integer({ min: 2, max: 9999 }), (code, text, number) => {
        const slug = slugFor({ locale: code, titles: { [code]: text }, contentId: 'a1b2' })
        for (const made of [slug, numberedSlug(slug, number)]) {
          expect(made).toMatch(code === 'km' ? khmerLetters : /^[a-z0-9-]+$/)
          expect(made).not.toMatch(/^-|-$|--/)
          expect(made.length).toBeLessThanOrEqual(/[a-z]/.test(made) || code !== 'km' ? 80 : 60)
          expect(Buffer.byteLength(made)).toBeLessThanOrEqual(255)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('cleaning a clean slug changes nothing', () => {
    fc.assert(
      fc.property(locale, title, (code, text) => {
        const once = cleanSlug(text, code)
        expect(cleanSlug(once, code)).toBe(once)
        const made = slugify(text, code)
        expect(cleanSlug(made, code)).toBe(made)
      }),
      { numRuns: 2000 },
    )
  })

  test('composed and decomposed spelling give the same slug', () => {
    fc.assert(
      fc.property(locale, title, (code, text) => {
        expect(slugify(text.normalize('NFD'), code)).toBe(slugify(text.normalize('NFC'), code))
        expect(cleanSlug(text.normalize('NFD'), code)).toBe(cleanSlug(text.normalize('NFC'), code))
      }),
      { numRuns: 1000 },
    )
  })
})
