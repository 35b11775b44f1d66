import { describe, expect, it } from 'vitest'
import type { Locale } from '#content/model/locales.ts'
import { withVietnameseMarked } from '#site/src/i18n/vietnameseParts.ts'

const vi = (words: string) => `<span lang="vi">${words}</span>`

describe('Vietnamese words in a text of another language', () => {
  it.each<[Locale, string, string]>([
    ['zh', '属Cửa Tùng乡', `属${vi('Cửa Tùng')}乡`],
    ['ja', '以前：xã Quảng Đông, huyện Quảng Trạch 現在', `以前：${vi('xã Quảng Đông, huyện Quảng Trạch')} 現在`],
    ['ko', '정리된 땅(đất sạch)', `정리된 땅(${vi('đất sạch')})`],
    ['en', 'Cleared land (đất sạch): ready', `Cleared land (${vi('đất sạch')}): ready`],
    ['fr', 'Terrain libéré (đất sạch) :', `Terrain libéré (${vi('đất sạch')}) :`],
  ])('are marked in %s: %s', (locale, text, expected) => {
    expect(withVietnameseMarked(text, locale)).toBe(expected)
  })

  it.each<[Locale, string]>([
    ['vi', 'Đất sạch (đất sạch)'],
    ['en', 'a newspaper (Công Thương, 2025)'],
    ['fr', 'la décision 42/2015/QĐ-TTg (été prévu)'],
    ['ja', 'JICAとASEAN'],
    ['ko', '투자 (IRC)'],
  ])('are not seen where there are none, nor in names among Latin letters: %s, %s', (locale, text) => {
    expect(withVietnameseMarked(text, locale)).toBe(text)
  })

  it('leaves what is escaped as it is', () => {
    expect(withVietnameseMarked('&#60;b&#62; Cồn Cỏ岛 &#38;', 'zh')).toBe(`&#60;b&#62; ${vi('Cồn Cỏ')}岛 &#38;`)
  })
})
