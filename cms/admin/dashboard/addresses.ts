import { readEnvironment } from '#cms/env.ts'
import { pageTypes, typeRow } from '#content/model/contentTypes.ts'
import { itemPath } from '#content/model/paths.ts'
import type { Row } from './dashboardData.ts'

/** Where a document is edited, in the language of the row. */
export function documentHref({ type, documentId, locale }: Pick<Row, 'type' | 'documentId' | 'locale'>): string {
  const place = typeRow(type).shape === 'settings' ? `globals/${type}` : `collections/${type}/${documentId}`
  return `/admin/${place}?locale=${locale}`
}

/** Where readers find what is live; nothing for what has no page. */
export function liveAddress(row: Row): string | undefined {
  const type = pageTypes.find((name) => name === row.type)
  if (!type || !row.live) return undefined
  return readEnvironment().portal.url + itemPath(type, row.live.envelope.slug, row.locale)
}
