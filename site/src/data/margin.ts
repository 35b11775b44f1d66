import type { FieldsOf, PageType } from '#content/model/contentTypes.ts'
import { locales } from '#content/model/locales.ts'
import { mediaPath, pathOf } from '#content/model/paths.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import { alternatesOf } from './alternates.ts'
import { companionsOf, pairOf } from './bilingual.ts'
import { type Fact, fact, facts, type FactValue, foreignLang, linkTo, shown } from './facts.ts'
import type { PageContext } from './pageContext.ts'
import { sheetLink } from './sheets.ts'

/**
 * The margin of an item: what makes a reader trust the page, in the same order everywhere. Verified or published, the
 * facts of its type, issuing agency, source, origin of the translation, contact, downloads, other languages, what is
 * missing.
 */
export function marginOf(page: PageContext, item: StoredItem<PageType>, ownFacts: readonly Fact[]): Fact[] {
  const fields: MarginFields = item.fields
  const { alsoIn, missing } = otherLanguages(page)
  return [
    ...trustOf(page, item, ownFacts),
    ...facts(
      fact(page.t('margin.download'), ...sheetLink(page, item), ...downloads(page, fields.documents ?? [])),
      alsoIn,
      missing,
      inTwoLanguages(page, item),
    ),
  ]
}

/** The margin as it stands on paper, where nothing can be downloaded. */
export function printedMarginOf(page: PageContext, item: StoredItem<PageType>, ownFacts: readonly Fact[]): Fact[] {
  return [...trustOf(page, item, ownFacts), ...facts(otherLanguages(page).alsoIn)]
}

function trustOf(page: PageContext, item: StoredItem<PageType>, ownFacts: readonly Fact[]): Fact[] {
  const { t, format } = page
  const fields: MarginFields = item.fields
  return [
    ...facts(
      fact(t('margin.verified'), shown(fields.verifiedOn, format.day)),
      fact(t('margin.published'), format.dayOf(item.publishedAt)),
      isLater(item.approvedAt, item.publishedAt) ? fact(t('margin.updated'), format.dayOf(item.approvedAt)) : undefined,
    ),
    ...ownFacts,
    ...facts(
      fact(t('margin.issuedBy'), linkTo(page.entry(fields.issuingAgency))),
      fact(t('margin.source'), sourceOf(fields, foreignLang(item.sourceLocale, page.locale))),
      originOf(page, item),
      // An agency's page is about its contacts: they stand in the text.
      item.type === 'agency' ? undefined : fact(t('margin.contact'), ...contactsOf(page, fields.contacts ?? [])),
    ),
  ]
}

export function contactsOf(page: PageContext, contacts: FieldsOf<'zone'>['contacts']): FactValue[] {
  const { t, format } = page
  return contacts.flatMap(({ name, email, phone, replyDays }) => {
    const note = shown(replyDays, (count) => t('margin.replyDays', { count, amount: format.number(count) }))
    return [
      email ? { text: name, path: `mailto:${email}`, note } : { text: name, note },
      ...(phone ? [phoneLink(phone)] : []),
    ]
  })
}

export function phoneLink(phone: string): FactValue {
  return { text: phone.replaceAll(' ', '\u00A0'), path: `tel:${phone.replace(/[^+\d]/g, '')}` }
}

/** Published files as links with format and size. */
export function downloads(page: PageContext, mediaIds: readonly string[]): FactValue[] {
  const { portal, locale, t, format } = page
  return mediaIds.flatMap((id) => {
    const item = portal.item('media', id, locale)
    const file = item?.files?.at(-1)
    if (!item || !file) return []
    const note = t('fileNote', { format: file.format.toUpperCase(), size: format.bytes(file.bytes) })
    return [{ text: item.fields.caption ?? item.fields.alt, path: mediaPath(file.name), note }]
  })
}

type Project = FieldsOf<'investment-project'>
/** `title` is there on every type, the rest on some. */
type MarginFields = Pick<Project, 'title'> &
  Partial<Pick<Project, 'verifiedOn' | 'issuingAgency' | 'sourceRef' | 'sourceUrl' | 'contacts' | 'documents'>>

function sourceOf({ sourceRef, sourceUrl }: MarginFields, lang: string | undefined): FactValue | undefined {
  if (!sourceRef && !sourceUrl) return undefined
  return { text: sourceRef ?? new URL(sourceUrl ?? '').host, path: sourceUrl, lang }
}

/** Where a translation comes from; nothing on the original itself. */
function originOf({ portal, t }: PageContext, item: StoredItem<PageType>): Fact | undefined {
  const { sourceLocale, locale, contentId } = item
  if (sourceLocale === locale) return undefined
  const original = portal.index.documents.get(contentId)?.entries.get(sourceLocale)
  const { endonym, tag } = locales[sourceLocale]
  return fact(t('margin.translatedFrom'), { text: endonym, lang: tag, path: original?.path })
}

function otherLanguages(page: PageContext): { alsoIn: Fact | undefined; missing: Fact | undefined } {
  const { portal, target, locale, t } = page
  const others = alternatesOf(portal, target).filter((alternate) => alternate.locale !== locale)
  const named = (code: keyof typeof locales, path?: string): FactValue => ({
    text: locales[code].endonym,
    lang: locales[code].tag,
    path,
  })
  const existing = others.filter(({ isSamePage }) => isSamePage)
  const missing = others.filter(({ isSamePage }) => !isSamePage)
  return {
    alsoIn: fact(t('margin.alsoIn'), ...existing.map((alternate) => named(alternate.locale, alternate.path))),
    missing: fact(t('margin.missing'), ...missing.map((alternate) => named(alternate.locale))),
  }
}

/** The same text beside another language of it. */
function inTwoLanguages({ portal, locale, t }: PageContext, { contentId }: StoredItem<PageType>): Fact | undefined {
  const document = portal.index.documents.get(contentId)
  const own = document?.entries.get(locale)
  if (!document || !own) return undefined
  const companions = companionsOf(document, locale).map((other) => ({
    text: locales[other.locale].endonym,
    lang: locales[other.locale].tag,
    path: pathOf(pairOf(own, other.locale)),
  }))
  return fact(t('reading.bilingual'), ...companions)
}

/** A correction a day later is news to the reader; the minute between date line and approval is not. */
function isLater(approvedAt: string, publishedAt: string): boolean {
  return Date.parse(approvedAt) - Date.parse(publishedAt) > 86_400_000
}
