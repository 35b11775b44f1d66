import { join } from 'node:path'
import sharp from 'sharp'
import type { Focus } from '#content/model/item.ts'
import type { Typst } from '#site/brochures/typst.ts'
import { drawPlate, type Painter, type Size } from '#site/press/painter.ts'
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

export function openCardPress(typst: Typst, painter: Painter): CardPress {
  /** Pictures of the subject at work, by height: the languages of a document are one batch and share them. */
  let drawn: { readonly for: string; readonly pictures: Map<number, Promise<Buffer>> } | undefined
  const pixelsOf = async (picture: CardPicture, size: Size, mediaDir: string) =>
    picture.kind === 'photograph' ? photograph(picture, size, mediaDir) : drawPlate(painter, { ...picture, ...size })
  const pictureOf = async (picture: CardPicture, { width, height }: Size, mediaDir: string) => {
    const subject = JSON.stringify(picture)
    if (drawn?.for !== subject) drawn = { for: subject, pictures: new Map() }
    const size = { width, height: composedHeights.find((least) => least >= height) ?? height }
    const known = drawn.pictures.get(size.height) ?? pixelsOf(picture, size, mediaDir)
    drawn.pictures.set(size.height, known)
    return rowsFromMiddle(await known, { rowBytes: 3 * width, height })
  }
  /** Memory of cards that are done: millions of bytes for each card would keep the garbage collector at work. */
  const idle: Buffer[] = []
  const memoryOf = (bytes: number) => {
    const memory = idle.pop()
    return memory?.length === bytes ? memory : Buffer.alloc(bytes)
  }
  /** Cards begun: what Typst remembers is given back now and then. */
  let count = 0
  return {
    async draw({ picture, words, width, height }, mediaDir) {
      const strip = words && setWords(typst, words)
      count += 1
      if (count % 16 === 0) typst.compiler.evictCache(1)
      const above = await pictureOf(picture, { width, height: height - (strip?.height ?? 0) }, mediaDir)
      // Rows of pixels stand below one another: nothing has to be composed.
      const pixels = memoryOf(3 * width * height)
      above.copy(pixels)
      if (strip) painter.paint(strip.svg, strip, pixels)
      const bytes = await sharp(pixels, { raw: { width, height, channels: 3 } })
        .jpeg(quality)
        .toBuffer()
      idle.push(pixels)
      return bytes
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

/** The third of the picture in which its focus lies, as sharp names it: `left top`, `bottom`, `centre`. */
function positionOf({ x, y }: Focus): string {
  const third = (value: number, names: readonly [string, string]) =>
    value < 34 ? names[0] : value > 66 ? names[1] : undefined
  return [third(x, ['left', 'right']), third(y, ['top', 'bottom'])].filter(Boolean).join(' ') || 'centre'
}

/** A photograph as RGB pixels of that size, cropped around its focus. */
function photograph({ file, focus }: Photograph, { width, height }: Size, mediaDir: string): Promise<Buffer> {
  return sharp(join(mediaDir, file))
    .resize({ width, height, fit: 'cover', position: focus ? positionOf(focus) : 'centre' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
}

type Photograph = Extract<CardPicture, { kind: 'photograph' }>
