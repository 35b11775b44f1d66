import { expect, it } from 'vitest'
import { headline, isLongHeadline } from '#site/src/i18n/headline.ts'

const shown = (text: string) => text.replaceAll('\u00A0', '_')

it('keeps Vietnamese words of two syllables together', () => {
  expect(shown(headline('Cửa biển ngắn nhất của hành lang kinh tế', 'vi'))).toBe(
    'Cửa_biển ngắn_nhất của hành_lang kinh_tế',
  )
})

it('keeps names together, but not the first word of a title with the next', () => {
  expect(shown(headline('Nhà máy ở Hướng Hóa, Quảng Trị', 'vi'))).toBe('Nhà_máy ở Hướng_Hóa, Quảng_Trị')
})

it('keeps a name of three syllables whole and parts two names between them', () => {
  expect(shown(headline('Nhà máy ván gỗ Nam Đông Hà', 'vi'))).toBe('Nhà_máy ván gỗ Nam_Đông_Hà')
  expect(shown(headline('Khu kinh tế Đông Nam Quảng Trị', 'vi'))).toBe('Khu kinh_tế Đông_Nam Quảng_Trị')
})

it('never joins across punctuation', () => {
  expect(shown(headline('Biển, đảo, Quảng Trị', 'vi'))).toBe('Biển, đảo, Quảng_Trị')
})

it('keeps names in Latin letters together in Khmer', () => {
  expect(shown(headline('ខេត្ត Quang Tri', 'km'))).toBe('ខេត្ត Quang_Tri')
})

it('leaves other languages alone', () => {
  expect(headline('Where the Annamite Range meets the sea', 'en')).toBe('Where the Annamite Range meets the sea')
})

it.each([
  ['Là où le fleuve se divise avant d’atteindre la mer', false],
  ['Là où la cordillère s’approche de la mer, trois passages s’ouvrent vers le voisin', true],
  ['川がいくつにも分かれて海に注ぐところ', false],
  ['川がいくつにも分かれて海に注ぐところ、山が海に迫り三つの門が開くところ', true],
  ['ទីដែលទន្លេបែកជាដៃច្រើន មុនហូរចូលសមុទ្រ', false],
])('%s: too long for the largest type: %s', (title, isLong) => {
  expect(isLongHeadline(title)).toBe(isLong)
})
