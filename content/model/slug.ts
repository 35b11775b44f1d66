import { romanize } from 'es-hangul'
import { pinyin } from 'pinyin-pro'
import { type Locale, localeCodes } from './locales.ts'

const maxLatinLength = 80
/** A Khmer letter takes three bytes, and a file name at most 255. */
const maxKhmerLength = 60

/**
 * Makes the last part of an address from a title: Vietnamese and French without marks (đ → d), Chinese in pinyin,
 * Korean romanised, Khmer in Khmer script (no library romanises it well). Japanese gives an empty string unless it is
 * written in Latin letters: kanji have no reading without a dictionary.
 * @returns lower-case words joined by `-`, at most 80 characters (Khmer 60), or an empty string.
 * @example slugify('Đầu tư Tây Ninh', 'vi') // 'dau-tu-tay-ninh'
 */
export function slugify(title: string, locale: Locale): string {
  const text = normal(title)
  switch (locale) {
    case 'vi':
    case 'en':
    case 'fr':
      return latinSlug(text)
    case 'zh':
      return latinSlug(pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' '))
    case 'ko':
      // Only runs of Hangul: the library looks whole titles up and fails on “constructor”.
      return latinSlug(text.replace(/\p{sc=Hang}[\p{sc=Hang}\s]*/gu, (run) => romanize(run)))
    case 'ja':
      return /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u.test(text) ? '' : latinSlug(text)
    case 'km':
      return khmerSlug(text)
  }
}

/**
 * The slug of a document in a language, never empty: from its own title, else from the English, the Vietnamese or any
 * other title, else from its id.
 */
export function slugFor(options: {
  readonly locale: Locale
  readonly titles: Partial<Record<Locale, string>>
  readonly contentId: string
}): string {
  const { locale, titles, contentId } = options
  const own = titles[locale]
  const fromOwn = own ? slugify(own, locale) : ''
  if (fromOwn) return fromOwn
  for (const other of ['en', 'vi', ...localeCodes] as const) {
    const title = titles[other]
    const slug = title && other !== 'km' ? slugify(title, other) : ''
    if (slug) return slug
  }
  return latinSlug(contentId) || 'item'
}

/** Cleans a slug that an editor typed; empty when nothing of it can stand in an address. */
export function cleanSlug(typed: string, locale: Locale): string {
  return locale === 'km' ? khmerSlug(normal(typed)) : latinSlug(normal(typed))
}

/** The same slug with a number behind it, still within the length limit. */
export function numberedSlug(slug: string, number: number): string {
  const suffix = `-${number}`
  const limit = /\p{sc=Khmr}/u.test(slug) ? maxKhmerLength : maxLatinLength
  return shortened(slug, limit - suffix.length) + suffix
}

/** Composed, and full-width or raised letters and digits as plain ones: `２０２６`, `m²`. */
function normal(text: string): string {
  return text.normalize('NFKC')
}

function latinSlug(text: string): string {
  const folded = text
    .replace(/[đĐ]/g, 'd')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, ' ')
    .replace(/[^a-z0-9]+/g, '-')
  return shortened(folded, maxLatinLength)
}

function khmerSlug(text: string): string {
  const words = text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .toLowerCase()
    // Letters, signs and digits; punctuation (។ ៖ ៗ …), ៛ and invisible vowels are Khmer too, but not for an address.
    .replace(/[^[[\p{sc=Khmr}&&[\p{L}\p{M}\p{Nd}]]--[\u17B4\u17B5\u17D7\u17DC]]a-z0-9]+/gv, '-')
  return shortened(words, maxKhmerLength)
}

/** Cuts at a word boundary where there is one, else at a whole letter with its marks. */
function shortened(slug: string, limit: number): string {
  const trimmed = slug.replace(/^-+|-+$/g, '')
  if (trimmed.length <= limit) return trimmed
  const cut = trimmed.slice(0, limit + 1)
  const boundary = cut.lastIndexOf('-')
  if (boundary > limit / 2) return cut.slice(0, boundary)
  const hard = trimmed.slice(0, limit)
  // Never end inside a Khmer cluster: a coeng without its letter, a consonant without its vowel signs.
  return hard.replace(/(?:\p{sc=Khmr}\u17D2)*\p{sc=Khmr}\p{M}*$/u, '').replace(/-$/, '') || hard
}
