import sharp from 'sharp'
import type { Palette } from '#content/plates/palette.ts'
import { plate, type Scene } from '#content/plates/plate.ts'

/** A drawn plate as an uploadable picture: the samples have no photographs, and never pretend to. */
export async function plateFile(
  name: string,
  { scene, seed, palette }: { readonly scene: string; readonly seed: string; readonly palette: Palette },
): Promise<{ data: Buffer; mimetype: string; name: string; size: number }> {
  const svg = plate({ scene: scene as Scene, seed, width: 1600, height: 900, palette })
  const data = await sharp(Buffer.from(svg), { density: 72 }).png().toBuffer()
  return { data, mimetype: 'image/png', name: `${name}.png`, size: data.length }
}
