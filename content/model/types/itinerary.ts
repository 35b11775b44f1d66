import { choices, link, number, prose, richText, rows } from '../fields.ts'
import { touristTypes } from '../options.ts'
import { page, sampleData } from './common.ts'

export const itinerary = {
  ...page,
  days: number({
    per: 'item',
    required: true,
    unit: 'days',
    integer: true,
    min: 1,
    max: 14,
    help: 'Length of the route.',
  }),
  distanceKm: number({ per: 'item', unit: 'km', min: 0, help: 'Whole distance by road.' }),
  touristTypes: choices({ per: 'item', options: touristTypes, help: 'Who enjoys it most.' }),
  stops: rows({
    per: 'item',
    help: 'Stops in the order of the journey.',
    of: {
      attraction: link({ per: 'item', required: true, to: 'attraction', help: 'Where to stop.' }),
      day: number({ per: 'item', required: true, integer: true, min: 1, max: 14, help: 'Day of the journey.' }),
      minutes: number({ per: 'item', unit: 'minutes', integer: true, min: 0, help: 'Time to allow there.' }),
      note: prose({ per: 'locale', maxLength: 400, help: 'What to do there, and how to go on.' }),
    },
  }),
  sampleData,
  description: richText({ per: 'locale', required: true, help: 'The journey as a whole, and when to make it.' }),
} as const
