import type { Feed, FeedEntry } from './feed.ts'

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self,
    icon: feed.icon,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => itemOf(entry, feed.language)),
  }
  return `${JSON.stringify(value)}\n`
}

function itemOf(entry: FeedEntry, language: string): object {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    image: entry.picture,
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    authors: [{ name: entry.author }],
    tags: entry.categories,
    language,
  }
}
