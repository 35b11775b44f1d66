import type { FieldsOf, PageType } from '#content/model/contentTypes.ts'
import { isItemOf } from '#content/model/item.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import type { Entry } from './entries.ts'
import { shown } from './facts.ts'
import type { PageContext } from './pageContext.ts'
import { type Picture, pictureOf } from './pictures.ts'

/** An item as lists show it. */
export interface Card {
  readonly entry: Entry
  /** Kind, sector, place: what to know before the title. */
  readonly kicker: string
  /** Figures and dates under the summary. */
  readonly meta: string
  readonly picture: Picture
  readonly isSampleData: boolean
}

export function cardsOf(page: PageContext, entries: readonly Entry[]): Card[] {
  return entries.flatMap((entry) => {
    const item = page.portal.item(entry.type, entry.contentId, page.locale)
    return item ? [cardOf(page, entry, item)] : []
  })
}

function cardOf(page: PageContext, entry: Entry, item: StoredItem<PageType>): Card {
  const fields: Shared = item.fields
  const { kicker, meta } = linesOf(page, item)
  return {
    entry,
    kicker: kicker.filter(Boolean).join(' · '),
    meta: meta.filter(Boolean).join(' · '),
    picture: pictureOf(page, entry, fields.heroImage),
    isSampleData: fields.sampleData ?? false,
  }
}

/** `title` is there on every type, the rest on some. */
type Shared = Pick<FieldsOf<'zone'>, 'title'> & Partial<Pick<FieldsOf<'zone'>, 'heroImage' | 'sampleData'>>

interface Lines {
  readonly kicker: readonly (string | undefined)[]
  readonly meta: readonly (string | undefined)[]
}

/** What is worth knowing before opening an item, per type. */
export function linesOf(page: PageContext, item: StoredItem<PageType>): Lines {
  const { format, labels, t } = page
  const { option } = labels
  const place = (contentId: string | undefined) => page.entry(contentId)?.title
  if (isItemOf(item, 'article')) {
    const [topic] = page.entries(item.fields.topics)
    return { kicker: [option('articleKind', item.fields.kind), topic?.title], meta: [format.dayOf(item.publishedAt)] }
  }
  if (isItemOf(item, 'investment-profile')) {
    const { level, sectors, verifiedOn } = item.fields
    return {
      kicker: [option('profileLevel', level), ...sectors.slice(0, 2).map((sector) => option('sector', sector))],
      meta: [shown(verifiedOn, (day) => t('labelled', { label: t('margin.verified'), value: format.day(day) }))],
    }
  }
  if (isItemOf(item, 'zone')) {
    const { kind, areaAvailableHa } = item.fields
    const available = shown(areaAvailableHa, (area) =>
      t('labelled', { label: t('zone.areaAvailable'), value: format.quantity(area, 'ha') }),
    )
    return { kicker: [option('zoneKind', kind), place(item.fields.place)], meta: [available] }
  }
  if (isItemOf(item, 'investment-project')) {
    const { sector, status, capital, currency, areaHa } = item.fields
    return {
      kicker: [option('sector', sector), option('projectStatus', status)],
      meta: [
        capital !== undefined && currency ? format.money(capital, currency) : undefined,
        shown(areaHa, (area) => format.quantity(area, 'ha')),
        place(item.fields.place),
      ],
    }
  }
  if (isItemOf(item, 'attraction')) {
    const { kind, heritageLevel } = item.fields
    return {
      kicker: [option('attractionKind', kind), place(item.fields.place)],
      meta: [shown(heritageLevel, (level) => option('heritageLevel', level))],
    }
  }
  if (isItemOf(item, 'itinerary')) {
    const { days, distanceKm, touristTypes } = item.fields
    return {
      kicker: touristTypes.slice(0, 2).map((type) => option('touristType', type)),
      meta: [format.quantity(days, 'days'), shown(distanceKm, (distance) => format.quantity(distance, 'km'))],
    }
  }
  if (isItemOf(item, 'publication')) {
    const { kind, format: paper, pages } = item.fields
    return {
      kicker: [option('publicationKind', kind)],
      meta: [
        shown(paper, (size) => option('paperFormat', size)),
        shown(pages, (count) => t('pagesOf', { count, amount: format.number(count) })),
      ],
    }
  }
  if (isItemOf(item, 'place')) return { kicker: [option('placeLevel', item.fields.level)], meta: [] }
  return { kicker: [], meta: [] }
}
