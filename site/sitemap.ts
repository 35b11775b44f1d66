import sitemap from '@astrojs/sitemap'
import type { AstroIntegration } from 'astro'
import { locales } from '#content/model/locales.ts'
import { alternatesOf } from './src/data/alternates.ts'
import type { Portal } from './src/data/portal.ts'
import { sitePages } from './src/data/sitePages.ts'

/**
 * The sitemap of both ways to publish. @astrojs/sitemap writes the files; which pages belong in, their dates and their
 * versions in other languages come from the portal, since translated slugs cannot be guessed from paths.
 */
export function portalSitemap(portalNow: () => Portal): AstroIntegration {
  let known: Map<string, SitemapPage> | undefined
  const pages = () => (known ??= sitemapPages(portalNow()))
  return sitemap({
    filter: (url) => pages().has(url),
    serialize: (item) => {
      const page = pages().get(item.url)
      return page && { ...item, ...page }
    },
    namespaces: { news: false, image: false, video: false, xhtml: true },
  })
}

interface SitemapPage {
  readonly lastmod?: string
  readonly links: { readonly lang: string; readonly url: string }[]
}

function sitemapPages(portal: Portal): Map<string, SitemapPage> {
  const absolute = (path: string) => portal.siteUrl + path
  const chooser = { lang: 'x-default', url: absolute('/') }
  return new Map(
    sitePages(portal)
      .filter(({ isIndexed }) => isIndexed)
      .map(({ path, target, changedAt }) => {
        // The chooser is no page of a language; it names where each begins, as its head does.
        const alternates = alternatesOf(portal, target)
          .filter(({ isSamePage }) => isSamePage || target.kind === 'root')
          .map((alternate) => ({ lang: locales[alternate.locale].tag, url: absolute(alternate.path) }))
        const links = alternates.length > 0 ? [...alternates, chooser] : []
        return [absolute(path), { ...(changedAt ? { lastmod: changedAt } : {}), links }]
      }),
  )
}
