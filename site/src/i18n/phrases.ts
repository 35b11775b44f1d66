import type { Locale } from '#content/model/locales.ts'

export const phraseEnd = '\u200B'

/**
 * Marks where a line of a headline may break in Chinese and Japanese: words are held together, with what belongs to them,
 * since a headline broken inside a word looks like a mistake. Other languages are left as they are.
 * @example phrases('経済区・工業団地の地図', 'ja') // '経済区・\u200B工業団地の\u200B地図'
 */
export function phrases(text: string, locale: Locale): string {
  const segmenter = segmenters[locale]
  if (!segmenter) return text
  let marked = ''
  for (const { segment } of segmenter.segment(text)) {
    marked += marked === '' || isBound(marked, segment) ? segment : phraseEnd + segment
  }
  return marked
}

const segmenters: Partial<Record<Locale, Intl.Segmenter>> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
}

/**
 * Particles, endings and suffixes stand with the word before them, opening marks with what follows, figures with their
 * unit. Words in katakana that no dictionary has would be taken apart.
 */
function isBound(before: string, segment: string): boolean {
  return (
    /^[\p{Zs}\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{Sk}\p{Lm}]/u.test(segment) ||
    (/\p{L}$/u.test(before) && /^\p{sc=Hira}+$/u.test(segment)) ||
    (/[\p{sc=Han}\p{sc=Kana}ー]$/u.test(before) && /^\p{sc=Han}$/u.test(segment)) ||
    (/[\p{sc=Kana}ー]$/u.test(before) && /^[\p{sc=Kana}ー]/u.test(segment)) ||
    /[\p{Zs}\p{Ps}\p{Pi}\p{Pd}\p{Nd}]$/u.test(before) ||
    (/[\p{sc=Latn}.,]$/u.test(before) && /^[\p{sc=Latn}\p{Nd}%]/u.test(segment))
  )
}
