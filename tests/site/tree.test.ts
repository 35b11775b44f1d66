import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageTypes } from '#content/model/contentTypes.ts'
import { localeCodes, locales } from '#content/model/locales.ts'
import { openLicenceUrls } from '#content/model/openLicences.ts'
import { itemPath, parsePath, pathOf, type PageTarget } from '#content/model/paths.ts'
import { sampleProvinces } from '#content/samples/readSamples.ts'
import { securityHeaders } from '#site/publisher/headers.ts'
import { servePortal } from '#site/publisher/serve.ts'
import { brokenLinks } from './support/brokenLinks.ts'
import { builtBundle } from './support/builtBundle.ts'
import { inlineFaults } from './support/inlineFaults.ts'
import { attributeOf, type PublishedTree, publishedTree, type TreePage } from './support/publishedTree.ts'
import { siteUrl } from './support/sampleStore.ts'
import { structuredDataFaults } from './support/structuredDataFaults.ts'
import { languageFault } from './support/wrongLanguage.ts'

/** The standard's rules, without matters of style: attributes are quoted as Astro writes them. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'no-redundant-role': 'off',
    // Everything comes from the site itself.
    'require-sri': 'off',
  },
})

beforeAll(() => builtBundle(), 120_000)

describe.each(sampleProvinces())('the whole live tree of %s', (province) => {
  let tree: PublishedTree
  beforeAll(async () => {
    tree = await publishedTree(province)
  })
  afterAll(() => tree.store.remove())

  /** Says how many things a check has read; none at all is a fault of the check. */
  const read = (counts: Record<string, number>) => {
    const said = Object.entries(counts).map(([what, number]) => `${number} ${what}`)
    console.log(`${province}: ${said.join(', ')} read`)
    for (const [what, number] of Object.entries(counts)) expect({ what, number }).not.toEqual({ what, number: 0 })
  }

  it('is valid HTML', async () => {
    const faults: string[] = []
    for (const { path, html } of tree.pages) {
      const { results } = await validator.validateString(html, path)
      for (const { messages } of results) {
        for (const { ruleId, message, line, column } of messages)
          faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`)
      }
    }
    read({ pages: tree.pages.length })
    expect(faults.slice(0, 20)).toEqual([])
  })

  it('has no broken link or fragment, and loads nothing from another host', () => {
    const content = JSON.stringify([tree.store.items.map(({ fields }) => fields), openLicenceUrls])
    const report = brokenLinks({ ...tree, content })
    const kinds = ['html', 'css', 'json', 'rss', 'atom', 'xml', 'txt', 'webmanifest', 'csv']
    read(Object.fromEntries(kinds.map((kind) => [`addresses in ${kind}`, report.read[kind] ?? 0])))
    expect(report.faults.slice(0, 20)).toEqual([])
  })

  it('says in both directions which languages a page exists in, and the sitemap says the same', () => {
    const sitemap = sitemapEntries(readFileSync(join(tree.folder, 'sitemap-0.xml'), 'utf8'))
    const byUrl = new Map(tree.pages.map((page) => [siteUrl + encodeURI(page.path), page]))
    const listed = tree.pages.filter((page) => robotsOf(page) === undefined)
    const faults: string[] = []
    let links = 0
    for (const page of tree.pages) {
      const own = siteUrl + encodeURI(page.path)
      const alternates = hreflangOf(page)
      const canonical = attributeOf(page, 'link', { where: ['rel', 'canonical'], attribute: 'href' })
      const fault = (text: string) => faults.push(`${page.path}: ${text}`)
      links += alternates.size
      if (robotsOf(page) === 'noindex') {
        if (alternates.size > 0) fault('is not indexed, yet names alternates')
        if (sitemap.has(own)) fault('is not indexed, yet stands in the sitemap')
        if (canonical !== undefined && (same(canonical) === same(own) || !byUrl.has(canonical)))
          fault(`its canonical ${canonical} is no other page`)
        continue
      }
      if (canonical === undefined || same(canonical) !== same(own)) fault(`its canonical is ${canonical}`)
      if (alternates.get('x-default') !== `${siteUrl}/`) fault('has no x-default')
      if (page.path !== '/' && alternates.get(page.lang) !== canonical) fault('does not name itself')
      const expected = expectedAlternates(tree, page)
      if (expected && text(expected) !== text(alternates)) fault(`names ${text(alternates)}, not ${text(expected)}`)
      for (const [lang, url] of alternates) {
        const other = byUrl.get(encodeURI(decodeURI(url)))
        if (!other) fault(`${lang} leads to ${url}, which is no page`)
        else if (lang !== 'x-default' && page.path !== '/' && text(hreflangOf(other)) !== text(alternates))
          fault(`${url} names others than it does`)
      }
      const entry = sitemap.get(own) ?? sitemap.get(same(own))
      if (!entry) fault('is missing from the sitemap')
      else if (text(entry) !== text(alternates)) fault(`the sitemap names ${text(entry)}, the page ${text(alternates)}`)
    }
    for (const url of sitemap.keys())
      if (!byUrl.has(encodeURI(decodeURI(url)))) faults.push(`sitemap: ${url} is no page`)
    read({
      pages: tree.pages.length,
      'indexed pages': listed.length,
      alternates: links,
      'sitemap entries': sitemap.size,
    })
    expect(faults.slice(0, 20)).toEqual([])
  })

  it('gives search engines a title and a description of every page they may list', () => {
    // Six characters are a sentence in Chinese.
    const listed = tree.pages.filter((page) => robotsOf(page) === undefined)
    const described = (page: TreePage) =>
      attributeOf(page, 'meta', { where: ['name', 'description'], attribute: 'content' })
    const faults = listed.flatMap((page) => [
      ...(/<title>[^<]{4,}<\/title>/.test(page.html) ? [] : [`${page.path}: no title`]),
      ...((described(page) ?? '').length > 5 ? [] : [`${page.path}: no description`]),
    ])
    read({ 'indexed pages': listed.length })
    expect(faults.slice(0, 20)).toEqual([])
  })

  it('has no text in another language than it is marked with', () => {
    const known = new Map<string, string | undefined>()
    const faults = new Set<string>()
    const texts: Record<string, number> = Object.fromEntries(localeCodes.map((code) => [`texts in ${code}`, 0]))
    for (const { path, texts: found } of tree.pages) {
      for (const text of found) {
        const key = `${text.lang} ${text.text}`
        if (!known.has(key)) known.set(key, languageFault(text))
        const fault = known.get(key)
        if (fault) faults.add(`${fault}: “${text.text.slice(0, 120)}” (${text.where}, ${path})`)
        const locale = localeCodes.find((code) => locales[code].tag === text.lang)
        if (locale) texts[`texts in ${locale}`] = (texts[`texts in ${locale}`] ?? 0) + 1
      }
    }
    read(texts)
    expect([...faults].slice(0, 20)).toEqual([])
  })

  it('describes itself to search engines in valid JSON-LD', () => {
    const faults: string[] = []
    const counts: Record<string, number> = {}
    for (const page of tree.pages) {
      for (const { element, text } of page.raw) {
        if (element.attributes.get('type') !== 'application/ld+json') continue
        const data = JSON.parse(text) as Record<string, unknown>
        if (data['@context'] !== 'https://schema.org') faults.push(`${page.path}: another @context`)
        const type = String(data['@type'])
        counts[type] = (counts[type] ?? 0) + 1
        faults.push(...structuredDataFaults(data, page.lang).map((fault) => `${page.path}: ${fault}`))
      }
    }
    const wanted = [
      'NewsArticle',
      'TouristAttraction',
      'TouristTrip',
      'GovernmentOrganization',
      'BreadcrumbList',
      'Dataset',
    ]
    read(Object.fromEntries(wanted.map((type) => [type, counts[type] ?? 0])))
    expect(faults.slice(0, 20)).toEqual([])
    const articles = tree.store.items.filter(({ type }) => type === 'article')
    expect(counts['NewsArticle']).toBe(articles.length)
  })

  it('holds no inline style or script', () => {
    const drawings = tree.files.filter((file) => file.endsWith('.svg'))
    const faults = [
      ...tree.pages.flatMap((page) => inlineFaults(page).map((fault) => `${page.path}: ${fault}`)),
      ...drawings.flatMap((file) => {
        const svg = readFileSync(join(tree.folder, file), 'utf8')
        return /<script|<style|\sstyle=|\son\w+=|javascript:|<foreignObject/i.test(svg)
          ? [`${file}: active or styled`]
          : []
      }),
    ]
    const elements = tree.pages.reduce((sum, page) => sum + page.elements.length, 0)
    read({ pages: tree.pages.length, elements, drawings: drawings.length })
    expect(faults.slice(0, 20)).toEqual([])
  })

  it('is served under one constant policy, whatever the file', async () => {
    const server = await servePortal({ dir: tree.folder, host: '127.0.0.1', port: 0 })
    try {
      const one = [...new Map(tree.files.map((file) => [file.split('.').at(-1), file])).values()]
      const paths = [...one.map((file) => `/${encodeURI(file)}`), '/', '/en/', '/en/nothing-here/', '/nothing-here']
      for (const path of paths) {
        const { headers } = await fetch(server.address + path)
        const found = Object.fromEntries(Object.keys(securityHeaders).map((name) => [name, headers.get(name)]))
        expect({ path, found }).toEqual({ path, found: securityHeaders })
      }
      read({ 'kinds of files': one.length, answers: paths.length })
    } finally {
      await server.close()
    }
  })
})

function robotsOf(page: TreePage): string | undefined {
  return attributeOf(page, 'meta', { where: ['name', 'robots'], attribute: 'content' })
}

function hreflangOf({ elements }: TreePage): Map<string, string> {
  return new Map(
    elements.flatMap(({ name, attributes }): [string, string][] => {
      const lang = name === 'link' && attributes.get('rel') === 'alternate' ? attributes.get('hreflang') : undefined
      return lang ? [[lang, same(attributes.get('href') ?? '')]] : []
    }),
  )
}

/** One spelling of an address: what may be encoded is. */
function same(url: string): string {
  return encodeURI(decodeURI(url))
}

function text(alternates: ReadonlyMap<string, string>): string {
  return [...alternates]
    .map(([lang, url]) => `${lang} ${url}`)
    .toSorted()
    .join(', ')
}

function sitemapEntries(xml: string): Map<string, Map<string, string>> {
  return new Map(
    [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => [
      same(/<loc>([^<]+)<\/loc>/.exec(entry)?.[1] ?? ''),
      new Map(
        [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang = '', href = '']) => [lang, same(href)]),
      ),
    ]),
  )
}

/** Where a page must exist too, found without the code that says so: by document for items, by address elsewhere. */
function expectedAlternates(tree: PublishedTree, page: TreePage): Map<string, string> | undefined {
  const target = parsePath(encodeURI(page.path))
  if (!target || target.kind === 'root' || (target.kind === 'facet' && target.facet === 'place')) return undefined
  const indexed = new Set(tree.pages.filter((other) => robotsOf(other) === undefined).map(({ path }) => path))
  const paths = localeCodes.flatMap((locale): [string, string][] => {
    const path = pathIn(tree, target, locale)
    return path && indexed.has(decodeURI(path)) ? [[locales[locale].tag, siteUrl + same(path)]] : []
  })
  return new Map([...paths, ['x-default', `${siteUrl}/`]])
}

function pathIn(
  tree: PublishedTree,
  target: Exclude<PageTarget, { kind: 'root' }>,
  locale: (typeof localeCodes)[number],
) {
  if (target.kind !== 'item') return pathOf({ ...target, locale })
  const { items } = tree.store
  const own = items.find(
    ({ type, locale: code, slug }) => type === target.type && code === target.locale && slug === target.slug,
  )
  const other = items.find(({ contentId, locale: code }) => contentId === own?.contentId && code === locale)
  const type = pageTypes.find((name) => name === other?.type)
  return other && type && itemPath(type, other.slug, locale)
}
