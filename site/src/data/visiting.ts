import type { FieldsOf } from '#content/model/contentTypes.ts'
import { type Fact, fact, facts, shown } from './facts.ts'
import type { PageContext } from './pageContext.ts'

/** What a guest asks before going: hours, price, access, languages, for whom. */
export function visitingFacts(page: PageContext, fields: FieldsOf<'attraction'>): Fact[] {
  const { t, labels } = page
  const named = (set: string, values: readonly string[]) => values.map((value) => labels.option(set, value))
  return facts(
    fact(t('attraction.hours'), ...hoursOf(page, fields.openingHours)),
    fact(t('attraction.price'), ...pricesOf(page, fields)),
    fact(t('attraction.access'), ...named('accessFacility', fields.accessibility)),
    fact(t('attraction.languages'), ...named('language', fields.languagesSpoken)),
    fact(t('attraction.goodFor'), ...named('touristType', fields.touristTypes)),
    fact(
      t('attraction.heritage'),
      shown(fields.heritageLevel, (level) => labels.option('heritageLevel', level)),
    ),
  )
}

function hoursOf({ t, format }: PageContext, rows: FieldsOf<'attraction'>['openingHours']): string[] {
  if (rows.length === 0) return [t('attraction.alwaysOpen')]
  return rows.map(({ days, opens, closes }) =>
    t('attraction.hoursOn', {
      days: format.weekdays(days),
      opens: format.time(opens),
      closes: format.time(closes),
    }),
  )
}

function pricesOf({ t, format }: PageContext, fields: FieldsOf<'attraction'>): (string | undefined)[] {
  const { freeAdmission, priceAdult, priceChild, currency } = fields
  if (freeAdmission) return [t('attraction.free')]
  if (!currency) return []
  return [
    shown(priceAdult, (price) => t('attraction.adult', { price: format.money(price, currency) })),
    shown(priceChild, (price) => t('attraction.child', { price: format.money(price, currency) })),
  ]
}
