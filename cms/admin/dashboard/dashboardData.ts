import type { Payload, Where } from 'payload'
import { contentTypeNames, pageTypes } from '#content/model/contentTypes.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { administers, agencyOf, type CmsUser, isShared, mayApprove, reachesProvince } from '#cms/access/user.ts'
import type { LiveState, Review } from '#cms/publish/review.ts'

export const boxNames = ['problems', 'waiting', 'drafts', 'scheduled', 'live'] as const
export type BoxName = (typeof boxNames)[number]

export type Row = Pick<
  Review,
  | 'type'
  | 'documentId'
  | 'locale'
  | 'title'
  | 'state'
  | 'agency'
  | 'authors'
  | 'submittedAt'
  | 'publishAt'
  | 'liveSince'
  | 'problem'
  | 'key'
> & { readonly updatedAt: string; readonly live?: Pick<LiveState, 'envelope' | 'snapshot'> | null }

/** A document with those of its languages that belong in a box, in the order of the box. */
export interface BoxDocument {
  readonly first: Row
  readonly rows: readonly Row[]
}

export interface Box {
  readonly documents: readonly BoxDocument[]
  /** Whether there are more than are shown. */
  readonly hasMore: boolean
  /** How many texts (document × language) there are in all. */
  readonly total: number
}

export interface Undelivered {
  readonly subject: string
  readonly lastError: string | null
}

const columns = {
  key: true,
  type: true,
  documentId: true,
  locale: true,
  title: true,
  state: true,
  agency: true,
  authors: true,
  submittedAt: true,
  publishAt: true,
  liveSince: true,
  problem: true,
  updatedAt: true,
} as const

/** What the dashboard shows to a user: only documents they reach. */
export interface Desktop {
  /** @param limit how many documents. */
  box(name: BoxName, limit: number): Promise<Box>
  /** Deliveries to the portal that were given up; administrators only. */
  undelivered(): Promise<readonly Undelivered[]>
  /** How many pages are live in each language, in the whole province. */
  liveByLanguage(): Promise<ReadonlyMap<Locale, number>>
}

interface Found {
  readonly rows: readonly Row[]
  readonly total: number
}

export function desktopOf(payload: Payload, user: CmsUser): Desktop {
  const find = async (where: Where, options: { sort: string; limit: number; more?: object }): Promise<Found> => {
    const found = await payload.find({
      collection: 'reviews' as never,
      where: { and: [inReach(user), where] },
      sort: options.sort,
      limit: options.limit,
      depth: 0,
      select: { ...columns, ...options.more } as never,
      overrideAccess: true,
    })
    return { rows: found.docs as unknown as Row[], total: found.totalDocs }
  }
  const rowsOf = async (name: BoxName, limit: number): Promise<Found> => {
    switch (name) {
      case 'problems':
        return await find({ problem: { exists: true } }, { sort: '-updatedAt', limit })
      case 'drafts':
        return await find(
          { and: [{ state: { in: ['draft', 'returned'] } }, { authors: { like: user.id } }] },
          { sort: '-updatedAt', limit },
        )
      case 'scheduled':
        return await find({ state: { equals: 'approved' } }, { sort: 'publishAt', limit })
      case 'live':
        return await find(
          { and: [{ liveSince: { exists: true } }, { type: { in: [...pageTypes] } }] },
          { sort: '-liveSince', limit, more: { live: true } },
        )
      case 'waiting': {
        // Who may approve what is a rule in code; few texts wait at a time.
        const { rows } = await find({ state: { equals: 'in-review' } }, { sort: 'submittedAt', limit: 500 })
        const forMe = rows.filter(
          ({ type, agency, authors }) =>
            mayApprove(user, type, agency ?? undefined) && !(authors ?? []).includes(user.id),
        )
        return { rows: forMe, total: forMe.length }
      }
    }
  }
  return {
    box: async (name, limit) => {
      const { rows, total } = await rowsOf(name, limit * localeCodes.length)
      const documents = byDocument(rows)
      return { documents: documents.slice(0, limit), hasMore: documents.length > limit || rows.length < total, total }
    },
    undelivered: async () => {
      if (!administers(user)) return []
      const { docs } = await payload.find({
        collection: 'outbox' as never,
        where: { state: { equals: 'failed' } },
        sort: 'sequence',
        limit: 8,
        depth: 0,
        select: { subject: true, lastError: true } as never,
        overrideAccess: true,
      })
      return docs as unknown as Undelivered[]
    },
    liveByLanguage: async () => {
      const counts = localeCodes.map(async (locale) => {
        const { totalDocs } = await payload.count({
          collection: 'reviews' as never,
          where: {
            and: [{ liveSince: { exists: true } }, { locale: { equals: locale } }, { type: { in: [...pageTypes] } }],
          },
          overrideAccess: true,
        })
        return [locale, totalDocs] as const
      })
      return new Map(await Promise.all(counts))
    },
  }
}

function byDocument(rows: readonly Row[]): BoxDocument[] {
  const found = new Map<string, { first: Row; rows: Row[] }>()
  for (const row of rows) {
    const key = `${row.type}/${row.documentId}`
    const known = found.get(key)
    if (known) known.rows.push(row)
    else found.set(key, { first: row, rows: [row] })
  }
  return [...found.values()]
}

/** The same reach that `contentAccess` gives over the documents themselves. */
function inReach(user: CmsUser): Where {
  if (reachesProvince(user)) return {}
  return {
    or: [{ agency: { equals: agencyOf(user) ?? 'none' } }, { type: { in: contentTypeNames.filter(isShared) } }],
  }
}

/** Whether the user ever approves anything: others need no box for it. */
export function isApprover(user: CmsUser): boolean {
  return contentTypeNames.some((type) => mayApprove(user, type, agencyOf(user)))
}
