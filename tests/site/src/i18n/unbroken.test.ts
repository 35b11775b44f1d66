import { expect, it } from 'vitest'
import { unbroken } from '#site/src/i18n/unbroken.ts'

const shown = (text: string) => text.replaceAll('\u2060', '|').replaceAll('\u00A0', '_')

it.each([
  ['Nghị quyết 1680/NQ-UBTVQH15, 16-6-2025', 'Nghị quyết 1680/NQ-|UBTVQH15, 16-|6-|2025'],
  ['vietrade.gov.vn, 2009–2010', 'vietrade.gov.vn, 2009–|2010'],
  ['Hình: © Quảng Trị 2026', 'Hình: ©_Quảng Trị 2026'],
])('keeps figures whole: %s', (text, expected) => {
  expect(shown(unbroken(text))).toBe(expected)
})

it('leaves words with a hyphen and dashes between words alone', () => {
  for (const text of ['a mat-weaving village', 'Quang Tri – Savannakhet', 'toll-free'])
    expect(unbroken(text)).toBe(text)
})
