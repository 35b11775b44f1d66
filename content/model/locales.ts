/**
 * The languages of the product: one row a language, everything else is derived from it.
 * Adding a language is a row here, a folder in `locales/` and, where Payload has none, an admin translation.
 */
export const locales = {
  vi: { tag: 'vi', endonym: 'Tiếng Việt', formatting: 'vi-VN', openGraph: 'vi_VN', script: 'Latn' },
  en: { tag: 'en', endonym: 'English', formatting: 'en-GB', openGraph: 'en_GB', script: 'Latn' },
  fr: { tag: 'fr', endonym: 'Français', formatting: 'fr-FR', openGraph: 'fr_FR', script: 'Latn' },
  zh: { tag: 'zh-Hans', endonym: '中文', formatting: 'zh-CN', openGraph: 'zh_CN', script: 'Hans' },
  ja: { tag: 'ja', endonym: '日本語', formatting: 'ja-JP', openGraph: 'ja_JP', script: 'Jpan' },
  ko: { tag: 'ko', endonym: '한국어', formatting: 'ko-KR', openGraph: 'ko_KR', script: 'Kore' },
  // Khmer prose uses Khmer digits (house rule); plain `km` would give Latin ones and English separators.
  km: { tag: 'km', endonym: 'ភាសាខ្មែរ', formatting: 'km-KH-u-nu-khmr', openGraph: 'km_KH', script: 'Khmr' },
} as const satisfies Record<string, LocaleRow>

interface LocaleRow {
  /** BCP 47 tag for `lang` and `hreflang`. */
  readonly tag: string
  /** The language's name in itself, as the language switch shows it. */
  readonly endonym: string
  /** BCP 47 tag with extensions for `Intl`. */
  readonly formatting: string
  readonly openGraph: string
  /** ISO 15924. */
  readonly script: 'Latn' | 'Hans' | 'Jpan' | 'Kore' | 'Khmr'
}

export type Locale = keyof typeof locales

export const localeCodes = Object.keys(locales) as readonly Locale[] as readonly [Locale, ...Locale[]]

/** The language a document is usually written in first; each document may say otherwise in `sourceLocale`. */
export const defaultLocale: Locale = 'vi'

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(locales, value)
}
