import { type Locale, localeCodes } from '#content/model/locales.ts'

/** Where Payload keeps the language of its admin. */
export const languageCookie = 'payload-lng'

/**
 * The admin language a browser asks for; Payload's own reading of the header knows no Khmer.
 * @param header `Accept-Language`, such as `km-KH,km;q=0.9,en;q=0.8`.
 * @returns undefined when it asks for none of ours.
 */
export function adminLanguageFor(header: string | null | undefined): Locale | undefined {
  const wishes = (header ?? '').split(',').map(readWish)
  return wishes
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ language }) => localeCodes.find((code) => code === language))
    .find((code) => code !== undefined)
}

/** `zh-TW`, `zh-Hant` and `zh` are all answered with the one Chinese we have. */
function readWish(wish: string): { language: string | undefined; weight: number } {
  const [tag, ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = quality ? Number(quality.slice(2)) : 1
  return { language: tag?.split('-')[0], weight: Number.isFinite(weight) ? weight : 0 }
}
