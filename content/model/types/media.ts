import { choice, day, flag, link, prose, text } from '../fields.ts'
import { licences } from '../options.ts'

/** A picture or file. It has no page; it goes live with the first item that shows it and leaves with the last. */
export const media = {
  issuingAgency: link({ per: 'item', to: 'agency', help: 'The agency that keeps this file.' }),
  creator: text({ per: 'item', maxLength: 120, help: 'Who took or drew it.' }),
  creditLine: text({ per: 'item', required: true, maxLength: 160, help: 'Credit as printed beside it.' }),
  licence: choice({ per: 'item', required: true, options: licences, help: 'On what terms we may show it.' }),
  usageTerms: prose({ per: 'item', internal: true, help: 'Contract terms, limits, model releases. Never published.' }),
  expiresOn: day({ per: 'item', internal: true, help: 'Last day we may show it.' }),
  rightsCleared: flag({
    per: 'item',
    internal: true,
    help: 'Rights and persons shown have been checked. Without this no item that shows it is published.',
  }),
  drawn: flag({ per: 'item', help: 'It is drawn, not photographed. Readers are told.' }),
  alt: text({
    per: 'locale',
    required: true,
    maxLength: 250,
    help: 'What the picture shows, for those who cannot see it.',
  }),
  caption: text({ per: 'locale', maxLength: 250, help: 'Caption.' }),
  transcript: prose({ per: 'locale', help: 'What is said, for video and sound.' }),
} as const
