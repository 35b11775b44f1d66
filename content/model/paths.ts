import { isContentType, pageTypes, type PageType } from './contentTypes.ts'
import { type Locale, isLocale } from './locales.ts'
import { openDataSegment, parseToolPath, toolPath, toolSegments, type ToolTarget } from './toolPaths.ts'

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

/** First path segment behind the language. Vietnamese and French have words of their own; elsewhere English ones serve. */
const segments: Record<PageType | Hub, { readonly en: string } & Partial<Record<Locale, string>>> = {
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
}

const pageSegment = 'page'

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

/** What a segment stands for in a language: a type's section or a hub. */
export function sectionAt(segment: string, locale: Locale): PageType | Hub | undefined {
  return [...pageTypes, ...hubs].find((key) => segmentOf(key, locale) === segment)
}

export function segmentOf(key: PageType | Hub, locale: Locale): string {
  return segments[key][locale] ?? segments[key].en
}

/** The path as a file in the live tree: decoded, with `index.html` where the path ends in `/`. */
export function fileOf(path: string): string {
  const decoded = decodeURIComponent(path)
  return (decoded.endsWith('/') ? `${decoded}index.html` : decoded).replace(/^\//, '')
}

/** Slugs that would collide with pages of ours. */
export const reservedSlugs: readonly string[] = [pageSegment, 'index', '404', ...toolSegments]

function parseInSection(type: PageType, locale: Locale, rest: string[]): PageTarget | undefined {
  const [first, second, ...more] = rest
  if (more.length > 0 || !isContentType(type)) return undefined
  if (!first) return { kind: 'list', type, locale, page: 1 }
  if (first === pageSegment) {
    // One spelling a page: neither `02` nor `2e0`.
    const page = /^[1-9]\d{0,8}$/.test(second ?? '') ? Number(second) : 1
    return page > 1 ? { kind: 'list', type, locale, page } : undefined
  }
  const slug = second ? undefined : decoded(first)
  return slug === undefined ? undefined : { kind: 'item', type, locale, slug }
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
