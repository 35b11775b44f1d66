import type { Locale } from '#content/model/locales.ts'
import { phraseEnd, phrases } from './phrases.ts'
import { vietnameseWords } from './vietnameseWords.ts'

const noBreak = '\u00A0'

/**
 * A headline that does not part words across lines. Vietnamese writes words of two syllables with a space, and no
 * browser knows them: known words and names are joined by no-break spaces. Khmer keeps such names in Latin letters. In
 * no language does a line begin with a dash.
 * @example headline('Cửa biển ngắn nhất', 'vi') // 'Cửa biển ngắn\u00A0nhất'
 */
export function headline(title: string, locale: Locale): string {
  const words = locale === 'vi' || locale === 'km' ? joined(title.split(' ')) : title
  return words.replace(/ (?=[–—] )/g, noBreak).replace(ordinal, `$<name>${noBreak}$<number>`)
}

/** A number that belongs to the word before it: quý III, năm 2026. */
const ordinal = /(?<=^|[\s(])(?<name>năm|tháng|ngày|quý|số) (?<number>[IVXL]+\b|\p{Nd})/gu

/**
 * The pieces of a headline between which a line may break where no browser knows: Chinese breaks between words, Japanese
 * within a long compound, such as the name of an agency, which would lose its last character otherwise.
 * @example headlineParts('在广治选址', 'zh') // ['在', '广治', '选址']
 */
export function headlineParts(title: string, locale: Locale): readonly string[] {
  switch (locale) {
    case 'zh':
      return phrases(title, locale).split(phraseEnd)
    case 'ja':
      return title.replace(longCompound, (compound) => phrases(compound, locale)).split(phraseEnd)
    case 'vi':
    case 'en':
    case 'fr':
    case 'ko':
    case 'km':
      return [headline(title, locale)]
  }
}

/** Longer than a line of a phone in the type of a headline. */
const longCompound = /[\p{sc=Han}\p{sc=Kana}ー]{12,}/gu

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
  if (isWord(syllables.slice(start, start + 3))) return 3
  if (isWord([first, second])) return 2
  // The first word of a title has its capital by position; one before a known word does not belong to it.
  if (start === 0 || isWord(syllables.slice(start + 1, start + 3))) return 1
  const capitals = nameLength(syllables, start)
  return capitals === 3 ? 3 : Math.min(capitals, 2)
}

function isWord(syllables: readonly string[]): boolean {
  if (syllables.slice(0, -1).some(endsPhrase)) return false
  const word = [...syllables.slice(0, -1), bare(syllables.at(-1) ?? '')].join(' ')
  return vietnameseWords.has(word.normalize('NFC').toLowerCase())
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
