import { choice, flag, link, links, richText, text } from '../fields.ts'
import { cadences, placeLevels, plateScenes } from '../options.ts'
import { contacts, coordinates, sourceLocale, validity, words } from './common.ts'

export const topic = {
  ...words,
  sourceLocale,
  leadAgency: link({ per: 'item', to: 'agency', help: 'Agency responsible for the topic.' }),
  cadence: choice({ per: 'item', options: cadences, help: 'How often something new should appear.' }),
  heroImage: link({ per: 'item', to: 'media', help: 'Picture at the head of the topic page.' }),
  plateScene: choice({ per: 'item', options: plateScenes, help: 'Landscape drawn where there is no photograph.' }),
  intro: richText({ per: 'locale', help: 'What the topic covers.' }),
} as const

export const agency = {
  ...words,
  sourceLocale,
  parent: link({ per: 'item', to: 'agency', help: 'Agency it belongs to.' }),
  officialEnglishName: text({
    per: 'item',
    maxLength: 160,
    help: 'Official English name (Circular 03/2009/TT-BNG), the same on every page.',
  }),
  address: text({ per: 'locale', maxLength: 200, help: 'Postal address.' }),
  website: text({ per: 'item', format: 'url', help: 'Its own site.' }),
  contacts,
  ...validity,
  successors: links({ per: 'item', to: ['agency'], help: 'Agencies that took over its work.' }),
  sampleContacts: flag({ per: 'item', help: 'Address and contacts are sample data. Readers are told.' }),
  duties: richText({ per: 'locale', help: 'What the agency does and for whom.' }),
} as const

export const place = {
  ...words,
  sourceLocale,
  code: text({ per: 'item', maxLength: 20, help: 'Code in the national list of administrative units.' }),
  level: choice({ per: 'item', required: true, options: placeLevels, help: 'Level of the unit.' }),
  parent: link({ per: 'item', to: 'place', help: 'Unit it belongs to.' }),
  ...coordinates,
  ...validity,
  successors: links({ per: 'item', to: ['place'], help: 'Units it was merged into.' }),
  formerName: text({ per: 'locale', maxLength: 160, help: 'Name readers may still know.' }),
  plateScene: choice({ per: 'item', options: plateScenes, help: 'Landscape drawn where there is no photograph.' }),
} as const
