import type { ContentType, FieldsOf, SettingsType } from '#content/model/contentTypes.ts'
import { isItemOf } from '#content/model/item.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import type { Palette } from '#content/plates/palette.ts'
import type { StoredItem, StoreReader } from '#content/store/readStore.ts'
import { type DocumentIndex, indexDocuments } from './documents.ts'
import type { Sheet } from './sheets.ts'

export type SiteSettings = FieldsOf<'site-settings'>

/** All that is live at one moment: what every page of a publication is made from. */
export interface Portal {
  /** Address of the site without a slash at its end. */
  readonly siteUrl: string
  /** Languages that are on and have the site's own words; empty before the first publication. */
  readonly locales: readonly Locale[]
  readonly index: DocumentIndex
  readonly palette: Palette
  /** Printed sheets that are ready, by `sheetKey`. */
  readonly sheets: ReadonlyMap<string, Sheet>
  settings(locale: Locale): SiteSettings
  /** Another settings document; `undefined` while it is not live in this language. */
  document<T extends SettingsType>(type: T, locale: Locale): FieldsOf<T> | undefined
  /** A whole item; `undefined` when it is of another type or not live in this language. */
  item<T extends ContentType>(type: T, contentId: string, locale: Locale): StoredItem<T> | undefined
  items<T extends ContentType>(type: T, locale: Locale): readonly StoredItem<T>[]
}

/** Reads the store into a portal. The store must stay open as long as the portal is used. */
export function readPortal(options: { readonly store: StoreReader; readonly siteUrl: string }): Portal {
  const { store } = options
  const locales = localeCodes.filter((locale) => isOn(store, locale))
  const settings = new Map(locales.map((locale) => [locale, only(store, 'site-settings', locale)]))
  const { item, items } = remembering(store)
  const first = [...settings.values()].find((found) => found !== undefined)
  return {
    siteUrl: options.siteUrl.replace(/\/+$/, ''),
    locales,
    index: indexDocuments(store, locales),
    palette: first ? paletteOf(first) : neutralPalette,
    sheets: new Map(),
    settings: (locale) => {
      const found = settings.get(locale)
      if (!found) throw new Error(`site-settings are not live in "${locale}", so no page can be in that language`)
      return found
    },
    document: (type, locale) => items(type, locale)[0]?.fields,
    item,
    items,
  }
}

/** How many items are kept after they were read, and how long a list may be to be kept: not the articles of years. */
const most = { items: 2000, list: 1000 }

/** A page shows the cards of others, so that each item is asked for again and again. */
function remembering(store: StoreReader): Pick<Portal, 'item' | 'items'> {
  const known = new Map<string, StoredItem | undefined>()
  const lists = new Map<string, readonly StoredItem[]>()
  const read = (contentId: string, locale: Locale) => {
    const key = `${contentId}/${locale}`
    if (known.has(key)) return known.get(key)
    if (known.size >= most.items) known.clear()
    const found = store.item(contentId, locale)
    known.set(key, found)
    return found
  }
  return {
    item: <T extends ContentType>(type: T, contentId: string, locale: Locale) => {
      const found = read(contentId, locale)
      return found && isItemOf(found, type) ? (found as StoredItem<T>) : undefined
    },
    items: <T extends ContentType>(type: T, locale: Locale) => {
      const key = `${type}/${locale}`
      const found = lists.get(key) ?? store.items(type, locale)
      if (found.length <= most.list) lists.set(key, found)
      return found as readonly StoredItem<T>[]
    },
  }
}

/** A language is on when the policy of the site says so and the site's own words exist in it. */
function isOn(store: StoreReader, locale: Locale): boolean {
  const policy = localeCodes.map((code) => only(store, 'language-policy', code)).find((found) => found !== undefined)
  const isAllowed = !policy || policy.enabled.length === 0 || policy.enabled.includes(locale)
  return isAllowed && only(store, 'site-settings', locale) !== undefined
}

function only<T extends SettingsType>(store: StoreReader, type: T, locale: Locale): FieldsOf<T> | undefined {
  return store.items(type, locale)[0]?.fields
}

function paletteOf(settings: SiteSettings): Palette {
  return {
    sky: settings.paletteSky,
    far: settings.paletteFar,
    mid: settings.paletteMid,
    near: settings.paletteNear,
    ink: settings.paletteInk,
    light: settings.paletteLight,
    accent: settings.paletteAccent,
  }
}

/** Greys, until a province has chosen its colours. */
const neutralPalette: Palette = {
  sky: '#e3e6e6',
  far: '#b4bcbd',
  mid: '#7b898c',
  near: '#4a5759',
  ink: '#161c1d',
  light: '#f7f7f4',
  accent: '#8a3b12',
}
