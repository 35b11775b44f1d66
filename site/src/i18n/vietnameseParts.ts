import { type Locale, locales } from '#content/model/locales.ts'

/** Letters only Vietnamese has; French shares the plainer ones. */
const ownLetter = /[đăơưĐĂƠƯĩũĨŨ\u1EA0-\u1EF9]/
const letters = String.raw`\p{Script=Latin}[\p{Script=Latin}\p{M}]*`
const run = new RegExp(String.raw`${letters}(?:(?:[ \u00A0]|, |[-–/])${letters})*`, 'gu')
const bracket = /\(([^()<>]{2,80})\)/g

/**
 * Marks the Vietnamese words in a text of another language with their `lang`, for voices and fonts: names and terms
 * among Han, kana, Hangul or Khmer; glosses in brackets among Latin letters, where names need no mark.
 * @param html text that is escaped already
 */
export function withVietnameseMarked(html: string, locale: Locale): string {
  if (locale === 'vi' || !ownLetter.test(html)) return html
  if (locales[locale].script !== 'Latn')
    return html.replace(run, (words) => (ownLetter.test(words) ? marked(words) : words))
  return html.replace(bracket, (whole, words: string) => (isGloss(words) ? `(${marked(words)})` : whole))
}

/** Small letters throughout, most of them words with a mark of their own: `đất sạch`, not `Công Thương newspaper`. */
function isGloss(words: string): boolean {
  const all = words.match(/[\p{L}\p{M}]+/gu) ?? []
  const accented = all.filter((word) => /\P{ASCII}/u.test(word))
  return ownLetter.test(words) && accented.length * 2 > all.length && all.every((word) => /^\p{Ll}/u.test(word))
}

function marked(words: string): string {
  return `<span lang="${locales.vi.tag}">${words}</span>`
}
