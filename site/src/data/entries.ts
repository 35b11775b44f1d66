import { contentTypes, type PageType } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import { itemPath } from '#content/model/paths.ts'
import type { Scene } from '#content/plates/plate.ts'
import type { StoredItem } from '#content/store/readStore.ts'

/** What lists and links need to know of an item: small enough to keep for all items at once. */
export interface Entry {
  readonly contentId: string
  readonly type: PageType
  readonly locale: Locale
  readonly slug: string
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly publishedAt: string
  readonly approvedAt: string
  readonly sourceLocale: Locale
  /** `contentId`s of what it belongs to. */
  readonly agency: string | undefined
  readonly place: string | undefined
  readonly zone: string | undefined
  readonly topics: readonly string[]
  /** News, interview, beach: what it is within its type. */
  readonly ownKind: string | undefined
  /** Whether a correction of ours stands on it. */
  readonly isCorrected: boolean
  /** What is drawn for it where there is no photograph. */
  readonly scene: Scene
  /** `contentId` of its photograph. */
  readonly heroImage: string | undefined
  /** The first thing to know of it, as a choice of an editor: news, beach, energy. */
  readonly category: { readonly set: string; readonly value: string } | undefined
  readonly isSampleData: boolean
}

export function entryOf(item: StoredItem<PageType>): Entry {
  const { contentId, type, locale, slug, publishedAt, approvedAt, sourceLocale } = item
  // Every page type has words; the links are there on some.
  const fields: Words & Partial<Links> = item.fields
  return {
    contentId,
    type,
    locale,
    slug,
    path: itemPath(type, slug, locale),
    title: fields.title,
    summary: fields.summary,
    publishedAt,
    approvedAt,
    sourceLocale,
    agency: fields.issuingAgency ?? fields.leadAgency,
    place: fields.place,
    zone: fields.zone,
    topics: fields.topics ?? [],
    ownKind: fields.kind,
    isCorrected: (fields.corrections ?? []).length > 0,
    scene: fields.plateScene ?? contentTypes[type].plateScene,
    heroImage: fields.heroImage,
    category: categoryOf(type, fields),
    isSampleData: fields.sampleData ?? false,
  }
}

const categories: Partial<Record<PageType, { readonly set: string; readonly field: 'kind' | 'level' | 'sector' }>> = {
  article: { set: 'articleKind', field: 'kind' },
  'investment-profile': { set: 'profileLevel', field: 'level' },
  zone: { set: 'zoneKind', field: 'kind' },
  'investment-project': { set: 'sector', field: 'sector' },
  attraction: { set: 'attractionKind', field: 'kind' },
  publication: { set: 'publicationKind', field: 'kind' },
  place: { set: 'placeLevel', field: 'level' },
}

function categoryOf(type: PageType, fields: Partial<Links>): Entry['category'] {
  const category = categories[type]
  const value = category && fields[category.field]
  return category && value !== undefined ? { set: category.set, value } : undefined
}

interface Words {
  readonly title: string
  readonly summary: string
}

interface Links {
  readonly issuingAgency: string
  readonly leadAgency: string
  readonly place: string
  readonly zone: string
  readonly topics: readonly string[]
  readonly kind: string
  readonly corrections: readonly unknown[]
  readonly plateScene: Scene
  readonly heroImage: string
  readonly level: string
  readonly sector: string
  readonly sampleData: boolean
}
