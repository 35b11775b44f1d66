import { feedPath } from '#content/model/paths.ts'
import type { PageContext } from '#site/src/data/pageContext.ts'
import { feedTitle, type FeedSubject, subjectOf } from './portalFeeds.ts'

/** A feed as the head of a page announces it. */
export interface FeedLink {
  readonly type: string
  readonly title: string
  readonly path: string
}

/** All news everywhere, on a topic's page its own feed before it. */
export function feedLinksOf(page: PageContext): FeedLink[] {
  const { portal, target, locale } = page
  const news: FeedSubject = { name: 'news', locale, topic: undefined }
  const occupant = target.kind === 'item' && target.type === 'topic' ? portal.index.at(target) : undefined
  const subjects = occupant?.kind === 'item' ? [subjectOf(occupant.entry), news] : [news]
  return subjects.flatMap((subject) => {
    const title = feedTitle(page, subject)
    return [
      { type: 'application/rss+xml', title, path: feedPath(subject.name, 'rss', locale) },
      { type: 'application/atom+xml', title, path: feedPath(subject.name, 'atom', locale) },
      { type: 'application/feed+json', title, path: feedPath(subject.name, 'json', locale) },
    ]
  })
}
