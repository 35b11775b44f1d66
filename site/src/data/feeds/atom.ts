import type { Feed, FeedEntry } from './feed.ts'
import { element, xmlDocument } from './xml.ts'

/** Atom 1.0 (RFC 4287). */
export function atom(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, feed.updatedAt),
      element('icon', {}, feed.icon),
      element('author', {}, element('name', {}, feed.author)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.page }),
      ...feed.entries.map(entryOf),
    ),
  )
}

function entryOf(entry: FeedEntry) {
  return element(
    'entry',
    {},
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', {}, entry.publishedAt),
    element('updated', {}, entry.updatedAt),
    element('author', {}, element('name', {}, entry.author)),
    ...entry.categories.map((term) => element('category', { term })),
    element('summary', {}, entry.summary),
    element('content', { type: 'html' }, entry.html),
  )
}
