import { type Locale, locales } from '#content/model/locales.ts'
import { type FeedFormat, feedFormats, feedPath } from '#content/model/paths.ts'
import type { Entry } from '#site/src/data/entries.ts'
import { type PageContext, pageContext } from '#site/src/data/pageContext.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { richTextHtml } from '#site/src/data/richTextHtml.ts'
import { listPath } from '#site/src/data/sections.ts'
import { shareCardOf } from '#site/src/data/shareCards.ts'
import { textLinks } from '#site/src/data/textLinks.ts'
import { touchIconPath } from '#site/src/data/webManifest.ts'
import { atom } from './atom.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { jsonFeed } from './jsonFeed.ts'
import { rss } from './rss.ts'

/** What one may subscribe to in a language: all news, or the articles of a topic. */
export interface FeedSubject {
  readonly name: string
  readonly locale: Locale
  readonly topic: Entry | undefined
}

/** How many articles a feed carries; a reader who was away longer finds the rest in the archive. */
const length = 20

/** The feeds of a language, all news first. A topic has one before its first article: it can be waited for. */
export function feedSubjects(portal: Portal, locale: Locale): FeedSubject[] {
  const topics = portal.index.entries('topic', locale)
  return [{ name: 'news', locale, topic: undefined }, ...topics.map(subjectOf)]
}

/** The feed of a topic. Named by the document: a new title or slug must not lose the subscribers. */
export function subjectOf(topic: Entry): FeedSubject {
  const id = topic.contentId.replace(/[^A-Za-z0-9]+/g, '-')
  return { name: id.startsWith('topic') ? id : `topic-${id}`, locale: topic.locale, topic }
}

type Feeds = ReadonlyMap<string, { readonly subject: FeedSubject; readonly format: FeedFormat }>

const feedsOf = new WeakMap<Portal, Feeds>()

/** Every feed of the portal by its path. */
export function allFeeds(portal: Portal): Feeds {
  const known = feedsOf.get(portal) ?? listFeeds(portal)
  feedsOf.set(portal, known)
  return known
}

function listFeeds(portal: Portal): Feeds {
  return new Map(
    portal.locales.flatMap((locale) =>
      feedSubjects(portal, locale).flatMap((subject) =>
        feedFormats.map((format) => [feedPath(subject.name, format, locale), { subject, format }] as const),
      ),
    ),
  )
}

const writers: Record<FeedFormat, (feed: Feed) => string> = { rss, atom, json: jsonFeed }

/** The file of a feed. */
export function feedFile(portal: Portal, subject: FeedSubject, format: FeedFormat): string {
  return writers[format](feedOf(portal, subject, format))
}

/** What a subscriber sees as its name. */
export function feedTitle({ settings, labels }: PageContext, { topic }: FeedSubject): string {
  return `${topic?.title ?? labels.list('article')} – ${settings.portalName}`
}

export function feedOf(portal: Portal, subject: FeedSubject, format: FeedFormat): Feed {
  const { locale, topic, name } = subject
  const page = pageContext(portal, { kind: 'home', locale }, locale)
  const { settings, t } = page
  const absolute = (path: string) => portal.siteUrl + path
  const articles = portal.index
    .entries('article', locale)
    .filter((entry) => !topic || entry.topics.includes(topic.contentId))
    .slice(0, length)
  const entries = articles.map((entry) => knownFeedEntry(page, entry))
  const [settingsItem] = portal.items('site-settings', locale)
  const dates = [...entries.map(({ updatedAt }) => updatedAt), topic?.approvedAt ?? settingsItem?.approvedAt ?? '']
  return {
    id: tagUri(portal, `${name}:${locale}`),
    title: feedTitle(page, subject),
    description: topic?.summary ?? t('lead.article'),
    language: locales[locale].tag,
    page: absolute(topic?.path ?? listPath('article', locale)),
    self: absolute(feedPath(name, format, locale)),
    icon: absolute(touchIconPath),
    author: page.entry(settings.issuingAgency)?.title ?? settings.portalName,
    updatedAt: dates.toSorted().at(-1) ?? '',
    entries,
  }
}

const written = new WeakMap<Entry, FeedEntry>()

/** Three formats and several topics carry the same articles; an entry of the index belongs to one portal. */
function knownFeedEntry(page: PageContext, entry: Entry): FeedEntry {
  const known = written.get(entry) ?? feedEntryOf(page, entry)
  written.set(entry, known)
  return known
}

function feedEntryOf(page: PageContext, entry: Entry): FeedEntry {
  const { portal, labels, locale } = page
  const { contentId, slug } = entry
  const item = portal.item('article', contentId, locale)
  if (!item) throw new Error(`${entry.path} is listed, but its text is not in the store`)
  const { fields } = item
  const own = pageContext(portal, { kind: 'item', type: 'article', locale, slug }, locale)
  const kind = labels.option('articleKind', fields.kind)
  return {
    id: tagUri(portal, `${contentId}:${locale}`),
    url: portal.siteUrl + entry.path,
    title: fields.title,
    summary: fields.summary,
    html: wholeAddresses(richTextHtml(fields.body, textLinks(page, portal.siteUrl)), portal.siteUrl),
    publishedAt: item.publishedAt,
    updatedAt: item.approvedAt > item.publishedAt ? item.approvedAt : item.publishedAt,
    author: fields.byline ?? page.entry(fields.issuingAgency)?.title ?? page.settings.portalName,
    categories: [kind, ...page.entries(fields.topics).map(({ title }) => title)],
    picture: portal.siteUrl + shareCardOf(own).path,
  }
}

/** Links an editor wrote as `/…` lead nowhere from a feed reader. Quotes in texts are escaped, so only attributes match. */
function wholeAddresses(html: string, origin: string): string {
  return html.replaceAll(' href="/', ` href="${origin}/`)
}

/** RFC 4151: a name that outlives addresses. */
function tagUri(portal: Portal, name: string): string {
  return `tag:${new URL(portal.siteUrl).hostname},2026:${name}`
}
