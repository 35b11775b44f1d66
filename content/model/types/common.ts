import { choice, choices, day, flag, instant, link, links, number, prose, rows, slug, text } from '../fields.ts'
import { audiences, currencies, languages, plateScenes, unitOptions } from '../options.ts'

/** The parts that many types share. Each type spreads what it needs: the table stays readable as one list. */

export const words = {
  title: text({
    per: 'locale',
    required: true,
    maxLength: 160,
    help: 'Headline or name as readers see it. Sentence case, no full stop.',
  }),
  slug: slug({
    per: 'locale',
    required: true,
    help: 'Last part of the address. Made from the title; when you change it, the old address leads to the new one.',
  }),
  summary: prose({
    per: 'locale',
    required: true,
    maxLength: 400,
    help: 'One or two sentences for lists, search engines and share cards.',
  }),
} as const

const seo = {
  seoTitle: text({
    per: 'locale',
    maxLength: 70,
    help: 'Title for search engines. Leave empty to use the headline.',
  }),
  seoDescription: prose({
    per: 'locale',
    maxLength: 200,
    help: 'Description for search engines. Leave empty to use the summary.',
  }),
} as const

export const sourceLocale = choice({
  per: 'item',
  required: true,
  options: languages,
  initial: 'vi',
  help: 'The language this was first written in. The others are translations of it.',
})

export const issuingAgency = link({
  per: 'item',
  required: true,
  to: 'agency',
  mustBeLive: true,
  help: 'The agency that signs this and answers for it.',
})

/** What every type with a page of its own has. */
export const page = {
  ...words,
  ...seo,
  sourceLocale,
  issuingAgency,
  place: link({ per: 'item', to: 'place', help: 'The commune, ward or province this is about.' }),
  topics: links({ per: 'item', to: ['topic'], help: 'Topic pages that list this.' }),
  audiences: choices({ per: 'item', options: audiences, help: 'Whom this is for.' }),
  heroImage: link({
    per: 'item',
    to: 'media',
    help: 'Main picture. Without one, a drawn plate is shown and called drawn.',
  }),
  imageCaption: text({ per: 'locale', maxLength: 200, help: 'Caption under the main picture.' }),
  plateScene: choice({
    per: 'item',
    options: plateScenes,
    help: 'Landscape drawn where there is no photograph.',
  }),
  publishedAt: instant({
    per: 'item',
    help: 'Date line of the item. Left empty, it is the moment of first publication.',
  }),
  sourceRef: text({ per: 'item', maxLength: 300, help: 'Where the facts come from: document, date, office.' }),
  sourceUrl: text({ per: 'item', format: 'url', help: 'Web address of that source.' }),
  related: links({
    per: 'item',
    to: ['article', 'attraction', 'investment-profile', 'investment-project', 'itinerary', 'publication', 'zone'],
    help: 'Up to six things to read next.',
  }),
  embargoUntil: instant({
    per: 'item',
    internal: true,
    help: 'Nothing of this leaves the system before this moment, whoever approves it.',
  }),
  ednote: prose({ per: 'item', internal: true, help: 'Note for colleagues. Never published.' }),
  legalFlag: flag({
    per: 'item',
    internal: true,
    help: 'A lawyer must look first. While this is set, nothing is published.',
  }),
} as const

export const coordinates = {
  latitude: number({ per: 'item', min: -90, max: 90, help: 'Decimal degrees, WGS 84, north is positive.' }),
  longitude: number({ per: 'item', min: -180, max: 180, help: 'Decimal degrees, WGS 84, east is positive.' }),
} as const

export const verifiedOn = day({
  per: 'item',
  help: 'The day someone last checked these facts with the office that knows.',
})

export const sampleData = flag({
  per: 'item',
  help: 'The figures here are sample data and no source stands behind them. Readers are told.',
})

export const validity = {
  validFrom: day({ per: 'item', help: 'First day on which this unit existed under this name.' }),
  validTo: day({ per: 'item', help: 'Last day, when the unit was merged, split or renamed.' }),
} as const

/** A figure with what makes it trustworthy: unit, period, source. */
export const figures = (help: string) =>
  rows({
    per: 'item',
    help,
    of: {
      label: text({ per: 'locale', required: true, maxLength: 80, help: 'What is counted.' }),
      value: number({ per: 'item', required: true, help: 'The number alone, without its unit.' }),
      unit: choice({ per: 'item', required: true, options: unitOptions, help: 'Unit of the number.' }),
      period: text({
        per: 'item',
        maxLength: 40,
        help: 'Year, quarter or day it holds for: 2025, 2026-Q3, 2026-10-01.',
      }),
      source: text({ per: 'item', maxLength: 200, help: 'Who published it.' }),
      sourceUrl: text({ per: 'item', format: 'url', help: 'Web address of that source.' }),
      sampleData: flag({ per: 'item', help: 'No source stands behind this figure. Readers are told.' }),
    },
  })

export const incentives = rows({
  per: 'item',
  help: 'What the law grants here: one row an incentive.',
  of: {
    name: text({ per: 'locale', required: true, maxLength: 120, help: 'Tax, rent or duty concerned.' }),
    rate: text({ per: 'locale', maxLength: 80, help: 'Rate or exemption.' }),
    term: text({ per: 'locale', maxLength: 80, help: 'How long it holds.' }),
    legalBasis: text({ per: 'locale', maxLength: 160, help: 'Law or decree, number and article.' }),
  },
})

export const contacts = rows({
  per: 'item',
  help: 'People or desks a reader may write to or call.',
  of: {
    name: text({ per: 'locale', required: true, maxLength: 120, help: 'Desk, or person with post.' }),
    phone: text({ per: 'item', format: 'phone', help: 'With country code: +84 …' }),
    email: text({ per: 'item', format: 'email', help: 'An address of the agency, not a private one.' }),
    replyDays: number({
      per: 'item',
      unit: 'days',
      integer: true,
      min: 0,
      max: 60,
      help: 'Working days within which it answers.',
    }),
  },
})

export const currency = choice({ per: 'item', options: currencies, help: 'Currency of the amount.' })
