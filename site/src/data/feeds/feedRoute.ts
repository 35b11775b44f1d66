import type { APIRoute } from 'astro'
import type { FeedFormat } from '#content/model/paths.ts'
import { portalFromEnvironment } from '#site/src/data/environment.ts'
import { allFeeds, feedFile } from './portalFeeds.ts'

/** Answers with the feed at the address asked for. */
export function feedRoute(format: FeedFormat, mediaType: string): APIRoute {
  return ({ locals, url }) => {
    const found = allFeeds(locals.portal).get(url.pathname)
    if (found?.format !== format) return new Response(null, { status: 404 })
    const body = feedFile(locals.portal, found.subject, format)
    return new Response(body, { headers: { 'content-type': `${mediaType}; charset=utf-8` } })
  }
}

export function feedStaticPaths(format: FeedFormat): { params: Record<string, string> }[] {
  return [...allFeeds(portalFromEnvironment()).values()]
    .filter((feed) => feed.format === format)
    .map(({ subject }) => ({ params: { locale: subject.locale, feed: subject.name } }))
}
