import type { SampleStore } from '../site/support/sampleStore.ts'
import { type ServedSamples, servedSamples } from '../site/support/servedSamples.ts'
import { secondSubjectsOf, type Subject, subjectsOf } from './subjects.ts'

/** A sample province, served, and what is photographed of it. */
export interface Province {
  readonly samples: ServedSamples
  readonly subjects: readonly Subject[]
}

/** The first province with every kind of page; the second wears other colours, and shows what the first never does. */
export async function openProvinces(): Promise<[Province, Province]> {
  const fonts = { onlyPackagedFonts: true } as const
  const first = await servedSamples(undefined, fonts)
  const second = await servedSamples('tan-sa', fonts, emptied)
  return [
    { samples: first, subjects: subjectsOf(first.store.portal()) },
    { samples: second, subjects: secondSubjectsOf(second.store.portal()) },
  ]
}

/** Itineraries are gone, and articles have a new address. */
function emptied({ items, change }: SampleStore): void {
  const gone = items.filter(({ type }) => type === 'itinerary')
  const articles = items.filter(({ type }) => type === 'article')
  if (gone.length === 0 || articles.length === 0) throw new Error('the second province lacks itineraries or articles')
  change(
    ...gone.map(({ contentId, locale }) => ({ operation: 'remove', contentId, locale }) as const),
    ...articles.map((item) => ({ operation: 'put', item: { ...item, slug: `${item.slug}-2` } }) as const),
  )
}
