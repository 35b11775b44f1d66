import { choice, day, number, richText, rows, text } from '../fields.ts'
import { articleKinds } from '../options.ts'
import { page } from './common.ts'

export const article = {
  ...page,
  kind: choice({
    per: 'item',
    required: true,
    options: articleKinds,
    initial: 'news',
    help: 'What kind of text it is.',
  }),
  byline: text({ per: 'locale', maxLength: 120, help: 'Who wrote it, as printed: name or desk.' }),
  dateline: text({ per: 'locale', maxLength: 80, help: 'Place the report comes from, as printed before the text.' }),
  body: richText({ per: 'locale', required: true, help: 'The text. Headings start at level 2.' }),
  corrections: rows({
    per: 'item',
    help: 'Corrections of our own errors. They stay visible for good.',
    of: {
      on: day({ per: 'item', required: true, help: 'Day of the correction.' }),
      text: text({ per: 'locale', required: true, maxLength: 300, help: 'What was wrong and what is right.' }),
    },
  }),
  urgency: number({
    per: 'item',
    internal: true,
    integer: true,
    min: 1,
    max: 9,
    help: 'Editorial urgency as in ninjs: 1 is highest, 5 is normal, 9 is lowest.',
  }),
} as const
