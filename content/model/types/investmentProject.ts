import { choice, link, links, number, prose, richText, text } from '../fields.ts'
import { investmentForms, landStatuses, projectStatuses, sectors } from '../options.ts'
import { contacts, coordinates, currency, incentives, page, sampleData, verifiedOn } from './common.ts'

export const investmentProject = {
  ...page,
  code: text({ per: 'item', required: true, maxLength: 40, help: 'Code in the province’s list of projects.' }),
  sector: choice({ per: 'item', required: true, options: sectors, help: 'Main sector.' }),
  zone: link({ per: 'item', to: 'zone', help: 'Zone it lies in, if any.' }),
  ...coordinates,
  areaHa: number({ per: 'item', unit: 'ha', min: 0, help: 'Site area.' }),
  capital: number({
    per: 'item',
    min: 0,
    help: 'Estimated total capital in full units of the currency: 46000000, not 46.',
  }),
  currency,
  form: choice({ per: 'item', options: investmentForms, help: 'Form of investment the province looks for.' }),
  landStatus: choice({ per: 'item', options: landStatuses, help: 'Has the site been cleared?' }),
  landTermYears: number({ per: 'item', unit: 'years', min: 0, max: 99, integer: true, help: 'Land term.' }),
  planningRef: text({ per: 'item', maxLength: 160, help: 'Planning decision it stands on: number and date.' }),
  leadAgency: link({ per: 'item', to: 'agency', help: 'Agency that handles the file.' }),
  status: choice({
    per: 'item',
    required: true,
    options: projectStatuses,
    initial: 'calling',
    help: 'Where it stands.',
  }),
  documents: links({ per: 'item', to: ['media'], help: 'Maps, decisions and studies to download.' }),
  incentives,
  contacts,
  verifiedOn,
  sampleData,
  objective: richText({ per: 'locale', required: true, help: 'What is to be built, for whom, and why here.' }),
  siteNote: prose({ per: 'locale', help: 'Site, access and utilities in a paragraph.' }),
  incentivesNote: prose({ per: 'locale', help: 'What the province offers beyond the table.' }),
} as const
