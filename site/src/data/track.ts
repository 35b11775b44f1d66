import { locales } from '#content/model/locales.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import type { Portal } from './portal.ts'

/** An itinerary as GPX 1.1: its stops in order, each with its name. Stops without coordinates are left out. */
export function trackOf(portal: Portal, item: StoredItem<'itinerary'>): string {
  const { locale, fields } = item
  const stops = fields.stops.flatMap(({ attraction, note }) => {
    const found = portal.item('attraction', attraction, locale)
    const { latitude, longitude, title } = found?.fields ?? {}
    return latitude === undefined || longitude === undefined || title === undefined
      ? []
      : [{ latitude, longitude, title, note }]
  })
  const points = stops.map(
    ({ latitude, longitude, title, note }) =>
      `    <rtept lat="${latitude}" lon="${longitude}"><name>${escaped(title)}</name>${note ? `<desc>${escaped(note)}</desc>` : ''}</rtept>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="province-portal" xmlns="http://www.topografix.com/GPX/1/1">',
    `  <metadata><name>${escaped(fields.title)}</name><desc>${escaped(fields.summary)}</desc><time>${item.approvedAt}</time><keywords>${locales[locale].tag}</keywords></metadata>`,
    `  <rte><name>${escaped(fields.title)}</name>`,
    ...points,
    '  </rte>',
    '</gpx>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
