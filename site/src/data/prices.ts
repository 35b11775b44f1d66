import { priceKinds } from '#content/model/options.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import { foreignLang } from './facts.ts'
import type { PageContext } from './pageContext.ts'

/** A price of a zone as it stands in the table. */
export interface Price {
  readonly kind: string
  readonly amount: string
  readonly vat: string
  readonly validFrom: string
  readonly note: string | undefined
  readonly source: string | undefined
  readonly sourceUrl: string | undefined
  readonly sourceLang: string | undefined
  readonly isSampleData: boolean
}

/** Prices of a zone that are live in the language of the page, by kind, the latest of each kind first. */
export function pricesOf(page: PageContext, zoneId: string): Price[] {
  return page.portal
    .items('zone-price', page.locale)
    .filter(({ fields }) => fields.zone === zoneId)
    .toSorted(byKindThenDate)
    .map((item) => priceOf(page, item))
}

const kinds = priceKinds.values

function byKindThenDate(a: StoredItem<'zone-price'>, b: StoredItem<'zone-price'>): number {
  const byKind = kinds.indexOf(a.fields.kind) - kinds.indexOf(b.fields.kind)
  return byKind || (a.fields.validFrom < b.fields.validFrom ? 1 : -1)
}

function priceOf(
  { t, labels, format, locale }: PageContext,
  { fields, sourceLocale }: StoredItem<'zone-price'>,
): Price {
  const price = format.money(fields.value, fields.currency)
  return {
    kind: labels.option('priceKind', fields.kind),
    amount: t(`priceUnit.${fields.unit}`, { price }),
    vat: t(fields.vatIncluded ? 'price.vatIncluded' : 'price.vatExcluded'),
    validFrom: format.day(fields.validFrom),
    note: fields.note,
    source: fields.source,
    sourceUrl: fields.sourceUrl,
    sourceLang: foreignLang(sourceLocale, locale),
    isSampleData: fields.sampleData,
  }
}
