import { choice, choices, day, links, number, prose, richText, text } from '../fields.ts'
import { languages, paperFormats, publicationKinds } from '../options.ts'
import { page, sampleData } from './common.ts'

export const publication = {
  ...page,
  kind: choice({ per: 'item', required: true, options: publicationKinds, help: 'What it is.' }),
  format: choice({ per: 'item', options: paperFormats, help: 'Size of a page, closed.' }),
  pages: number({ per: 'item', integer: true, min: 1, help: 'Pages, or panels of a leaflet.' }),
  languages: choices({ per: 'item', options: languages, help: 'Languages it exists in.' }),
  items: links({
    per: 'item',
    to: ['article', 'attraction', 'investment-profile', 'investment-project', 'itinerary', 'zone'],
    help: 'What it is composed from, in order.',
  }),
  files: links({ per: 'item', to: ['media'], help: 'Finished files to download, one a language.' }),
  licenceNo: text({ per: 'item', maxLength: 80, help: 'Number of the publishing licence.' }),
  licenceDate: day({ per: 'item', help: 'Date of the publishing licence.' }),
  printRun: number({ per: 'item', integer: true, min: 0, help: 'Copies printed.' }),
  sampleData,
  description: richText({ per: 'locale', help: 'What is inside.' }),
  imprint: prose({ per: 'locale', help: 'Publisher, licence, printer, copies, deposit: as the law asks.' }),
} as const
