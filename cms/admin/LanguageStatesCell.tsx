import type { I18n } from '@payloadcms/translations'
import type { Payload, Where } from 'payload'
import { cache } from 'react'
import { localeCodes, locales } from '#content/model/locales.ts'
import { markOf, type Standing, tellStanding } from './reviewMark.ts'

interface Props {
  readonly collectionSlug: string
  readonly i18n: I18n
  readonly payload: Payload
  readonly rowData: { readonly id: string }
}

/** A column of the lists: the seven languages of a document and where each stands. */
export async function LanguageStatesCell({ collectionSlug, i18n, payload, rowData }: Props) {
  const standings = await page(payload).standingsOf(collectionSlug, String(rowData.id))
  const t = i18n.t as unknown as (key: string) => string
  return (
    <ul className="language-states">
      {localeCodes.map((code) => {
        const standing = standings.get(code) ?? { state: 'empty', isLive: false }
        const told = tellStanding(standing, t)
        return (
          <li
            data-live={standing.isLive}
            data-mark={markOf(standing)}
            key={code}
            title={`${locales[code].endonym}: ${told}`}
          >
            <span aria-hidden="true">{code}</span>
            <span className="sr-only">{`${locales[code].endonym}: ${told}.`}</span>
          </li>
        )
      })}
    </ul>
  )
}

type Standings = ReadonlyMap<string, Standing>

/** One page of a list: the rows ask one by one, the database is asked once. React keeps one of these a request. */
const page = cache((payload: Payload) => {
  let waiting: { ids: Map<string, Set<string>>; answer: Promise<Map<string, Standings>> } | undefined
  return {
    async standingsOf(type: string, id: string): Promise<Standings> {
      if (!waiting) {
        const ids = new Map<string, Set<string>>()
        const answer = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => {
          waiting = undefined
          return readStandings(payload, ids)
        })
        waiting = { ids, answer }
      }
      waiting.ids.set(type, (waiting.ids.get(type) ?? new Set()).add(id))
      return (await waiting.answer).get(`${type}/${id}`) ?? new Map<string, Standing>()
    },
  }
})

/** The rows were read with the user's rights; their states are read along with them. */
async function readStandings(
  payload: Payload,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, Standings>> {
  const ofType = ([type, some]: [string, ReadonlySet<string>]): Where => ({
    and: [{ type: { equals: type } }, { documentId: { in: [...some] } }],
  })
  const { docs } = await payload.find({
    collection: 'reviews' as never,
    where: { or: [...ids].map(ofType) },
    pagination: false,
    depth: 0,
    select: { type: true, documentId: true, locale: true, state: true, liveSince: true } as never,
    overrideAccess: true,
  })
  const found = new Map<string, Map<string, Standing>>()
  for (const row of docs as unknown as ReviewRow[]) {
    const key = `${row.type}/${row.documentId}`
    const standings = found.get(key) ?? new Map<string, Standing>()
    found.set(key, standings.set(row.locale, { state: row.state, isLive: Boolean(row.liveSince) }))
  }
  return found
}

interface ReviewRow {
  readonly type: string
  readonly documentId: string
  readonly locale: string
  readonly state: Standing['state']
  readonly liveSince: string | null
}
