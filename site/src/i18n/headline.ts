import type { Locale } from '#content/model/locales.ts'
import { vietnamesePairs } from './vietnamesePairs.ts'

const noBreak = '\u00A0'

/**
 * A headline that does not part words across lines. Vietnamese writes words of two syllables with a space, and no
 * browser knows them: known pairs and names are joined by no-break spaces. Khmer keeps such names in Latin letters.
 * @example headline('Cửa biển ngắn nhất', 'vi') // 'Cửa biển ngắn\u00A0nhất'
 */
export function headline(title: string, locale: Locale): string {
  return locale === 'vi' || locale === 'km' ? joined(title.split(' ')) : title
}

function joined(syllables: readonly string[]): string {
  let result = ''
  let isSecondOfPair = false
  syllables.forEach((syllable, index) => {
    const before = syllables[index - 1]
    const joins = before !== undefined && !isSecondOfPair && belongTogether(before, syllable, index === 1)
    result += (index === 0 ? '' : joins ? noBreak : ' ') + syllable
    isSecondOfPair = joins
  })
  return result
}

function belongTogether(first: string, second: string, startsTitle: boolean): boolean {
  const pair = `${first} ${second}`.normalize('NFC').toLowerCase()
  if (vietnamesePairs.has(pair.replace(/[^\p{L}\p{M} ]/gu, ''))) return !/[.,:;!?]$/.test(first)
  // Two capitals in a row are a name, but the first word of a title has its capital by position.
  return !startsTitle && isCapitalised(first) && isCapitalised(second) && !/[.,:;!?]$/.test(first)
}

function isCapitalised(syllable: string): boolean {
  return /^[“(]?\p{Lu}\p{Ll}/u.test(syllable)
}
