import { describe, expect, it } from 'vitest'
import { adminLanguageFor } from '#cms/admin/adminLanguage.ts'

describe('the admin language of a first visit', () => {
  it.each([
    ['km-KH,km;q=0.9,en-US;q=0.8', 'km'],
    ['km', 'km'],
    ['vi-VN,vi;q=0.9,fr-FR;q=0.8,fr;q=0.7', 'vi'],
    ['fr-CA', 'fr'],
    ['zh-CN,zh;q=0.9', 'zh'],
    ['zh-Hant-TW,en;q=0.5', 'zh'],
    ['JA', 'ja'],
    ['ko-KR;q=0.4, en-GB;q=0.9', 'en'],
    ['lo,th;q=0.9,km;q=0.3', 'km'],
    ['de,en;q=0.7,vi;q=0.7', 'en'],
    ['vi;q=0,en;q=0.1', 'en'],
    ['en ; q=0.2 , ja ; q=0.8', 'ja'],
    ['en;q=abc,fr;q=0.1', 'fr'],
  ])('answers %s with %s', (header, language) => {
    expect(adminLanguageFor(header)).toBe(language)
  })

  it.each([['de-DE,de;q=0.9'], ['*'], [''], [null], [undefined], ['toString'], [';;,,;q=']])(
    'leaves %s to the language of the house',
    (header) => {
      expect(adminLanguageFor(header)).toBeUndefined()
    },
  )
})
