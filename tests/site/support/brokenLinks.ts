import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf } from '#content/model/paths.ts'
import type { PublishedTree, TreePage } from './publishedTree.ts'
import type { HtmlElement } from './readHtml.ts'
import { siteUrl } from './sampleStore.ts'

/** An address that something in the tree names. */
interface Reference {
  /** Where it stands, for the message. */
  readonly in: string
  /** As it was written, made whole. */
  readonly url: string
  /** Whether browsers fetch it for the page, or readers follow it. */
  readonly isLoaded: boolean
}

export interface LinkReport {
  /** How many addresses were looked at, by the kind of file they stand in. */
  readonly read: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

/**
 * Follows every address in a published tree: attributes of pages, feeds, sitemaps, manifests, data, tracks, styles.
 * Those of our host must lead to a file, and to an element of it where they have a fragment. Others may only be
 * followed, not loaded, and their host must stand in the content.
 */
export function brokenLinks(tree: Pick<PublishedTree, 'folder' | 'files' | 'pages'> & { content: string }): LinkReport {
  const files = new Set(tree.files)
  const ids = new Map(tree.pages.map((page) => [fileOf(encodeURI(page.path)), idsOf(page)]))
  const read: Record<string, number> = {}
  const faults = new Set<string>()
  const inPages = tree.pages.flatMap((page) => inPage(page).map((reference) => ({ kind: 'html', ...reference })))
  const inFiles = tree.files
    .filter((file) => !file.endsWith('.html'))
    .flatMap((file) => inFile(tree.folder, file).map((reference) => ({ kind: kindOf(file), ...reference })))
  for (const { kind, ...reference } of [...inPages, ...inFiles]) {
    read[kind] = (read[kind] ?? 0) + 1
    const fault = faultOf(reference, { files, ids, content: tree.content })
    if (fault) faults.add(`${reference.in}: ${reference.url} ${fault}`)
  }
  return { read, faults: [...faults] }
}

function faultOf(
  { url, isLoaded }: Reference,
  known: { files: ReadonlySet<string>; ids: ReadonlyMap<string, ReadonlySet<string>>; content: string },
): string | undefined {
  if (!URL.canParse(url)) return 'is no address'
  const { protocol, origin, host, pathname, hash } = new URL(url)
  if (protocol === 'mailto:' || protocol === 'tel:')
    return /^(mailto:[^@\s]+@[^@\s]+|tel:\+?\d+)$/.test(url) ? undefined : 'is malformed'
  if (origin !== siteUrl) {
    if (isLoaded) return 'is loaded from another host'
    if (protocol !== 'https:' && protocol !== 'http:') return 'has a scheme of its own'
    return known.content.includes(host) ? undefined : 'leads to a host that no content names'
  }
  const file = fileOf(pathname)
  if (!known.files.has(file)) return 'leads nowhere'
  const id = decodeURIComponent(hash.slice(1))
  return id === '' || known.ids.get(file)?.has(id) ? undefined : 'names an element that is not there'
}

/** Attributes that hold one address. */
const single = ['href', 'src', 'poster', 'action', 'data-filters', 'cite']
const loadedLinks = ['stylesheet', 'preload', 'icon', 'apple-touch-icon', 'manifest', 'modulepreload']

function inPage(page: TreePage): Reference[] {
  const base = siteUrl + encodeURI(page.path)
  const references = page.elements.flatMap((element) =>
    addressesOf(element).map((written) => ({
      in: page.path,
      url: URL.canParse(written, base) ? new URL(written, base).href : written,
      isLoaded: isLoaded(element),
    })),
  )
  const data = page.raw
    .filter(({ element }) => element.attributes.get('type') === 'application/ld+json')
    .flatMap(({ text }) => addressesIn(text.replaceAll('\\u003c', '<').replaceAll('https://schema.org', '')))
    .map((url) => ({ in: page.path, url, isLoaded: false }))
  return [...references, ...data]
}

function addressesOf({ name, attributes }: HtmlElement): string[] {
  const found = single.flatMap((attribute) => attributes.get(attribute) ?? [])
  const sets = (attributes.get('srcset') ?? attributes.get('imagesrcset') ?? '').split(/,\s+/).filter(Boolean)
  const pages = attributes.get('data-pages')
  const content = name === 'meta' ? (attributes.get('content') ?? '') : ''
  const isRefresh = attributes.get('http-equiv') === 'refresh'
  const isAddress = /^(og:image|og:url)$/.test(attributes.get('property') ?? '')
  return [
    ...found,
    ...sets.map((candidate) => candidate.trim().split(/\s/)[0] ?? ''),
    ...(pages ? (JSON.parse(pages) as string[]) : []),
    ...(isRefresh ? [content.replace(/^\d+;\s*url=/, '')] : []),
    ...(isAddress ? [content] : []),
  ]
}

function isLoaded({ name, attributes }: HtmlElement): boolean {
  if (name === 'link') return (attributes.get('rel') ?? '').split(' ').some((rel) => loadedLinks.includes(rel))
  return name !== 'a' && name !== 'meta' && name !== 'blockquote'
}

/** Files other than pages: whole addresses anywhere in a text, and the short ones of styles and manifests. */
function inFile(folder: string, file: string): Reference[] {
  const kind = kindOf(file)
  if (!['css', 'js', 'json', 'rss', 'atom', 'xml', 'txt', 'webmanifest', 'gpx', 'csv', 'svg'].includes(kind)) return []
  const text = readFileSync(join(folder, file), 'utf8')
  const base = `${siteUrl}/${encodeURI(file)}`
  const whole = (kind === 'js' ? [] : addressesIn(text)).map((url) => ({ in: file, url, isLoaded: false }))
  const short =
    kind === 'css' || kind === 'svg'
      ? [...text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)]
          .map(([, written = '']) => written)
          .filter((written) => !/^(data:|#)/.test(written))
      : kind === 'webmanifest'
        ? [...text.matchAll(/"(?:src|start_url|scope|id)":\s*"([^"]+)"/g)].map(([, written = '']) => written)
        : []
  return [...whole, ...short.map((written) => ({ in: file, url: new URL(written, base).href, isLoaded: true }))]
}

/** Addresses of our host in a text, whatever its format, and of others where the format makes links of them. */
function addressesIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s"'<>\\,]+/g)]
    .map(([url]) =>
      url
        .replace(/&(?:quot|lt|gt|#3[49]);.*$/, '')
        .replaceAll('&amp;', '&')
        .replace(/[),.;:!?，。）」]+$/u, ''),
    )
    .filter((url) => url.startsWith(`${siteUrl}/`))
}

function idsOf({ elements }: TreePage): Set<string> {
  return new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []))
}

function kindOf(file: string): string {
  return file.split('.').at(-1) ?? ''
}
