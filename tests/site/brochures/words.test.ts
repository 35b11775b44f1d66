import { describe, expect, it } from 'vitest'
import { breakable } from '#site/brochures/words.ts'

const marks = (text: string) => breakable(text, 'km').replaceAll('\u200B', '|')

describe('breakable', () => {
  it('marks the ends of Khmer words', () => {
    expect(marks('តារាងការលើកទឹកចិត្ត')).toBe('តារាង|ការ|លើកទឹកចិត្ត')
  })

  it('keeps signs with the word they belong to', () => {
    expect(marks('ទិន្នន័យគំរូ។')).toMatch(/គំរូ។$/)
    expect(marks('តម្លៃ (ទិន្នន័យ)')).toMatch(/ \(ទិន្នន័យ\)$/)
    expect(marks('ប្រភព៖ ខេត្ត')).toMatch(/៖ /)
  })

  it('keeps numbers and names in Latin letters whole', () => {
    expect(marks('លេខ 67/2025/QH15')).toContain('67/2025/QH15')
    expect(marks('១៥.៨០៤ ហិកតា')).toContain('១៥.៨០៤')
    expect(marks('ទៅ Da Nang')).toContain('Da\u00A0Nang')
  })

  it('leaves nothing behind but the marks, and does the same twice', () => {
    const text = 'រោងចក្រកែច្នៃ លីង និងវេចខ្ចប់កាហ្វេ'
    const once = breakable(text, 'km')
    expect(once.replaceAll('\u200B', '')).toBe(text)
    expect(breakable(once, 'km')).toBe(once)
  })

  it('leaves other languages as they are', () => {
    expect(breakable('투자자가 자주 묻는', 'ko')).toBe('투자자가 자주 묻는')
    expect(breakable('Cảng cạn Lao Bảo', 'vi')).toBe('Cảng cạn Lao Bảo')
  })
})
