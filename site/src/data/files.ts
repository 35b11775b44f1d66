import { type Locale, localeCodes } from '#content/model/locales.ts'
import type { MediaFile } from '#content/model/item.ts'
import { openDataFiles } from './openData.ts'
import { allPlates } from './plates.ts'
import type { Portal } from './portal.ts'
import { themePath } from './theme.ts'

/** Paths of what the renderer makes besides pages: the not-found page of the root, style of the province, plates. */
export function siteFiles(portal: Portal): string[] {
  return ['/404.html', '/robots.txt', themePath(portal.palette), ...allPlates(portal).keys(), ...openDataFiles(portal)]
}

/** Every published media file that something live shows, by name. */
export function mediaFiles(portal: Portal): Map<string, MediaFile> {
  const found = localeCodes.flatMap((locale: Locale) =>
    portal.items('media', locale).flatMap((item) => item.files ?? []),
  )
  return new Map(found.map((file) => [file.name, file]))
}
