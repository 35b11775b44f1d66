import { type ContentType, contentTypes, type SettingsType, typeRow } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import type { Desk } from './desk.ts'
import type { RawDocument } from './rawParts.ts'

/** A document of the CMS: a type and Payload's id. Settings have exactly one document, whose id is their type. */
export interface DocumentKey {
  readonly type: ContentType
  readonly id: string
}

/** Marks writes that the gate makes, for the hooks that refuse them to everyone else. */
export const gateContext = { writtenByGate: true } as const

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

/**
 * Lets Payload's `_status` say what the gate did: an output, never an input (see DECISIONS.md). One call a language:
 * Payload publishes either one language or all of them.
 */
export async function mirrorStatus(
  { type, id }: DocumentKey,
  change: { readonly locales: readonly Locale[]; readonly status: 'published' | 'draft' },
  { payload, req }: Desk,
): Promise<void> {
  for (const locale of change.locales) {
    const common = {
      data: { _status: change.status } as never,
      depth: 0,
      draft: false,
      locale,
      fallbackLocale: false,
      overrideAccess: true,
      overrideLock: true,
      publishAllLocales: false,
      context: gateContext,
      req,
    } as const
    if (isSettings(type)) await payload.updateGlobal({ ...common, slug: type as never })
    else await payload.update({ ...common, collection: type as never, id })
  }
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
