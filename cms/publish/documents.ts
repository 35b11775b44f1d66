import { type ContentType, contentTypes, type SettingsType, typeRow } from '#content/model/contentTypes.ts'
import type { Desk } from './desk.ts'
import type { RawDocument } from './rawParts.ts'

/** A document of the CMS: a type and Payload's id. Settings have exactly one document, whose id is their type. */
export interface DocumentKey {
  readonly type: ContentType
  readonly id: string
}

export function isSettings(type: ContentType): type is SettingsType {
  return typeRow(type).shape === 'settings'
}

/** The newest draft of a document in all languages, links as ids; `undefined` when it is gone or in the trash. */
export async function readDocument(
  { type, id }: DocumentKey,
  { payload, req }: Desk,
): Promise<RawDocument | undefined> {
  const common = { depth: 0, draft: true, locale: 'all', fallbackLocale: false, overrideAccess: true, req } as const
  if (isSettings(type)) return (await payload.findGlobal({ ...common, slug: type as never })) as RawDocument
  const found = await payload.findByID({
    ...common,
    collection: type as never,
    id,
    disableErrors: true,
    showHiddenFields: true,
  })
  return (found as RawDocument | null) ?? undefined
}

/** Ids of linked documents turned into `contentId`s, looked up once per collection. */
export async function contentIdsOf(
  links: readonly { readonly collection: string; readonly id: string }[],
  { payload, req }: Desk,
): Promise<(collection: string, id: string) => string | undefined> {
  const found = new Map<string, string>()
  const collections = new Set(links.map((link) => link.collection).filter((name) => name in contentTypes))
  for (const collection of collections) {
    const ids = [...new Set(links.filter((link) => link.collection === collection).map((link) => link.id))]
    const { docs } = await payload.find({
      collection: collection as never,
      where: { id: { in: ids } },
      limit: ids.length,
      pagination: false,
      depth: 0,
      draft: true,
      locale: 'all',
      overrideAccess: true,
      showHiddenFields: true,
      req,
    })
    for (const document of docs as unknown as { id: string; contentId: string }[]) {
      found.set(`${collection}/${document.id}`, document.contentId)
    }
  }
  return (collection, id) => found.get(`${collection}/${id}`)
}
