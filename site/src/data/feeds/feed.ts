/** What the three formats are written from. All addresses are whole. */
export interface Feed {
  /** Stays the same when the portal moves its pages about. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** BCP 47. */
  readonly language: string
  /** The page of which this is the feed. */
  readonly page: string
  /** Where the feed itself lies. */
  readonly self: string
  readonly icon: string
  readonly author: string
  /** ISO 8601. */
  readonly updatedAt: string
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  /** The whole text as HTML, with whole addresses. */
  readonly html: string
  readonly publishedAt: string
  readonly updatedAt: string
  readonly author: string
  readonly categories: readonly string[]
  readonly picture: string
}
