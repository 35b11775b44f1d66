import { type Locale, locales } from '#content/model/locales.ts'
import { pathOf } from '#content/model/paths.ts'
import type { Palette } from '#content/plates/palette.ts'
import type { Portal } from './portal.ts'

const pngSizes = [180, 192, 512] as const

/** The sign of the portal: drawn for browsers, and in the sizes that phones ask for. */
export const iconPath = '/icon.svg'
export const touchIconPath = '/icon-180.png'
export const iconFiles: readonly string[] = [iconPath, ...pngSizes.map((size) => `/icon-${size}.png`)]

/** The size asked for in a path of `iconFiles`; `undefined` for another one. */
export function iconSize(size: string | undefined): number | undefined {
  return pngSizes.find((known) => String(known) === size)
}

/** Land, water and the sun of the province's palette: the square dot of the wordmark over two bands. */
export function iconSvg({ ink, near, sky, accent }: Palette): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">' +
    `<path fill="${sky}" d="M0 0h64v64H0z"/><path fill="${near}" d="M0 34h64v30H0z"/>` +
    `<path fill="${ink}" d="M0 50h64v14H0z"/><path fill="${accent}" d="M34 12h18v18H34z"/></svg>`
  )
}

/** What a phone reads when the portal is put on its first screen. */
export function webManifest(portal: Portal, locale: Locale): object {
  const { portalName, provinceName, description } = portal.settings(locale)
  const home = pathOf({ kind: 'home', locale })
  return {
    id: home,
    name: portalName,
    short_name: provinceName,
    description,
    lang: locales[locale].tag,
    dir: 'ltr',
    start_url: home,
    scope: home,
    display: 'browser',
    background_color: '#ffffff',
    theme_color: portal.palette.ink,
    icons: [
      { src: iconPath, sizes: 'any', type: 'image/svg+xml' },
      ...pngSizes.map((size) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
    ],
  }
}
