import { writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { type Item, type MediaFile, parseItem } from '#content/model/item.ts'
import { typeRow } from '#content/model/contentTypes.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { slugFor } from '#content/model/slug.ts'
import type { Palette } from '#content/plates/palette.ts'
import { plate, type Scene } from '#content/plates/plate.ts'
import { needsWords } from '#cms/publish/rawParts.ts'
import { readSamples, type SampleDocument } from '#content/samples/readSamples.ts'
import { samplePalette } from '#content/samples/samplePalette.ts'
import { sampleFields } from '#content/samples/toItem.ts'
import { openStoreForWriting } from '#content/store/writeStore.ts'

export interface SampleStore {
  readonly items: readonly Item[]
  /** Why samples were left out, one line each. */
  readonly problems: readonly string[]
}

/** Dates of samples that name none: the same on every machine and every day. */
const publishedAt = '2026-11-20T01:30:00.000Z'
/** The larger of these is what a share card or a wide screen takes. */
const mediaWidths = [600, 1200]

/** Publishes a sample province into a store, without the CMS; drawn media become files in `mediaDir`. */
export function storeFromSamples(options: { readonly province: string } & Places): Promise<SampleStore> {
  return storeFromDocuments({ ...options, documents: readSamples(options.province) })
}

interface Places {
  readonly storeFile: string
  readonly mediaDir: string
}

export async function storeFromDocuments(
  options: { readonly documents: readonly SampleDocument[] } & Places,
): Promise<SampleStore> {
  const documents = options.documents.filter(({ state }) => state === 'published')
  const palette = samplePalette(options.documents)
  mkdirSync(options.mediaDir, { recursive: true })
  const problems: string[] = []
  const items: Item[] = []
  for (const document of documents) {
    const files = document.plate ? await drawMedia(document, palette, options.mediaDir) : undefined
    // As the seed does: a type that needs no words stands in every language.
    const locales = needsWords(document.type) ? (Object.keys(document.words) as Locale[]) : localeCodes
    for (const locale of locales) {
      try {
        items.push(itemOf(document, locale, files))
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error))
      }
    }
  }
  const store = openStoreForWriting(options.storeFile)
  const changes = items.map((item) => ({ operation: 'put' as const, item }))
  store.apply({ id: 'samples', changes, at: new Date(publishedAt) })
  store.close()
  return { items, problems }
}

function itemOf(document: SampleDocument, locale: Locale, files: MediaFile[] | undefined): Item {
  const { type, contentId, shared } = document
  const fields = sampleFields(document, locale)
  const sourceLocale = (shared['sourceLocale'] ?? 'vi') as Locale
  if (typeRow(type).fields['slug'] && !fields['slug']) {
    const titles = Object.fromEntries(
      Object.entries(document.words).map(([code, words]) => [code, words['title'] as string | undefined]),
    )
    fields['slug'] = slugFor({ locale, titles, contentId })
  }
  return parseItem({
    contentId,
    type,
    locale,
    slug: (fields['slug'] as string | undefined) ?? '',
    publishedAt: (shared['publishedAt'] as string | undefined) ?? publishedAt,
    approvedAt: (shared['publishedAt'] as string | undefined) ?? publishedAt,
    sourceLocale,
    fields,
    ...(type === 'media' ? { files: files ?? [] } : {}),
  })
}

async function drawMedia(document: SampleDocument, palette: Palette, folder: string): Promise<MediaFile[]> {
  const { scene, seed } = document.plate as { scene: Scene; seed: string }
  const svg = Buffer.from(plate({ scene, seed, width: 1200, height: 800, palette }))
  const files: MediaFile[] = []
  for (const width of mediaWidths) {
    for (const format of ['webp', 'jpeg'] as const) {
      const { data, info } = await sharp(svg, { density: 96 }).resize({ width }).toFormat(format).toBuffer({
        resolveWithObject: true,
      })
      const name = `${document.name}-${width}.${format === 'jpeg' ? 'jpg' : format}`
      writeFileSync(join(folder, name), data)
      files.push({ name, format, width: info.width, height: info.height, bytes: data.length })
    }
  }
  return files
}
