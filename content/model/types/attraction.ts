import { choice, choices, flag, number, prose, richText, rows, text } from '../fields.ts'
import { accessFacilities, attractionKinds, heritageLevels, languages, touristTypes, weekdays } from '../options.ts'
import { coordinates, currency, page, sampleData, verifiedOn } from './common.ts'

export const attraction = {
  ...page,
  kind: choice({ per: 'item', required: true, options: attractionKinds, help: 'What kind of place it is.' }),
  ...coordinates,
  openingHours: rows({
    per: 'item',
    help: 'One row for days with the same hours. Leave empty where it is always open.',
    of: {
      days: choices({ per: 'item', options: weekdays, help: 'Days of the week.' }),
      opens: text({ per: 'item', required: true, format: 'time', help: 'HH:MM, local time.' }),
      closes: text({ per: 'item', required: true, format: 'time', help: 'HH:MM, local time.' }),
    },
  }),
  freeAdmission: flag({ per: 'item', help: 'Entry costs nothing.' }),
  priceAdult: number({ per: 'item', min: 0, help: 'Admission for an adult.' }),
  priceChild: number({ per: 'item', min: 0, help: 'Admission for a child.' }),
  currency,
  accessibility: choices({ per: 'item', options: accessFacilities, help: 'What is there for visitors who need it.' }),
  languagesSpoken: choices({ per: 'item', options: languages, help: 'Languages guides and staff speak.' }),
  touristTypes: choices({ per: 'item', options: touristTypes, help: 'Who enjoys it most.' }),
  heritageLevel: choice({ per: 'item', options: heritageLevels, help: 'Highest recognition it holds.' }),
  verifiedOn,
  sampleData,
  description: richText({ per: 'locale', required: true, help: 'What one sees there and why it matters.' }),
  gettingThere: prose({ per: 'locale', help: 'From the nearest town or station, by what means, how long.' }),
  etiquette: prose({ per: 'locale', help: 'Dress, quiet, photographs, gifts: what a guest should know.' }),
} as const
