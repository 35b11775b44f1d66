import { choice, day, flag, link, number, text } from '../fields.ts'
import { currencies, priceKinds, priceUnits } from '../options.ts'
import { issuingAgency, sampleData, sourceLocale } from './common.ts'

/** A dated price of a zone. It has no page of its own: zones, comparisons and open data show it. */
export const zonePrice = {
  sourceLocale,
  issuingAgency,
  zone: link({ per: 'item', required: true, to: 'zone', help: 'The zone this price holds for.' }),
  kind: choice({ per: 'item', required: true, options: priceKinds, help: 'What is paid for.' }),
  value: number({ per: 'item', required: true, min: 0, help: 'The amount, without currency or unit.' }),
  currency: choice({ per: 'item', required: true, options: currencies, help: 'Currency of the amount.' }),
  unit: choice({ per: 'item', required: true, options: priceUnits, help: 'What the amount is per.' }),
  vatIncluded: flag({ per: 'item', help: 'The amount already contains value added tax.' }),
  validFrom: day({ per: 'item', required: true, help: 'First day of this price. Older prices are kept.' }),
  validTo: day({ per: 'item', help: 'Last day, when known.' }),
  source: text({ per: 'item', maxLength: 200, help: 'Decision or price list it comes from.' }),
  sourceUrl: text({ per: 'item', format: 'url', help: 'Web address of that source.' }),
  sampleData,
  note: text({ per: 'locale', maxLength: 200, help: 'What the price covers, if that needs saying.' }),
} as const
