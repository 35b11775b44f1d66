import { join } from 'node:path'
import sharp from 'sharp'
import { plate } from '#content/plates/plate.ts'
import type { Focus } from '#content/model/item.ts'
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
  /** Pictures of the subject at work, by height: the languages of a document are one batch and share them. */
  let drawn: { readonly for: string; readonly pictures: Map<number, Promise<Buffer>> } | undefined
  const pictureOf = async (picture: CardPicture, { width, height }: Size, mediaDir: string) => {
    const subject = JSON.stringify(picture)
    if (drawn?.for !== subject) drawn = { for: subject, pictures: new Map() }
    const composed = composedHeights.find((least) => least >= height) ?? height
    const known = drawn.pictures.get(composed) ?? pixelsOf(picture, { width, height: composed }, mediaDir)
    drawn.pictures.set(composed, known)
    return rowsFromMiddle(await known, { rowBytes: 3 * width, height })
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

/**
 * Heights for which a picture is composed. Drawing it is dear and strips of words have few heights, so one that is a
 * little lower takes the rows in the middle: at most a seventh is cut off.
 */
const composedHeights = [330, 434] as const

function rowsFromMiddle(pixels: Buffer, { rowBytes, height }: { rowBytes: number; height: number }): Buffer {
  const above = Math.floor((pixels.length / rowBytes - height) / 2)
  return pixels.subarray(above * rowBytes, (above + height) * rowBytes)
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The third of the picture in which its focus lies, as sharp names it: `left top`, `bottom`, `centre`. */
function positionOf({ x, y }: Focus): string {
  const third = (value: number, names: readonly [string, string]) =>
    value < 34 ? names[0] : value > 66 ? names[1] : undefined
  return [third(x, ['left', 'right']), third(y, ['top', 'bottom'])].filter(Boolean).join(' ') || 'centre'
}

function pixelsOf(picture: CardPicture, { width, height }: Size, mediaDir: string): Promise<Buffer> {
  const source =
    picture.kind === 'photograph'
      ? sharp(join(mediaDir, picture.file))
      : sharp(Buffer.from(plate({ ...picture, width, height })), { density: 72 })
  const position = picture.kind === 'photograph' && picture.focus ? positionOf(picture.focus) : 'centre'
  return source
    .resize({ width, height, fit: 'cover', position })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
}
