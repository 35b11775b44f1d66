import type { Locale } from '#content/model/locales.ts'
import khmer from './battambang-khmer-400.woff2?url'
import khmerBold from './battambang-khmer-700.woff2?url'
import latin from './be-vietnam-pro-latin-400.woff2?url'
import latinBold from './be-vietnam-pro-latin-600.woff2?url'
import vietnamese from './be-vietnam-pro-vietnamese-400.woff2?url'
import vietnameseBold from './be-vietnam-pro-vietnamese-600.woff2?url'

const faces: Record<Locale, readonly string[]> = {
  vi: [latin, vietnamese, latinBold, vietnameseBold],
  km: [khmer, khmerBold],
  en: [latin, latinBold],
  fr: [latin, latinBold],
  zh: [],
  ja: [],
  ko: [],
}

/**
 * Addresses of the faces in which the language is set, asked for together with the style. A bold one that waited for the
 * first layout would come after it, and move the text under the headline on devices without the script.
 */
export function facesOfFirstView(locale: Locale): readonly string[] {
  return faces[locale]
}
