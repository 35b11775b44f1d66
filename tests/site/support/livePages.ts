import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A page of a live tree with what tests ask of it. */
export interface LivePage {
  /** Decoded, as the reader sees it. */
  readonly path: string
  readonly html: string
  readonly lang: string
  /** Values of `href` and `src` that stay on the site, decoded, without fragment. */
  readonly links: readonly string[]
}

export function livePages(folder: string): LivePage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8')
      return {
        path: `/${file.replace(/index\.html$/, '')}`,
        html,
        lang: /<html lang="([^"]+)"/.exec(html)?.[1] ?? '',
        links: [...html.matchAll(/\s(?:href|src|srcset)="(\/[^"]*)"/g)]
          .flatMap(([, value = '']) => value.split(/,\s+/).map((part) => part.split(' ')[0] ?? ''))
          .map((link) => decodeURIComponent(link.replace(/#.*$/, ''))),
      }
    })
}

/** All files of a folder, relative, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}
