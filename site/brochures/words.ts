import type { Locale } from '#content/model/locales.ts'
import { headline } from '#site/src/i18n/headline.ts'

const wordEnd = '\u200B'

/**
 * Marks where a line may break. Khmer writes no spaces between words: U+200B stands after each word that the template
 * then holds together, so nothing invisible is left in text copied from the sheet. Other languages are left as they
 * are: Typst breaks them well, and the template keeps Korean words whole by their spaces.
 * @example breakable('ទិន្នន័យគំរូ', 'km') // 'ទិន្នន័យ\u200Bគំរូ'
 */
export function breakable(text: string, locale: Locale): string {
  if (locale !== 'km') return text
  let marked = ''
  for (const { segment } of khmer.segment(headline(text.replaceAll(wordEnd, ''), locale))) {
    marked += marked === '' || isBound(marked, segment) ? segment : wordEnd + segment
  }
  return marked
}

const khmer = new Intl.Segmenter('km', { granularity: 'word' })

/** Spaces break by themselves; marks stand with the word before them, opening ones and figures with what follows. */
function isBound(before: string, segment: string): boolean {
  return (
    /^[\p{Zs}\p{Pe}\p{Pf}\p{Po}\p{Sc}ៗ។៕៖%]/u.test(segment) ||
    /[\p{Zs}\p{Ps}\p{Pi}\p{Pd}/@.]$/u.test(before) ||
    (/[\p{L}\p{M}\p{N}]$/u.test(before) && /^\p{Pd}/u.test(segment)) ||
    (/[\p{sc=Latn}\p{Nd}]$/u.test(before) && /^[\p{sc=Latn}\p{Nd}]/u.test(segment))
  )
}
