import type { FieldTable, ValuesOf } from './fields.ts'
import { agency, place, topic } from './types/taxonomies.ts'
import { article } from './types/article.ts'
import { attraction } from './types/attraction.ts'
import { homePage, languagePolicy, navigation, printSettings, siteSettings } from './types/globals.ts'
import { investmentProfile } from './types/investmentProfile.ts'
import { investmentProject } from './types/investmentProject.ts'
import { itinerary } from './types/itinerary.ts'
import { media } from './types/media.ts'
import { publication } from './types/publication.ts'
import { zone } from './types/zone.ts'
import { zonePrice } from './types/zonePrice.ts'

export interface TypeRow {
  readonly fields: FieldTable
  /**
   * `page`: has an address of its own in each language; `data`: shown on other items' pages; `file`: an upload, live
   * while something shows it; `settings`: exactly one document.
   */
  readonly shape: 'page' | 'data' | 'file' | 'settings'
  /** The one rich text field, if any: the body of a sample file and of a translation. */
  readonly body?: string
  /** The drawn plate an item gets when its editor chose none. */
  readonly plateScene?: string
}

/** All content types: the one table that the CMS, the item schema, the open data and the desk are projected from. */
export const contentTypes = {
  article: { fields: article, shape: 'page', body: 'body', plateScene: 'town' },
  'investment-profile': { fields: investmentProfile, shape: 'page', body: 'overview', plateScene: 'port' },
  zone: { fields: zone, shape: 'page', body: 'description', plateScene: 'port' },
  'zone-price': { fields: zonePrice, shape: 'data' },
  'investment-project': { fields: investmentProject, shape: 'page', body: 'objective', plateScene: 'road' },
  attraction: { fields: attraction, shape: 'page', body: 'description', plateScene: 'coast' },
  itinerary: { fields: itinerary, shape: 'page', body: 'description', plateScene: 'road' },
  publication: { fields: publication, shape: 'page', body: 'description', plateScene: 'river' },
  topic: { fields: topic, shape: 'page', body: 'intro', plateScene: 'hills' },
  agency: { fields: agency, shape: 'page', body: 'duties', plateScene: 'town' },
  place: { fields: place, shape: 'page', plateScene: 'fields' },
  media: { fields: media, shape: 'file' },
  'site-settings': { fields: siteSettings, shape: 'settings' },
  navigation: { fields: navigation, shape: 'settings' },
  'home-page': { fields: homePage, shape: 'settings' },
  'language-policy': { fields: languagePolicy, shape: 'settings' },
  'print-settings': { fields: printSettings, shape: 'settings' },
} as const satisfies Record<string, TypeRow>

export type ContentType = keyof typeof contentTypes
type OfShape<Shape> = {
  [T in ContentType]: (typeof contentTypes)[T]['shape'] extends Shape ? T : never
}[ContentType]
export type PageType = OfShape<'page'>
export type SettingsType = OfShape<'settings'>

/** The public values of a type's fields in one language. */
export type FieldsOf<T extends ContentType> = ValuesOf<(typeof contentTypes)[T]['fields']>

export const contentTypeNames = Object.keys(contentTypes) as ContentType[]
export const pageTypes = contentTypeNames.filter((type): type is PageType => contentTypes[type].shape === 'page')
export const settingsTypes = contentTypeNames.filter(
  (type): type is SettingsType => contentTypes[type].shape === 'settings',
)

export function typeRow(type: ContentType): TypeRow {
  return contentTypes[type]
}

export function isContentType(value: unknown): value is ContentType {
  return typeof value === 'string' && Object.hasOwn(contentTypes, value)
}
