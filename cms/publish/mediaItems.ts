import type { Focus, Item, MediaFile } from '#content/model/item.ts'
import type { Locale } from '#content/model/locales.ts'
import { contentHash } from '#content/model/canonicalJson.ts'
import type { Desk } from './desk.ts'
import type { Reason } from './gateError.ts'
import { type RawDocument, sharedPart, wordsPart } from './rawParts.ts'
import { itemOf, takeSnapshot, linksIn } from './snapshot.ts'
import { contentIdsOf } from './documents.ts'

/** A file to copy into the published media folder. */
export interface FileToPublish {
  /** Name in the CMS's media storage. */
  readonly from: string
  /** Name in the published media folder: cannot be guessed from the title or another file. */
  readonly to: string
}

export interface MediaForItem {
  readonly items: readonly Item<'media'>[]
  readonly files: readonly FileToPublish[]
  readonly reasons: readonly Reason[]
}

/** The media an item shows, ready to go live with it, or the reasons why they may not. */
export async function mediaForItem(
  contentIds: readonly string[],
  options: { readonly locale: Locale; readonly at: Date },
  desk: Desk,
): Promise<MediaForItem> {
  if (contentIds.length === 0) return { items: [], files: [], reasons: [] }
  const { docs } = await desk.payload.find({
    collection: 'media' as never,
    where: { contentId: { in: [...contentIds] } },
    pagination: false,
    depth: 0,
    draft: true,
    locale: 'all',
    fallbackLocale: false,
    overrideAccess: true,
    showHiddenFields: true,
    req: desk.req,
  })
  const byId = new Map((docs as unknown as RawDocument[]).map((document) => [String(document['contentId']), document]))
  const items: Item<'media'>[] = []
  const files: FileToPublish[] = []
  const reasons: Reason[] = []
  for (const contentId of contentIds) {
    const document = byId.get(contentId)
    if (!document) {
      reasons.push({ code: 'media_gone' })
      continue
    }
    const problems = clearance(document, options)
    reasons.push(...problems)
    if (problems.length > 0) continue
    const published = await mediaItem(document, options, desk)
    items.push(published.item)
    files.push(...published.files)
  }
  return { items, files, reasons }
}

/** Why a file may not be shown: rights, term, credit, description. */
export function clearance(document: RawDocument, { locale, at }: { locale: Locale; at: Date }): Reason[] {
  const detail = String(document['filename'] ?? document['contentId'])
  const alt = (document['alt'] as Partial<Record<Locale, string>> | undefined)?.[locale]
  const expiresOn = document['expiresOn'] as string | null | undefined
  return [
    ...(document['rightsCleared'] === true ? [] : [{ code: 'media_rights', detail } as const]),
    ...(document['creditLine'] && document['licence'] ? [] : [{ code: 'media_incomplete', detail } as const]),
    ...(alt?.trim() ? [] : [{ code: 'media_alt', detail } as const]),
    ...(expiresOn && expiresOn.slice(0, 10) < at.toISOString().slice(0, 10)
      ? [{ code: 'media_expired', detail } as const]
      : []),
  ]
}

async function mediaItem(
  document: RawDocument,
  { locale, at }: { locale: Locale; at: Date },
  desk: Desk,
): Promise<{ item: Item<'media'>; files: FileToPublish[] }> {
  const parts = { shared: sharedPart('media', document), words: wordsPart('media', document, locale) }
  const resolve = await contentIdsOf(linksIn('media', parts.shared, parts.words), desk)
  const { snapshot } = takeSnapshot('media', parts, resolve)
  const contentId = String(document['contentId'])
  const derived = derivedFiles(document, contentId)
  const item = itemOf(
    {
      contentId,
      type: 'media',
      locale,
      slug: '',
      publishedAt: String(document['createdAt']),
      approvedAt: at.toISOString(),
      sourceLocale: locale,
    },
    snapshot,
  ) as Item<'media'>
  const focus = focusOf(document)
  return {
    item: { ...item, files: derived.map(({ file }) => file), ...(focus && { focus }) },
    files: derived.map(({ copy }) => copy),
  }
}

/** What the editor marked in the picture; Payload keeps hundredths of the original, whose proportions all sizes have. */
function focusOf(document: RawDocument): Focus | undefined {
  const [x, y] = [document['focalX'], document['focalY']].map((value) => Math.round(Number(value ?? centre)))
  const isMarked = x !== undefined && y !== undefined && (x !== centre || y !== centre)
  return isMarked ? { x, y } : undefined
}

const centre = 50

interface StoredFile {
  readonly filename?: string | null
  readonly mimeType?: string | null
  readonly width?: number | null
  readonly height?: number | null
  readonly filesize?: number | null
}

/** Derived sizes for pictures; the file itself for anything else. The original of a picture never leaves. */
function derivedFiles(document: RawDocument, contentId: string): { file: MediaFile; copy: FileToPublish }[] {
  const sizes = Object.values((document['sizes'] ?? {}) as Record<string, StoredFile>).filter((size) => size.filename)
  const stored = sizes.length > 0 ? sizes : [document as StoredFile]
  const stamp = contentHash([
    contentId,
    document['filename'],
    document['filesize'],
    document['focalX'],
    document['focalY'],
    document['updatedAt'],
  ]).slice(0, 16)
  return stored
    .map((size) => {
      const format = formatOf(size.mimeType)
      const width = size.width ?? 0
      const name = `${stamp}-${width}.${format === 'jpeg' ? 'jpg' : format}`
      const file = { name, format, width, height: size.height ?? 0, bytes: size.filesize ?? 1 }
      return { file, copy: { from: String(size.filename), to: name } }
    })
    .sort((a, b) => a.file.width - b.file.width || a.file.format.localeCompare(b.file.format))
}

function formatOf(mimeType: string | null | undefined): MediaFile['format'] {
  const formats: Record<string, MediaFile['format']> = {
    'image/avif': 'avif',
    'image/webp': 'webp',
    'image/jpeg': 'jpeg',
    'image/png': 'png',
    'application/pdf': 'pdf',
    'video/mp4': 'mp4',
    'audio/mpeg': 'mp3',
  }
  return formats[mimeType ?? ''] ?? 'jpeg'
}
