import type { Focus, MediaFile } from '#content/model/item.ts'
import { mediaPath } from '#content/model/paths.ts'
import type { Entry } from './entries.ts'
import type { PageContext } from './pageContext.ts'
import { type PlateFiles, plateFiles, type PlateShape, type PlateSubject } from './plates.ts'

/** A photograph in its derived sizes, or the plate that is drawn where there is none. */
export type Picture = Photograph | ({ readonly kind: 'plate' } & PlateFiles)

export interface Photograph {
  readonly kind: 'photograph'
  readonly alt: string
  readonly caption: string | undefined
  readonly credit: string
  /** Whether it may stand without its credit. */
  readonly isCreditDue: boolean
  /** What stays in sight where it is cropped; without it, the centre. */
  readonly focus: Focus | undefined
  /** Readers are told when it is drawn. */
  readonly isDrawn: boolean
  /** For `<source>`, best compression first. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
  readonly fallback: MediaFile & { readonly path: string }
}

/**
 * Classes that keep the focus of a photograph in sight, in tenths: the policy allows no inline style.
 * @example focusClasses({ x: 24, y: 88 }) // ['focus-x-2', 'focus-y-9']
 */
export function focusClasses(focus: Focus | undefined): string[] {
  if (!focus) return []
  return (['x', 'y'] as const).map((axis) => `focus-${axis}-${Math.round(focus[axis] / 10)}`)
}

const pictureFormats = ['avif', 'webp', 'jpeg', 'png'] as const

/** A live media item as a picture; `undefined` when it is not live in the language or is no picture. */
export function photograph(page: PageContext, mediaId: string | undefined): Photograph | undefined {
  const item = mediaId === undefined ? undefined : page.portal.item('media', mediaId, page.locale)
  const files = item?.files?.filter((file) => file.width > 0) ?? []
  const fallback = files.findLast(({ format }) => format === 'jpeg' || format === 'png')
  if (!item || !fallback) return undefined
  const { alt, caption, creditLine, drawn, licence } = item.fields
  const sources = pictureFormats
    .filter((format) => format !== fallback.format)
    .flatMap((format) => sourceOf(files, format))
  return {
    kind: 'photograph',
    alt,
    caption,
    credit: creditLine,
    isCreditDue: licence !== 'own-work' && licence !== 'cc0',
    focus: item.focus,
    isDrawn: drawn,
    sources: [...sources, ...sourceOf(files, fallback.format)],
    fallback: { ...fallback, path: mediaPath(fallback.name) },
  }
}

/** What stands at the head of an item and on its cards. */
export function pictureOf(
  page: PageContext,
  entry: Entry,
  heroImage: string | undefined,
  shape: PlateShape = 'item',
): Picture {
  return photograph(page, heroImage) ?? plateOf(page, { scene: entry.scene, seed: entry.contentId, shape })
}

export function plateOf(page: PageContext, subject: PlateSubject): Picture {
  return { kind: 'plate', ...plateFiles(page.portal, subject) }
}

function sourceOf(files: readonly MediaFile[], format: MediaFile['format']): Photograph['sources'] {
  const sized = files.filter((file) => file.format === format)
  if (sized.length === 0) return []
  const srcset = sized.map((file) => `${mediaPath(file.name)} ${file.width}w`).join(', ')
  return [{ type: `image/${format}`, srcset }]
}
