import { type ContentType, contentTypeNames, pageTypes, typeRow } from '#content/model/contentTypes.ts'
import type { Field } from '#content/model/fields.ts'
import { type Locale, locales } from '#content/model/locales.ts'
import { openLicenceUrls } from '#content/model/openLicences.ts'
import { itemPath } from '#content/model/paths.ts'
import { plainText, type RichText } from '#content/model/richText.ts'
import { openDataPath, openDataSchemaPath, trackPath } from '#content/model/toolPaths.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import { labelsIn } from '#site/src/i18n/words.ts'
import { csv, type CsvValue } from './csv.ts'
import { shown } from './facts.ts'
import type { Portal } from './portal.ts'
import { vietnamTime } from './vietnamTime.ts'

/** Types whose items everyone may take: all but settings. */
export const openDataTypes = contentTypeNames.filter((type) => typeRow(type).shape !== 'settings')

/** Paths of all open data files, tracks included. */
export function openDataFiles(portal: Portal): string[] {
  return [
    ...openDataTypes.map(openDataSchemaPath),
    ...portal.locales.flatMap((locale) => [
      ...openDataTypes.flatMap((type) => [openDataPath(type, locale, 'json'), openDataPath(type, locale, 'csv')]),
      ...portal.index.entries('itinerary', locale).map(({ slug }) => trackPath(slug, locale)),
    ]),
  ]
}

/** All items of a type in a language with what a reader of data asks first: since when, whose, under which terms. */
export function openDataJson(portal: Portal, type: ContentType, locale: Locale): string {
  const items = portal.items(type, locale)
  const document = {
    title: type,
    language: locales[locale].tag,
    source: portal.settings(locale).portalName,
    licence: licenceOf(portal, locale),
    terms: portal.settings(locale).licenceNote,
    modified: shown(modifiedAt(items), vietnamTime),
    schema: portal.siteUrl + openDataSchemaPath(type),
    csv: portal.siteUrl + openDataPath(type, locale, 'csv'),
    count: items.length,
    items: items.map((item) => ({
      contentId: item.contentId,
      url: urlOf(portal, item),
      publishedAt: item.publishedAt,
      approvedAt: item.approvedAt,
      originalLanguage: locales[item.sourceLocale].tag,
      files: item.files,
      fields: item.fields,
    })),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

/** The same as a table: one row an item, one column a field; lists of records stand as JSON in their cell. */
export function openDataCsv(portal: Portal, type: ContentType, locale: Locale): string {
  const own = ['contentId', 'url', 'language', 'publishedAt', 'approvedAt']
  // The date line an editor chose is the item's `publishedAt`: one column for both.
  const fields = Object.entries(typeRow(type).fields).filter(([name, field]) => !field.internal && !own.includes(name))
  const head = [...own, ...fields.map(([name]) => name)]
  const rows = portal.items(type, locale).map((item): CsvValue[] => {
    const values = item.fields as Record<string, unknown>
    return [
      item.contentId,
      urlOf(portal, item),
      locales[locale].tag,
      item.publishedAt,
      item.approvedAt,
      ...fields.map(([name, field]) => cellOf(field, values[name])),
    ]
  })
  return csv([head, ...rows])
}

/** The licence of the province's open data; nothing while none has been chosen. */
export function licenceOf(portal: Portal, locale: Locale): { readonly name: string; readonly url: string } | undefined {
  const licence = portal.settings(locale).dataLicence
  return licence && { name: labelsIn(locale).option('openLicence', licence), url: openLicenceUrls[licence] }
}

/** When the newest of the items was approved; nothing for an empty list. */
export function modifiedAt(items: readonly StoredItem[]): string | undefined {
  return items
    .map(({ approvedAt }) => approvedAt)
    .toSorted()
    .at(-1)
}

function urlOf(portal: Portal, { type, slug, locale }: StoredItem): string | undefined {
  const pageType = pageTypes.find((page) => page === type)
  return pageType && portal.siteUrl + itemPath(pageType, slug, locale)
}

function cellOf(field: Field, value: unknown): CsvValue {
  if (value === undefined) return undefined
  switch (field.kind) {
    case 'number':
      return value as number
    case 'flag':
      return value as boolean
    case 'richText':
      return plainText(value as RichText)
    case 'choices':
    case 'links':
      return (value as string[]).join('; ')
    case 'rows':
      return (value as unknown[]).length > 0 ? JSON.stringify(value) : undefined
    case 'text':
    case 'slug':
    case 'prose':
    case 'day':
    case 'instant':
    case 'choice':
    case 'link':
      return value as string
  }
}

/** One route a format: its paths for the plain export. */
export function openDataParams(portal: Portal): { params: { locale: Locale; type: ContentType } }[] {
  return portal.locales.flatMap((locale) => openDataTypes.map((type) => ({ params: { locale, type } })))
}

/** What a path asks for; `undefined` when there is no such file. */
export function openDataAt(
  portal: Portal,
  params: Partial<Record<string, string>>,
): { readonly locale: Locale; readonly type: ContentType } | undefined {
  const locale = portal.locales.find((code) => code === params['locale'])
  const type = openDataTypes.find((name) => name === params['type'])
  return locale && type && { locale, type }
}
