import { join } from 'node:path'
import sharp from 'sharp'
import { plate } from '#content/plates/plate.ts'
import type { Typst } from '#site/brochures/typst.ts'
import type { CardPicture, ShareCard } from '#site/src/data/shareCards.ts'
import { setWords } from './setWords.ts'

/** Draws share cards. */
export interface CardPress {
  /**
   * A card as JPEG; the same card gives the same bytes.
   * @throws Error with what Typst or sharp says.
   */
  draw(card: ShareCard, mediaDir: string): Promise<Buffer>
}

export function openCardPress(typst: Typst): CardPress {
  /** Pictures of the subject at work, by height: the languages of a document follow one another and share them. */
  let drawn: { readonly for: string; readonly pictures: Map<number, Promise<Buffer>> } | undefined
  const pictureOf = (picture: CardPicture, size: Size, mediaDir: string) => {
    const subject = JSON.stringify(picture)
    if (drawn?.for !== subject) drawn = { for: subject, pictures: new Map() }
    const known = drawn.pictures.get(size.height) ?? pixelsOf(picture, size, mediaDir)
    drawn.pictures.set(size.height, known)
    return known
  }
  return {
    async draw({ picture, words, width, height }, mediaDir) {
      const strip = words && setWords(typst, words)
      const above = pictureOf(picture, { width, height: height - (strip?.height ?? 0) }, mediaDir)
      const below = strip ? sharp(Buffer.from(strip.svg)).removeAlpha().raw().toBuffer() : Buffer.of()
      // Rows of pixels stand below one another: nothing has to be composed.
      const pixels = Buffer.concat(await Promise.all([above, below]))
      return sharp(pixels, { raw: { width, height, channels: 3 } })
        .jpeg(quality)
        .toBuffer()
    },
  }
}

/** Letters need full colour resolution; optimised tables would take twice the time for a seventh of the size. */
const quality = { quality: 82, chromaSubsampling: '4:4:4', optimiseCoding: false } as const

interface Size {
  readonly width: number
  readonly height: number
}

function pixelsOf(picture: CardPicture, { width, height }: Size, mediaDir: string): Promise<Buffer> {
  const source =
    picture.kind === 'photograph'
      ? sharp(join(mediaDir, picture.file))
      : sharp(Buffer.from(plate({ ...picture, width, height })), { density: 72 })
  return source
    .resize({ width, height, fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
}
