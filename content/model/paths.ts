import { isContentType, pageTypes, type PageType } from './contentTypes.ts'
import { fixedPages, type FixedPage } from './fixedPages.ts'
import { type Locale, isLocale } from './locales.ts'
import { openDataSegment, parseToolPath, toolPath, toolSegments, type ToolTarget } from './toolPaths.ts'
import { articleKinds } from './options.ts'

/** Overview pages that gather several types. */
export const hubs = ['invest', 'visit'] as const
export type Hub = (typeof hubs)[number]

/** Everything that has an address of its own in the portal. */
export type PageTarget =
  | { readonly kind: 'root' }
  | { readonly kind: 'home'; readonly locale: Locale }
  | { readonly kind: 'hub'; readonly hub: Hub; readonly locale: Locale }
  /** `page` counts from 1. */
  | { readonly kind: 'list'; readonly type: PageType; readonly locale: Locale; readonly page: number }
  | { readonly kind: 'item'; readonly type: PageType; readonly locale: Locale; readonly slug: string }
  | { readonly kind: 'notFound'; readonly locale: Locale }
  | ToolTarget
  | { readonly kind: 'fixed'; readonly page: FixedPage; readonly locale: Locale }
  /** An item beside its version in another language. */
  | {
      readonly kind: 'bilingual'
      readonly type: PageType
      readonly locale: Locale
      readonly slug: string
      readonly other: Locale
    }
  /** Articles of one kind or of one month (`2026-09`); `page` counts from 1. */
  | { readonly kind: 'archive'; readonly of: string; readonly locale: Locale; readonly page: number }

/** First path segment behind the language. Vietnamese and French have words of their own; elsewhere English ones serve. */
const segments: Record<PageType | Hub | FixedPage, { readonly en: string } & Partial<Record<Locale, string>>> = {
  article: { en: 'news', vi: 'tin-tuc', fr: 'actualites' },
  'investment-profile': { en: 'investment-profiles', vi: 'ho-so-dau-tu', fr: 'profils-dinvestissement' },
  zone: { en: 'zones', vi: 'khu-kinh-te-cong-nghiep', fr: 'zones' },
  'investment-project': { en: 'projects', vi: 'du-an', fr: 'projets' },
  attraction: { en: 'attractions', vi: 'diem-den', fr: 'sites-a-visiter' },
  itinerary: { en: 'itineraries', vi: 'lich-trinh', fr: 'itineraires' },
  publication: { en: 'publications', vi: 'an-pham', fr: 'publications' },
  topic: { en: 'topics', vi: 'chuyen-de', fr: 'dossiers' },
  agency: { en: 'agencies', vi: 'co-quan', fr: 'services' },
  place: { en: 'places', vi: 'dia-phuong', fr: 'territoires' },
  invest: { en: 'invest', vi: 'dau-tu', fr: 'investir' },
  visit: { en: 'visit', vi: 'du-lich', fr: 'visiter' },
  about: { en: 'about', vi: 'gioi-thieu', fr: 'a-propos' },
  accessibility: { en: 'accessibility', vi: 'ho-tro-tiep-can', fr: 'accessibilite' },
  privacy: { en: 'privacy', vi: 'chinh-sach-rieng-tu', fr: 'confidentialite' },
  languages: { en: 'languages', vi: 'ngon-ngu', fr: 'langues' },
  search: { en: 'search', vi: 'tim-kiem', fr: 'rechercher' },
  feeds: { en: 'feeds', vi: 'nguon-tin', fr: 'flux' },
  corrections: { en: 'corrections', vi: 'dinh-chinh', fr: 'errata' },
}

const pageSegment = 'page'
const archiveSegment = 'archive'

/**
 * The only place addresses are made. Paths are percent-encoded, start and end with `/`, and the not-found page ends in
 * `404.html`, where static servers look for it.
 * @example pathOf({ kind: 'item', type: 'article', locale: 'vi', slug: 'cang-my-thuy' }) // '/vi/tin-tuc/cang-my-thuy/'
 */
export function pathOf(target: PageTarget): string {
  switch (target.kind) {
    case 'root':
      return '/'
    case 'home':
      return `/${target.locale}/`
    case 'hub':
      return `/${target.locale}/${segmentOf(target.hub, target.locale)}/`
    case 'list': {
      const list = `/${target.locale}/${segmentOf(target.type, target.locale)}/`
      return target.page === 1 ? list : `${list}${pageSegment}/${target.page}/`
    }
    case 'item':
      return `/${target.locale}/${segmentOf(target.type, target.locale)}/${encodeURIComponent(target.slug)}/`
    case 'notFound':
      return `/${target.locale}/404.html`
    case 'openData':
      return `/${target.locale}/${openDataSegment(target.locale)}/`
    case 'compare':
    case 'facet':
    case 'map':
      return toolPath(target, `/${target.locale}/${segmentOf(sectionKey(target), target.locale)}/`)
    case 'fixed':
      return `/${target.locale}/${segmentOf(target.page, target.locale)}/`
    case 'bilingual':
      return `${pathOf({ ...target, kind: 'item' })}${target.other}/`
    case 'archive': {
      const archive = `/${target.locale}/${segmentOf('article', target.locale)}/${archiveSegment}/${target.of}/`
      return target.page === 1 ? archive : `${archive}${pageSegment}/${target.page}/`
    }
  }
}

/** The section in which a page that helps to choose stands. */
function sectionKey(target: Exclude<ToolTarget, { kind: 'openData' }>): PageType | Hub {
  return target.kind === 'facet' ? 'investment-project' : target.kind === 'map' ? target.hub : target.type
}

/** Shorthand for the commonest target. */
export function itemPath(type: PageType, slug: string, locale: Locale): string {
  return pathOf({ kind: 'item', type, locale, slug })
}

/** Path of a published media file, as the live tree serves it. */
export function mediaPath(fileName: string): string {
  return `/media/${encodeURIComponent(fileName)}`
}

/** Path of the printed sheet of an item: beside its page, under a name that still says what it is in a folder of downloads. */
export function sheetPath(type: PageType, slug: string, locale: Locale): string {
  return `${itemPath(type, slug, locale)}${encodeURIComponent(`${slug}-${locale}`)}.pdf`
}

export const feedFormats = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

/** Path of a feed: `/vi/feeds/news.rss`. Its name must not change when a title does: people have subscribed. */
export function feedPath(name: string, format: FeedFormat, locale: Locale): string {
  return `/${locale}/feeds/${name}.${format}`
}

export function manifestPath(locale: Locale): string {
  return `/${locale}/manifest.webmanifest`
}

/** RFC 9116 names the place. */
export const securityTextPath = '/.well-known/security.txt'

/** Reads a path back; `undefined` when nothing of ours can stand there. The item itself may still be missing. */
export function parsePath(path: string): PageTarget | undefined {
  if (path === '/') return { kind: 'root' }
  const [locale, segment, ...rest] = path.split('/').filter(Boolean)
  if (!isLocale(locale)) return undefined
  if (!segment) return { kind: 'home', locale }
  if (segment === '404.html') return rest.length === 0 ? { kind: 'notFound', locale } : undefined
  if (segment === openDataSegment(locale)) return rest.length === 0 ? { kind: 'openData', locale } : undefined
  const found = sectionAt(segment, locale)
  if (!found) return undefined
  if (isFixedPage(found)) return rest.length === 0 ? { kind: 'fixed', page: found, locale } : undefined
  const value = rest[2] === undefined ? undefined : decoded(rest[2])
  const tool = parseToolPath(
    found,
    locale,
    value === undefined ? rest.slice(0, 2) : [...rest.slice(0, 2), value, ...rest.slice(3)],
  )
  if (tool) return tool
  if (found === 'invest' || found === 'visit') {
    return rest.length === 0 ? { kind: 'hub', hub: found, locale } : undefined
  }
  return parseInSection(found, locale, rest)
}

/** What a segment stands for in a language: a type's section, a hub or a fixed page. */
export function sectionAt(segment: string, locale: Locale): PageType | Hub | FixedPage | undefined {
  return [...pageTypes, ...hubs, ...fixedPages].find((key) => segmentOf(key, locale) === segment)
}

export function segmentOf(key: PageType | Hub | FixedPage, locale: Locale): string {
  return segments[key][locale] ?? segments[key].en
}

/** The path as a file in the live tree: decoded, with `index.html` where the path ends in `/`. */
export function fileOf(path: string): string {
  const decoded = decodeURIComponent(path)
  return (decoded.endsWith('/') ? `${decoded}index.html` : decoded).replace(/^\//, '')
}

/** Slugs that would collide with pages of ours. */
export const reservedSlugs: readonly string[] = [pageSegment, archiveSegment, 'index', '404', ...toolSegments]

function parseInSection(type: PageType, locale: Locale, rest: string[]): PageTarget | undefined {
  const [first, second, ...more] = rest
  if (!isContentType(type)) return undefined
  if (!first) return { kind: 'list', type, locale, page: 1 }
  if (first === archiveSegment && type === 'article') return parseArchive(locale, rest.slice(1))
  if (more.length > 0) return undefined
  if (first === pageSegment) {
    const page = pageNumber(second)
    return page === undefined ? undefined : { kind: 'list', type, locale, page }
  }
  const slug = decoded(first)
  if (slug === undefined) return undefined
  if (second === undefined) return { kind: 'item', type, locale, slug }
  return isLocale(second) && second !== locale ? { kind: 'bilingual', type, locale, slug, other: second } : undefined
}

function parseArchive(locale: Locale, [of, segment, number, ...more]: string[]): PageTarget | undefined {
  const kinds: readonly string[] = articleKinds.values
  if (of === undefined || more.length > 0 || !(kinds.includes(of) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(of)))
    return undefined
  if (segment === undefined) return { kind: 'archive', of, locale, page: 1 }
  const page = segment === pageSegment ? pageNumber(number) : undefined
  return page === undefined ? undefined : { kind: 'archive', of, locale, page }
}

/** The number of a later page. One spelling a page: neither `02` nor `2e0`; page 1 has no number. */
function pageNumber(text: string | undefined): number | undefined {
  const page = /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 1
  return page > 1 ? page : undefined
}

function isFixedPage(key: PageType | Hub | FixedPage): key is FixedPage {
  return (fixedPages as readonly string[]).includes(key)
}

/** A segment as it was before encoding; `undefined` when it is malformed or would lead out of its folder. */
function decoded(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment)
    return /[/\\\p{Cc}]/u.test(text) || /^\.+$/.test(text) ? undefined : text
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
