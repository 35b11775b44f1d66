import { type Locale, locales } from '#content/model/locales.ts'
import { itemPath } from '#content/model/paths.ts'
import { mixed } from '#content/plates/color.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import type { Fact, FactValue } from '#site/src/data/facts.ts'
import { splitFigure } from '#site/src/data/figures.ts'
import { locationOf } from '#site/src/data/maps.ts'
import type { PlacedLabel } from '#site/src/data/mapLayout.ts'
import { printedMarginOf } from '#site/src/data/margin.ts'
import { type PageContext, pageContext } from '#site/src/data/pageContext.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { projectFacts, projectFigures } from '#site/src/data/projects.ts'
import { headline } from '#site/src/i18n/headline.ts'
import { printWordsIn } from '#site/src/i18n/words.ts'
import { type QrCode, qrCode } from './qrCode.ts'
import { type SheetBlock, sheetText } from './sheetText.ts'
import { breakable } from './words.ts'

/** Everything that stands on a project's sheet, in one language, ready to be set: the template adds no word of its own. */
export interface SheetInput {
  readonly language: Locale
  readonly colours: {
    readonly ink: string
    readonly soft: string
    readonly line: string
    readonly wash: string
    readonly accent: string
  }
  readonly document: { readonly title: string; readonly author: string; readonly day: string }
  readonly plate: { readonly alt: string; readonly caption: string }
  readonly kicker: string
  /** The stamp on invented data; empty where the facts are real. */
  readonly stamp: string
  readonly title: string
  readonly summary: string
  readonly figures: readonly { readonly digits: string; readonly unit: string; readonly label: string }[]
  readonly facts: readonly SheetFact[]
  readonly text: readonly SheetBlock[]
  readonly map: SheetMap | undefined
  readonly site: { readonly title: string; readonly text: string } | undefined
  readonly incentives: SheetTable & { readonly note: string | undefined }
  readonly distances: SheetDistances
  /** Where the rest of the text stands, when the sheet cannot hold it. */
  readonly more: string
  readonly code: QrCode & {
    readonly alt: string
    readonly hint: string
    readonly address: string
    readonly url: string
  }
  readonly issuer: string
  readonly imprint: string | undefined
}

export interface SheetFact {
  readonly label: string
  /** Values that are short stand in one line. */
  readonly inline: boolean
  readonly values: readonly SheetValue[]
}

interface SheetValue {
  readonly text: string
  readonly language: Locale
  readonly url?: string
  readonly note?: string
}

interface SheetDistances {
  readonly title: string
  readonly stamp: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

/** Lengths in units of the map's width; labels stand on their baseline. */
export interface SheetMap {
  readonly alt: string
  readonly caption: string
  readonly width: number
  readonly height: number
  readonly letter: number
  readonly mark: SheetMark
  readonly towns: readonly SheetMark[]
  readonly grid: readonly { readonly runs: 'east' | 'north'; readonly at: number; readonly label: string }[]
  readonly north: string
  readonly scale: { readonly width: number; readonly label: string }
}

interface SheetMark {
  readonly x: number
  readonly y: number
  readonly label: PlacedLabel | undefined
}

interface SheetTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Projects an item into the input of its sheet. Pure: the same portal and item give the same input. */
export function sheetInput(portal: Portal, item: StoredItem<'investment-project'>): SheetInput {
  const { locale, fields } = item
  const page = pageContext(portal, { kind: 'item', type: item.type, locale, slug: item.slug }, locale)
  const print = printWordsIn(locale)
  const { t, labels } = page
  const words = (text: string) => breakable(text, locale)
  const heading = (text: string) => words(headline(text, locale))
  const url = portal.siteUrl + itemPath(item.type, item.slug, locale)
  const address = decodeURI(url).replace(/^https?:\/\//, '')
  const imprint = portal.document('print-settings', locale)?.imprint
  const agency = page.entry(fields.issuingAgency)?.title ?? page.settings.provinceName
  return {
    language: locale,
    colours: coloursOf(portal),
    document: {
      title: print('sheet.title', { title: fields.title }),
      author: agency,
      day: item.approvedAt.slice(0, 10),
    },
    plate: { alt: print('sheet.plate'), caption: words(t('picture.drawn')) },
    kicker: words([labels.option('sector', fields.sector), labels.option('projectStatus', fields.status)].join(' · ')),
    stamp: fields.sampleData ? words(t('sampleData')) : '',
    title: heading(fields.title),
    summary: words(fields.summary),
    figures: projectFigures(page, fields).map(({ label, value }) => ({ label: words(label), ...splitFigure(value) })),
    facts: printedMarginOf(page, item, projectFacts(page, item)).map((fact) => sheetFact(page, fact)),
    text: sheetText(fields.objective, { words, urlOf: (id) => urlOf(page, id) }),
    map: mapOf(page, item, words),
    site: fields.siteNote ? { title: words(t('project.site')), text: words(fields.siteNote) } : undefined,
    incentives: incentivesOf(page, fields, words),
    distances: distancesOf(page, fields.zone, words),
    more: words(print('sheet.more', { address })),
    code: { ...qrCode(url), alt: print('sheet.code', { address }), hint: words(print('sheet.scan')), address, url },
    issuer: words([agency, page.settings.portalName].join(' · ')),
    imprint: imprint && words(imprint),
  }
}

/** Shades as on the pages: `theme.ts` has the reasons. */
function coloursOf({ palette: { ink, near, accent } }: Portal): SheetInput['colours'] {
  return {
    ink,
    accent,
    soft: mixed(ink, '#ffffff', 0.3),
    line: mixed(ink, '#ffffff', 0.72),
    wash: mixed(near, '#ffffff', 0.93),
  }
}

function urlOf(page: PageContext, contentId: string): string | undefined {
  const path = page.entry(contentId)?.path
  return path === undefined ? undefined : page.portal.siteUrl + path
}

function sheetFact(page: PageContext, { label, values }: Fact): SheetFact {
  const areLanguages = values.every(({ lang }) => lang !== undefined) && values.length > 1
  return {
    label: breakable(label, page.locale),
    inline: areLanguages,
    values: values.flatMap((value) => sheetValues(page, value)),
  }
}

/** On paper an address must be read, not clicked: electronic mail stands under the name it belongs to. */
function sheetValues(page: PageContext, { text, path, lang, note }: FactValue): SheetValue[] {
  const language = languageOf(lang) ?? page.locale
  const url = path?.startsWith('/') ? page.portal.siteUrl + path : path
  const shown = { text: breakable(text, language), language }
  const noted = note === undefined ? {} : { note: breakable(note, page.locale) }
  if (!url?.startsWith('mailto:')) return [{ ...shown, ...noted, ...(url === undefined ? {} : { url }) }]
  return [
    { ...shown, ...noted },
    { text: url.slice('mailto:'.length), language: page.locale, url },
  ]
}

function languageOf(tag: string | undefined): Locale | undefined {
  return (Object.keys(locales) as Locale[]).find((code) => locales[code].tag === tag)
}

type Project = StoredItem<'investment-project'>['fields']

function incentivesOf(
  { t }: PageContext,
  { incentives, incentivesNote }: Project,
  words: (text: string) => string,
): SheetInput['incentives'] {
  return {
    title: words(t('project.offer')),
    head: (['name', 'rate', 'term', 'legalBasis'] as const).map((column) => words(t(`incentive.${column}`))),
    rows: incentives.map(({ name, rate = '–', term = '–', legalBasis = '–' }) =>
      [name, rate, term, legalBasis].map(words),
    ),
    note: incentivesNote && words(incentivesNote),
  }
}

/** The province around the site, as the map pages draw it; nothing where no one has noted where it lies. */
function mapOf(
  page: PageContext,
  item: StoredItem<'investment-project'>,
  words: (text: string) => string,
): SheetMap | undefined {
  const layout = locationOf(page, item)
  const [mark] = layout?.marks ?? []
  if (!layout || !mark) return undefined
  const { width, height, towns, grid, scale, letter } = layout
  const { t, format } = page
  const print = printWordsIn(page.locale)
  const marked = ({ x, y, label }: SheetMark): SheetMark => ({
    x,
    y,
    label: label && { ...label, lines: label.lines.map(words) },
  })
  return {
    alt: print('sheet.map'),
    caption: words(print('sheet.schematic')),
    width,
    height,
    letter,
    mark: marked(mark),
    towns: towns.map(marked),
    grid: grid.map(({ direction, position, degrees }) => ({
      runs: direction,
      at: position,
      label: `${format.number(Math.abs(degrees))}°`,
    })),
    north: words(t('investPages.map.north')),
    scale: { width: scale.width, label: format.quantity(scale.kilometres, 'km') },
  }
}

type Destination = 'seaport' | 'airport' | 'highway' | 'border'

/** How far the zone of the project is from where goods leave. */
function distancesOf(
  page: PageContext,
  zoneId: string | undefined,
  words: (text: string) => string,
): SheetInput['distances'] {
  const { t, format, portal, locale } = page
  const zone = zoneId === undefined ? undefined : portal.item('zone', zoneId, locale)
  const distances = zone && {
    seaport: zone.fields.distanceSeaportKm,
    airport: zone.fields.distanceAirportKm,
    highway: zone.fields.distanceHighwayKm,
    border: zone.fields.distanceBorderKm,
  }
  const rows = Object.entries(distances ?? {}).flatMap(([to, distance]) =>
    distance === undefined
      ? []
      : [{ label: words(t(`zone.${to as Destination}`)), value: words(format.quantity(distance, 'km')) }],
  )
  const title = t('zone.distances')
  return {
    title: words(zone ? t('labelled', { label: title, value: headline(zone.fields.title, locale) }) : title),
    rows,
    stamp: zone?.fields.sampleData ? words(t('sampleData')) : '',
  }
}
