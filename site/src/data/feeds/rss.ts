import type { Feed, FeedEntry } from './feed.ts'
import { element, xmlDocument } from './xml.ts'

/** RSS 2.0 with the whole text in `content:encoded`. */
export function rss(feed: Feed): string {
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.page),
    element('description', {}, feed.description),
    element('language', {}, feed.language),
    element('lastBuildDate', {}, mailDate(feed.updatedAt)),
    element('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.entries.map(itemOf),
  )
  const namespaces = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  return xmlDocument(element('rss', { version: '2.0', ...namespaces }, channel))
}

function itemOf(entry: FeedEntry) {
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, mailDate(entry.publishedAt)),
    element('dc:creator', {}, entry.author),
    ...entry.categories.map((category) => element('category', {}, category)),
    element('description', {}, entry.summary),
    element('content:encoded', {}, entry.html),
  )
}

/** RFC 822, as RSS wants it. */
function mailDate(instant: string): string {
  return new Date(instant).toUTCString()
}
