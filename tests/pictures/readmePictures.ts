import { join } from 'node:path'
import sharp from 'sharp'
import type { Locale } from '#content/model/locales.ts'
import type { Taken } from './camera.ts'
import type { Look } from './looks.ts'

/** Four pictures for the README, larger than those of the set. */
export const readmePictures: readonly {
  readonly name: string
  readonly kind: string
  readonly locale: Locale
  readonly look: Look
  readonly width: number
  readonly height: number
}[] = [
  { name: 'home-vi', kind: 'home', locale: 'vi', look: 'desktop light', width: 760, height: 640 },
  { name: 'article-km', kind: 'item article', locale: 'km', look: 'phone light', width: 296, height: 640 },
  { name: 'compare-ko', kind: 'compare zone', locale: 'ko', look: 'desktop dark', width: 760, height: 640 },
  { name: 'project-sheet-ja', kind: 'project sheet', locale: 'ja', look: 'print', width: 453, height: 640 },
]

export const readmeFile = (name: string) => join(import.meta.dirname, `readme-${name}.webp`)

/** Writes a picture for the README if it is one of the four. */
export async function writeReadmePicture({ shot: { subject, locale, look }, large }: Taken): Promise<void> {
  const found = readmePictures.find(
    (each) => each.kind === subject.kind && each.locale === locale && each.look === look,
  )
  if (!found) return
  await sharp(large)
    .flatten({ background: '#ffffff' })
    .resize({ width: found.width, height: found.height, fit: 'cover', position: 'top' })
    .webp({ quality: 72, effort: 6, smartSubsample: true })
    .toFile(readmeFile(found.name))
}
