import { type Locale, localeCodes } from '#content/model/locales.ts'
import type { MediaFile } from '#content/model/item.ts'
import { openDataFiles } from './openData.ts'
import { manifestPath, securityTextPath } from '#content/model/paths.ts'
import { allFeeds } from './feeds/portalFeeds.ts'
import { allPlates } from './plates.ts'
import type { Portal } from './portal.ts'
import { securityContacts } from './securityText.ts'
import { themePath } from './theme.ts'
import { iconFiles } from './webManifest.ts'

/** Paths of what the renderer makes besides pages: the not-found page of the root, style, pictures, feeds and the like. */
export function siteFiles(portal: Portal): string[] {
  return [
    '/404.html',
    '/robots.txt',
    ...(securityContacts(portal).length > 0 ? [securityTextPath] : []),
    ...iconFiles,
    ...portal.locales.map(manifestPath),
    themePath(portal.palette),
    ...allPlates(portal).keys(),
    ...allFeeds(portal).keys(),
    ...openDataFiles(portal),
  ]
}

/** Every published media file that something live shows, by name. */
export function mediaFiles(portal: Portal): Map<string, MediaFile> {
  const found = localeCodes.flatMap((locale: Locale) =>
    portal.items('media', locale).flatMap((item) => item.files ?? []),
  )
  return new Map(found.map((file) => [file.name, file]))
}
