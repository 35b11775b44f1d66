import type { CollectionConfig, ImageSize } from 'payload'
import type { Environment } from '#cms/env.ts'
import { contentCollection } from './contentCollection.ts'

/** Widths the portal asks for, in pixels; a phone, a tablet or two-column desktop, a full-width head. */
const widths = [480, 960, 1600] as const

const formats = {
  avif: { quality: 55, effort: 2 },
  webp: { quality: 72 },
  jpeg: { quality: 78, mozjpeg: true },
} as const

/** Derived sizes are named `<format><width>`; the gate publishes these and never the original. */
const imageSizes: ImageSize[] = widths.flatMap((width) =>
  (Object.keys(formats) as (keyof typeof formats)[]).map((format) => ({
    name: `${format}${width}`,
    width,
    withoutEnlargement: false,
    formatOptions: { format, options: formats[format] },
  })),
)

/** SVG, XML and HTML can carry script, so they are not among them. */
const allowedTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/tiff',
  'application/pdf',
  'video/mp4',
  'audio/mpeg',
]

export function mediaCollection(environment: Environment): CollectionConfig {
  return {
    ...contentCollection('media'),
    upload: {
      staticDir: environment.mediaFolder,
      mimeTypes: allowedTypes,
      imageSizes,
      adminThumbnail: 'webp480',
      focalPoint: true,
      crop: true,
      pasteURL: false,
      // Refuses decompression bombs, and makes sharp re-encode: that drops GPS and other metadata.
      constructorOptions: { limitInputPixels: 40_000_000 },
      modifyResponseHeaders: ({ headers }) => {
        headers.set('Content-Security-Policy', 'sandbox')
        headers.set('X-Content-Type-Options', 'nosniff')
        return headers
      },
    },
  }
}
