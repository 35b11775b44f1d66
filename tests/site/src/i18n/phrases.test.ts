import { describe, expect, it } from 'vitest'
import { phrases } from '#site/src/i18n/phrases.ts'

describe('phrases', () => {
  it.each([
    ['ja', '七つの言語のポータル、その内容と仕組み', '七つの|言語の|ポータル、|その|内容と|仕組み'],
    ['ja', '経済区・工業団地の地図', '経済区・|工業団地の|地図'],
    ['zh', '万宁—甘露高速公路落成一周年', '万宁—甘露|高速公路|落成|一周年'],
    ['vi', 'Cảng Mỹ Thủy', 'Cảng Mỹ Thủy'],
  ] as const)('hold words together in %s', (locale, text, expected) => {
    expect(phrases(text, locale).replaceAll('\u200B', '|')).toBe(expected)
  })
})
