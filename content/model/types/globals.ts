import { choice, choices, flag, link, links, number, prose, richText, rows, text } from '../fields.ts'
import { articleKinds, homeBlocks, homeLists, languages, openLicences, plateScenes, sections } from '../options.ts'
import { contacts, figures, issuingAgency, sourceLocale } from './common.ts'

const colour = (help: string) => text({ per: 'item', required: true, format: 'colour', help })

export const siteSettings = {
  sourceLocale,
  issuingAgency,
  provinceName: text({
    per: 'locale',
    required: true,
    maxLength: 60,
    help: 'Short name of the province: the wordmark.',
  }),
  portalName: text({ per: 'locale', required: true, maxLength: 120, help: 'Full official name of the portal.' }),
  description: prose({ per: 'locale', required: true, maxLength: 300, help: 'What the portal is, in a sentence.' }),
  licenceNote: text({ per: 'locale', maxLength: 300, help: 'Licence, responsible editor: the line in the footer.' }),
  dataLicence: choice({ per: 'item', options: openLicences, help: 'On what terms others may reuse the open data.' }),
  contacts,
  paletteSky: colour('Palette of plates and pages: the sky, six-digit hex.'),
  paletteFar: colour('Palette: the far ridge.'),
  paletteMid: colour('Palette: middle distance and water.'),
  paletteNear: colour('Palette: the near ground.'),
  paletteInk: colour('Palette: text and outlines, near black.'),
  paletteLight: colour('Palette: the lightest colour.'),
  paletteAccent: colour('Palette: sun, links and the one action on a page.'),
  sampleSite: flag({ per: 'item', help: 'The whole site is a sample. A banner says so on every page.' }),
} as const

export const navigation = {
  sourceLocale,
  entries: rows({
    per: 'item',
    help: 'Main navigation, in order.',
    of: {
      section: choice({ per: 'item', required: true, options: sections, help: 'Section it leads to.' }),
      label: text({ per: 'locale', maxLength: 30, help: 'Label, if not the section’s usual name.' }),
    },
  }),
} as const

type HomeBlock = (typeof homeBlocks.values)[number]
const inBlocks = <const Kinds extends readonly [HomeBlock, ...HomeBlock[]]>(...is: Kinds) => ({ column: 'kind', is })

export const homePage = {
  sourceLocale,
  headline: text({ per: 'locale', required: true, maxLength: 120, help: 'The province in one sentence.' }),
  lead: prose({ per: 'locale', required: true, maxLength: 300, help: 'Who finds what here, in two lines.' }),
  plateScene: choice({ per: 'item', options: plateScenes, help: 'Panorama under the headline.' }),
  figures: figures('Three to six figures, each with period and source.'),
  blocks: rows({
    per: 'item',
    rowTitle: ['kind', 'heading'],
    help: 'What stands under the panorama, in this order. Without any block, the page keeps its usual order. A block with nothing to show in a language is left out there.',
    of: {
      kind: choice({ per: 'item', required: true, options: homeBlocks, help: 'What the block shows.' }),
      section: choice({
        per: 'item',
        options: sections,
        when: inBlocks('door', 'call'),
        help: 'Section it leads to. Doors that follow one another stand side by side.',
      }),
      heading: text({
        per: 'locale',
        maxLength: 80,
        help: 'Heading, if not the usual one. A call is shown only in languages that have one.',
      }),
      intro: prose({ per: 'locale', maxLength: 300, help: 'A sentence or two under the heading.' }),
      text: richText({ per: 'locale', when: inBlocks('text'), help: 'The text itself.' }),
      list: choice({
        per: 'item',
        options: homeLists,
        initial: 'article',
        when: inBlocks('list'),
        help: 'What is listed.',
      }),
      topic: link({
        per: 'item',
        to: 'topic',
        when: {
          column: 'list',
          is: ['article', 'investment-project', 'zone', 'investment-profile', 'attraction', 'itinerary', 'publication'],
        },
        help: 'Only what belongs to this topic.',
      }),
      articleKind: choice({
        per: 'item',
        options: articleKinds,
        when: { column: 'list', is: ['article'] },
        help: 'Only articles of this kind.',
      }),
      count: number({
        per: 'item',
        integer: true,
        min: 1,
        max: 24,
        when: inBlocks('list'),
        help: 'How many entries at most.',
      }),
      items: links({
        per: 'item',
        to: ['article', 'attraction', 'investment-profile', 'investment-project', 'itinerary', 'publication', 'zone'],
        when: inBlocks('chosen'),
        help: 'What is shown, in this order. Three or six fill whole rows.',
      }),
      action: text({
        per: 'locale',
        maxLength: 40,
        when: inBlocks('call'),
        help: 'Words on the button, if not the name of the section.',
      }),
    },
  }),
  homePlace: link({ per: 'item', to: 'place', help: 'The province itself, for structured data and maps.' }),
} as const

export const languagePolicy = {
  enabled: choices({ per: 'item', options: languages, help: 'Languages the portal offers.' }),
  required: choices({
    per: 'item',
    options: languages,
    help: 'Languages every item should exist in. The desk counts what is missing.',
  }),
} as const

export const printSettings = {
  sourceLocale,
  iccProfile: text({ per: 'item', maxLength: 120, help: 'Name of the press’s colour profile.' }),
  imprint: prose({ per: 'locale', help: 'Imprint on the last page of each brochure.' }),
} as const
