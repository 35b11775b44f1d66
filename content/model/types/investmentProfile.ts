import { choice, choices, prose, richText, rows, text } from '../fields.ts'
import { profileLevels, sectors } from '../options.ts'
import { contacts, figures, page, verifiedOn } from './common.ts'

export const investmentProfile = {
  ...page,
  level: choice({ per: 'item', required: true, options: profileLevels, help: 'What the profile describes.' }),
  sectors: choices({ per: 'item', options: sectors, help: 'Sectors it covers.' }),
  indicators: figures('Figures an investor asks for first, each with its period and source.'),
  contacts,
  verifiedOn,
  overview: richText({ per: 'locale', required: true, help: 'The profile itself.' }),
  advantages: rows({
    per: 'locale',
    help: 'Three to six reasons to come, each with a fact.',
    of: {
      title: text({ per: 'locale', required: true, maxLength: 80, help: 'The reason in a few words.' }),
      text: prose({ per: 'locale', required: true, maxLength: 400, help: 'The fact behind it.' }),
    },
  }),
  policy: prose({ per: 'locale', help: 'Incentives and procedure in a paragraph.' }),
  testimonials: rows({
    per: 'locale',
    help: 'What investors say, with their consent.',
    of: {
      quote: prose({ per: 'locale', required: true, maxLength: 400, help: 'Their words.' }),
      person: text({ per: 'locale', required: true, maxLength: 120, help: 'Name, post and company.' }),
    },
  }),
} as const
