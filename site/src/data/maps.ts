import type { PageType } from '#content/model/contentTypes.ts'
import { locales } from '#content/model/locales.ts'
import type { Hub } from '#content/model/paths.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import { linesOf } from './cards.ts'
import type { Entry } from './entries.ts'
import { entryOf } from './entries.ts'
import { labelLines, layOutMap, type MapLayout, type MapPoint } from './mapLayout.ts'
import type { PageContext } from './pageContext.ts'

/** What a map shows of one kind of things: the mark tells them apart. */
export interface MapGroup {
  readonly type: PageType
  readonly places: readonly MapPlace[]
}

export interface MapPlace {
  readonly entry: Entry
  /** Number on the map and in the list beside it; nothing when no one has noted where it lies. */
  readonly number: number | undefined
  readonly note: string
}

export interface DrawnMap {
  readonly groups: readonly MapGroup[]
  /** Nothing when no place has coordinates. */
  readonly layouts: MapLayouts | undefined
}

/** The same sheet twice: a phone makes it smaller, so its letters are larger there. */
export interface MapLayouts {
  readonly wide: MapLayout
  readonly onPhones: MapLayout
}

/** What is worth a map of its own. */
const mapTypes: Record<Hub, readonly Located[]> = {
  invest: ['zone', 'investment-project'],
  visit: ['attraction'],
}
type Located = 'zone' | 'investment-project' | 'attraction'

/** Everything a hub can place, numbered through, with a sheet to draw it on. */
export function mapOf(page: PageContext, hub: Hub): DrawnMap {
  const points: MapPoint[] = []
  const groups = mapTypes[hub].map((type): MapGroup => {
    const places = page.portal.index.entries(type, page.locale).flatMap((entry): MapPlace[] => {
      const item = page.portal.item(type, entry.contentId, page.locale)
      if (!item) return []
      const point = pointOf(page, item)
      if (point) points.push(point)
      return [{ entry, number: point && points.length, note: noteOf(page, item) }]
    })
    return { type, places }
  })
  return { groups, layouts: layoutsOf(page, points) }
}

/** The stops of an itinerary in their order, each once. */
export function routeOf(page: PageContext, item: StoredItem<'itinerary'>): DrawnMap {
  const ids = [...new Set(item.fields.stops.map(({ attraction }) => attraction))]
  const points: MapPoint[] = []
  const places = ids.flatMap((contentId): MapPlace[] => {
    const attraction = page.portal.item('attraction', contentId, page.locale)
    if (!attraction) return []
    const point = pointOf(page, attraction)
    if (point) points.push(point)
    return [{ entry: entryOf(attraction), number: point && points.length, note: '' }]
  })
  return {
    groups: [{ type: 'attraction', places }],
    layouts: layoutsOf(page, points),
  }
}

/** Where one project lies between the nearest towns: for paper, where the sheet is low and its letters are large. */
export function locationOf(page: PageContext, item: StoredItem<'investment-project'>): MapLayout | undefined {
  const point = pointOf(page, item)
  if (!point) return undefined
  const towns = townsOf(page)
  const degreesTo = ({ latitude, longitude }: MapPoint) =>
    Math.hypot(latitude - point.latitude, longitude - point.longitude)
  const frame = towns.toSorted((a, b) => degreesTo(a) - degreesTo(b)).slice(0, 4)
  return layOutMap({ points: [point], towns, frame, letter: page.locale === 'km' ? 19 : 17, tallest: 320 })
}

function pointOf(page: PageContext, item: StoredItem<Located>): MapPoint | undefined {
  const { latitude, longitude, title } = item.fields
  if (latitude === undefined || longitude === undefined) return undefined
  return { id: item.contentId, latitude, longitude, label: labelLines(title, locales[page.locale].tag) }
}

/** Communes and wards whose seat is known, for orientation. */
function townsOf({ portal, locale }: PageContext): MapPoint[] {
  return portal.items('place', locale).flatMap(({ contentId, fields }) => {
    const { latitude, longitude, title, level, validTo } = fields
    if (latitude === undefined || longitude === undefined) return []
    if (validTo !== undefined || level === 'country' || level === 'province') return []
    return [{ id: contentId, latitude, longitude, label: [title] }]
  })
}

function noteOf(page: PageContext, item: StoredItem<Located>): string {
  return linesOf(page, item)
    .kicker.filter((line) => line !== undefined)
    .join(' · ')
}

/** Letters of the sheet, like the text of the pages: Khmer a little larger. `tools.css` sets them in the same sizes. */
function layoutsOf(page: PageContext, points: readonly MapPoint[]): MapLayouts | undefined {
  const towns = townsOf(page)
  const isKhmer = page.locale === 'km'
  const wide = layOutMap({ points, towns, letter: isKhmer ? 14 : 12.5 })
  const onPhones = layOutMap({ points, towns, letter: isKhmer ? 17.5 : 16 })
  return wide && onPhones && { wide, onPhones }
}
