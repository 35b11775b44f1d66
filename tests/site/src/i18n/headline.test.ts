import { expect, it } from 'vitest'
import { localeCodes } from '#content/model/locales.ts'
import { headline, headlineParts, isLongHeadline } from '#site/src/i18n/headline.ts'

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
  expect(shown(headline('Nhà máy ván gỗ Nam Đông Hà', 'vi'))).toBe('Nhà_máy ván_gỗ Nam_Đông_Hà')
  expect(shown(headline('Khu kinh tế Đông Nam Quảng Trị', 'vi'))).toBe('Khu_kinh_tế Đông_Nam Quảng_Trị')
})

it('never joins across punctuation', () => {
  expect(shown(headline('Biển, đảo, Quảng Trị', 'vi'))).toBe('Biển, đảo, Quảng_Trị')
})

it('keeps names in Latin letters together in Khmer', () => {
  expect(shown(headline('ខេត្ត Quang Tri', 'km'))).toBe('ខេត្ត Quang_Tri')
})

it('keeps words of three syllables together, and takes no known word apart for a name', () => {
  expect(shown(headline('Ban Quản lý Khu kinh tế', 'vi'))).toBe('Ban_Quản_lý Khu_kinh_tế')
  expect(shown(headline('Lễ hội Vì Hòa bình: thông tin', 'vi'))).toBe('Lễ_hội Vì Hòa_bình: thông_tin')
})

it('keeps a number with the word it counts', () => {
  expect(shown(headline('Tập san số quý III năm 2026', 'vi'))).toBe('Tập_san số_quý_III năm_2026')
})

it('lets no line begin with a dash, in any language', () => {
  expect(shown(headline('Sân bay Tà Cơn – Khe Sanh', 'vi'))).toBe('Sân_bay Tà_Cơn_– Khe_Sanh')
  expect(shown(headline('One year of the Van Ninh – Cam Lo expressway', 'en'))).toBe(
    'One year of the Van Ninh_– Cam Lo expressway',
  )
})

it('breaks Chinese between words, Japanese only within long compounds, others as they are', () => {
  expect(headlineParts('拉莱口岸开放时间：现行与提议', 'zh').join('|')).toBe('拉莱|口岸|开放|时间：|现行与|提议')
  expect(headlineParts('クアンチ省経済区管理委員会', 'ja').join('|')).toBe('クアンチ省|経済区|管理|委員会')
  expect(headlineParts('コールドチェーン物流センターの計画', 'ja').join('|')).toBe(
    'コールドチェーン|物流|センターの計画',
  )
  expect(headlineParts('新しいクアンチ省で何が変わり、住所はどう書くか', 'ja').length).toBe(1)
  expect(headlineParts('Nhà máy ván gỗ', 'vi').map(shown)).toEqual(['Nhà_máy ván_gỗ'])
})

it.each(localeCodes)('loses no character of a headline in %s', (locale) => {
  const title = '“Khe Sanh” 溪山咖啡注册地理标志一周年、コールドチェーン物流センター 개방 시간 ច្រកទ្វារ'
  expect(headlineParts(title, locale).join('').replaceAll('\u00A0', ' ')).toBe(title)
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
