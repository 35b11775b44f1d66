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

/** Half-width places that a headline may take in the largest type: about three lines of a wide screen. */
const displayPlaces = 60

/** Whether a headline would fill the first screen in the largest type. Han, kana and Hangul take two places each. */
export function isLongHeadline(title: string): boolean {
  const wide = title.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}、。「」]/gu)?.length ?? 0
  return [...new Intl.Segmenter().segment(title)].length + wide > displayPlaces
}

function joined(syllables: readonly string[]): string {
  let result = syllables[0] ?? ''
  for (let index = 1, wordStart = 0; index < syllables.length; index += 1) {
    const joins = index - wordStart < wordLength(syllables, wordStart)
    if (!joins) wordStart = index
    result += (joins ? noBreak : ' ') + syllables[index]
  }
  return result
}

/** Syllables of the word that starts here. Names go in pairs (Đông Nam | Quảng Trị), three capitals stay one name. */
function wordLength(syllables: readonly string[], start: number): number {
  const [first, second] = syllables.slice(start, start + 2)
  if (first === undefined || second === undefined || endsPhrase(first)) return 1
  if (vietnamesePairs.has(`${first} ${bare(second)}`.normalize('NFC').toLowerCase())) return 2
  // The first word of a title has its capital by position.
  if (start === 0) return 1
  const capitals = nameLength(syllables, start)
  return capitals === 3 ? 3 : Math.min(capitals, 2)
}

function nameLength(syllables: readonly string[], start: number): number {
  let length = 0
  for (const syllable of syllables.slice(start)) {
    if (!/^[“(]?\p{Lu}\p{Ll}/u.test(syllable)) break
    length += 1
    if (endsPhrase(syllable)) break
  }
  return Math.max(1, length)
}

function endsPhrase(syllable: string): boolean {
  return /[.,:;!?”)]$/.test(syllable)
}

function bare(syllable: string): string {
  return syllable.replace(/[^\p{L}\p{M}]/gu, '')
}
