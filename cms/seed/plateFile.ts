import sharp from 'sharp'
import { plate, type Scene } from '#content/plates/plate.ts'

const palette = {
  sky: '#cfe3e6',
  far: '#8fb7bd',
  mid: '#3f8391',
  near: '#1f5b52',
  ink: '#0d2b33',
  light: '#f6f4ea',
  accent: '#e8533a',
}

/** A drawn plate as an uploadable picture: the samples have no photographs, and never pretend to. */
export async function plateFile(
  name: string,
  { scene, seed }: { readonly scene: string; readonly seed: string },
): Promise<{ data: Buffer; mimetype: string; name: string; size: number }> {
  const svg = plate({ scene: scene as Scene, seed, width: 1600, height: 900, palette })
  const data = await sharp(Buffer.from(svg), { density: 72 }).png().toBuffer()
  return { data, mimetype: 'image/png', name: `${name}.png`, size: data.length }
}
