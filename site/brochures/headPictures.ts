import sharp from 'sharp'
import type { Palette } from '#content/plates/palette.ts'
import type { Scene } from '#content/plates/plate.ts'
import { drawPlate, type Painter } from '#site/press/painter.ts'

/** Heights a plate may have on a sheet, in millimetres, tallest first: the text decides which. */
export const headHeights = [104, 84, 66, 50, 38] as const
/** A4 is 210 mm wide; 8 pixels a millimetre are 203 dpi. */
const width = 210
const pixels = 8

export interface PlateSubject {
  readonly scene: Scene
  readonly seed: string
  readonly palette: Palette
}

/** The plate of an item as JPEG by its height in millimetres: the same height gives the same buffer. */
export type HeadPictures = (height: number) => Promise<Buffer>

/** Composed anew for each height, and drawn when it is asked for. SVG itself would bring its own colours into print. */
export function headPictures(painter: Painter, subject: PlateSubject): HeadPictures {
  const drawn = new Map<number, Promise<Buffer>>()
  const draw = (height: number) => {
    const size = { width: width * pixels, height: height * pixels }
    const raw = { ...size, channels: 3 } as const
    return sharp(drawPlate(painter, { ...subject, ...size }), { raw })
      .jpeg(quality)
      .toBuffer()
  }
  return (height) => {
    const picture = drawn.get(height) ?? draw(height)
    drawn.set(height, picture)
    return picture
  }
}

/** Flat areas and sharp edges: full colour resolution matters more than a high number. */
const quality = { quality: 80, chromaSubsampling: '4:4:4' } as const
