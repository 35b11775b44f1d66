import type { CollectionBeforeChangeHook } from 'payload'
import { type ContentType, typeRow } from '#content/model/contentTypes.ts'
import { isLocale, type Locale, localeCodes } from '#content/model/locales.ts'
import { reservedSlugs } from '#content/model/paths.ts'
import { type Desk, deskInside } from '#cms/publish/desk.ts'
import { cleanSlug, numberedSlug, slugFor } from '#content/model/slug.ts'

/**
 * Gives every language with a title a slug of its own, unique per type and language. An editor's own slug is cleaned,
 * never replaced; a slug that exists stays when the title changes.
 */
export function setSlug(type: ContentType): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req }) => {
    if (!typeRow(type).fields['slug']) return data
    const values = data as Record<string, unknown>
    const desk = deskInside(req)
    if (req.locale === 'all') {
      await setAll(type, values, originalDoc as Record<string, unknown> | undefined, desk)
    } else if (isLocale(req.locale)) {
      await setOne(type, values, { original: (originalDoc ?? {}) as Values, locale: req.locale, desk })
    }
    return data
  }
}

type Values = Record<string, unknown>

async function setOne(
  type: ContentType,
  data: Values,
  { original, locale, desk }: { original: Values; locale: Locale; desk: Desk },
) {
  const title = (data['title'] ?? original['title']) as string | undefined
  const typed = (data['slug'] ?? original['slug']) as string | undefined
  if (!title && !typed) return
  const contentId = String(data['contentId'] ?? original['contentId'])
  const own = typed ? cleanSlug(typed, locale) : ''
  if (own && own === original['slug']) return
  const titles = { ...(await otherTitles(type, original, desk)), ...(title && { [locale]: title }) }
  const wanted = own || slugFor({ locale, titles, contentId })
  data['slug'] = await freeSlug({ type, locale, wanted, contentId }, desk)
}

/** Imports and samples write all languages at once. */
async function setAll(type: ContentType, data: Values, original: Values | undefined, desk: Desk) {
  const titles = { ...(original?.['title'] as Values), ...(data['title'] as Values) } as Partial<Record<Locale, string>>
  const typed = { ...(original?.['slug'] as Values), ...(data['slug'] as Values) } as Partial<Record<Locale, string>>
  const contentId = String(data['contentId'] ?? original?.['contentId'])
  const slugs: Partial<Record<Locale, string>> = {}
  for (const locale of localeCodes) {
    if (!titles[locale] && !typed[locale]) continue
    const wanted = cleanSlug(typed[locale] ?? '', locale) || slugFor({ locale, titles, contentId })
    slugs[locale] = await freeSlug({ type, locale, wanted, contentId }, desk)
  }
  data['slug'] = slugs
}

/** A Japanese slug is made from the English title where there is one: kanji have no reading without a dictionary. */
async function otherTitles(
  type: ContentType,
  original: Values,
  { payload, req }: Desk,
): Promise<Partial<Record<Locale, string>>> {
  if (!original['id']) return {}
  const document = (await payload.findByID({
    collection: type as never,
    id: original['id'] as string,
    draft: true,
    depth: 0,
    locale: 'all',
    select: { title: true } as never,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as { title?: Partial<Record<Locale, string>> } | null
  return document?.title ?? {}
}

async function freeSlug(
  key: { type: ContentType; locale: Locale; wanted: string; contentId: string },
  { payload, req }: Desk,
): Promise<string> {
  const { type, locale, wanted, contentId } = key
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : numberedSlug(wanted, number)
    if (reservedSlugs.includes(slug)) continue
    const { docs } = await payload.find({
      collection: type as never,
      where: { and: [{ slug: { equals: slug } }, { contentId: { not_equals: contentId } }] },
      draft: true,
      depth: 0,
      limit: 1,
      pagination: false,
      locale,
      overrideAccess: true,
      req,
    })
    if (docs.length === 0) return slug
  }
}
