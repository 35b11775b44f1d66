import { type PageType, pageTypes } from '#content/model/contentTypes.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import type { Redirect, StoreReader } from '#content/store/readStore.ts'
import { type Entry, entryOf } from './entries.ts'

/** One document in the languages in which it is live. */
export interface LiveDocument {
  readonly contentId: string
  readonly type: PageType
  readonly sourceLocale: Locale
  readonly entries: ReadonlyMap<Locale, Entry>
}

/** All documents that have pages, and every address below a section. */
export interface DocumentIndex {
  readonly documents: ReadonlyMap<string, LiveDocument>
  /** Entries of a type in a language, in the order of its list. */
  entries(type: PageType, locale: Locale): readonly Entry[]
  /** Where a language that lacks a document says so: `slug` within the section of that language. */
  noticeSlug(contentId: string, locale: Locale): string | undefined
  at(address: SectionAddress): Occupant | undefined
  /** Every occupied address, in a stable order. */
  occupied(): Iterable<[SectionAddress, Occupant]>
}

export interface SectionAddress {
  readonly type: PageType
  readonly locale: Locale
  readonly slug: string
}

/** What stands at an address: an item, the notice that a translation is missing, or the way to the item's new address. */
export type Occupant =
  | { readonly kind: 'item'; readonly entry: Entry }
  | { readonly kind: 'notice'; readonly document: LiveDocument }
  | { readonly kind: 'moved'; readonly to: Entry }

export function indexDocuments(store: StoreReader, locales: readonly Locale[]): DocumentIndex {
  const lists = readLists(store, locales)
  const documents = documentsOf(lists)
  const places = new Map<string, [SectionAddress, Occupant]>()
  /** The first to come keeps an address: items before old slugs before notices. */
  const occupy = (address: SectionAddress, occupant: Occupant): boolean => {
    const key = keyOf(address)
    if (places.has(key)) return false
    places.set(key, [address, occupant])
    return true
  }
  for (const entry of [...lists.values()].flat()) occupy(entry, { kind: 'item', entry })
  for (const redirect of store.redirects()) {
    const to = entryAt(places, redirect)
    if (to) occupy({ type: redirect.type, locale: redirect.locale, slug: redirect.from }, { kind: 'moved', to })
  }
  const noticeSlugs = new Map<string, string>()
  for (const document of documents.values()) {
    for (const locale of locales.filter((code) => !document.entries.has(code))) {
      const slug = shownElsewhere(document).slug
      if (occupy({ type: document.type, locale, slug }, { kind: 'notice', document })) {
        noticeSlugs.set(`${document.contentId}/${locale}`, slug)
      }
    }
  }
  return {
    documents,
    entries: (type, locale) => lists.get(`${type}/${locale}`) ?? [],
    noticeSlug: (contentId, locale) => noticeSlugs.get(`${contentId}/${locale}`),
    at: (address) => places.get(keyOf(address))?.[1],
    occupied: () => places.values(),
  }
}

/** The version a reader is offered first when their own language is missing: the source, else the first that exists. */
export function shownElsewhere(document: LiveDocument): Entry {
  const locale = [document.sourceLocale, ...localeCodes].find((code) => document.entries.has(code))
  const entry = locale && document.entries.get(locale)
  if (!entry) throw new Error(`document ${document.contentId} is live in no language`)
  return entry
}

/** Names and places are looked up by name; news by date. */
const listedByTitle: readonly PageType[] = ['zone', 'topic', 'agency', 'place']

function readLists(store: StoreReader, locales: readonly Locale[]): Map<string, Entry[]> {
  const lists = new Map<string, Entry[]>()
  for (const type of pageTypes) {
    for (const locale of locales) {
      const entries = store.items(type, locale).map(entryOf)
      if (listedByTitle.includes(type)) {
        const { compare } = new Intl.Collator(locale)
        entries.sort((a, b) => compare(a.title, b.title) || (a.contentId < b.contentId ? -1 : 1))
      }
      lists.set(`${type}/${locale}`, entries)
    }
  }
  return lists
}

function documentsOf(lists: ReadonlyMap<string, readonly Entry[]>): Map<string, LiveDocument> {
  const documents = new Map<string, LiveDocument & { entries: Map<Locale, Entry> }>()
  for (const entry of [...lists.values()].flat()) {
    const { contentId, type, sourceLocale } = entry
    const known = documents.get(contentId) ?? { contentId, type, sourceLocale, entries: new Map<Locale, Entry>() }
    known.entries.set(entry.locale, entry)
    documents.set(contentId, known)
  }
  return new Map([...documents].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function entryAt(places: Map<string, [SectionAddress, Occupant]>, redirect: Redirect): Entry | undefined {
  const found = places.get(keyOf({ type: redirect.type, locale: redirect.locale, slug: redirect.to }))?.[1]
  return found?.kind === 'item' ? found.entry : undefined
}

function keyOf(address: SectionAddress): string {
  return `${address.locale}/${address.type}/${address.slug}`
}
