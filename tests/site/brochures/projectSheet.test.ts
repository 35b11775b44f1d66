import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localeCodes, locales, type Locale } from '#content/model/locales.ts'
import type { StoredItem } from '#content/store/readStore.ts'
import { type HeadPictures, headPictures } from '#site/brochures/headPictures.ts'
import { type SheetInput, sheetInput } from '#site/brochures/sheetInput.ts'
import { openTypesetter, type Typesetter } from '#site/brochures/typesetter.ts'
import { openTypst } from '#site/brochures/typst.ts'
import { openPainter } from '#site/press/painter.ts'
import { splitFigure } from '#site/src/data/figures.ts'
import { pageContext } from '#site/src/data/pageContext.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { projectFigures } from '#site/src/data/projects.ts'
import { printWordsIn } from '#site/src/i18n/words.ts'
import { type ReadPdf, readPdf } from '../support/readPdf.ts'
import { type SampleStore, sampleStore, siteUrl } from '../support/sampleStore.ts'

type Project = StoredItem<'investment-project'>

let typesetter: Typesetter
let store: SampleStore
let portal: Portal
let pictures: HeadPictures
beforeAll(async () => {
  typesetter = openTypesetter(openTypst())
  store = await sampleStore()
  portal = store.portal()
  pictures = headPictures(await openPainter(), { scene: 'port', seed: 'test', palette: portal.palette })
})
afterAll(() => store.remove())

const projects = (locale: Locale): readonly Project[] => portal.items('investment-project', locale)
const set = async (input: SheetInput) => (await typesetter.typeset(input, pictures)).pdf
/** The project with a zone, a table of three incentives and every fact: the fullest sheet of the samples. */
function fullest(locale: Locale): Project {
  const found = projects(locale).find(({ fields }) => fields.zone && fields.incentives.length === 3)
  if (!found) throw new Error(`the samples have no full project in ${locale}`)
  return found
}
const bare = (text: string) => text.replaceAll('\u200B', '').replace(/\s+/g, ' ')

describe.each(localeCodes)('the sheet of a project in %s', (locale) => {
  let input: SheetInput
  let pdf: ReadPdf
  beforeAll(async () => {
    input = sheetInput(portal, fullest(locale))
    pdf = await readPdf(await set(input))
  })

  it('is one tagged PDF/UA-1 page that knows its title and its language', () => {
    const { title } = fullest(locale).fields
    expect(pdf).toMatchObject({ pages: 1, isAccessible: true, isTagged: true })
    expect(pdf.title).toBe(printWordsIn(locale)('sheet.title', { title }))
    expect(pdf.language.split('-')[0]).toBe(locale)
  })

  it('has a heading, sections, a table with heads and a picture that is described', () => {
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(pdf.roles.filter((role) => role === 'H2').length).toBeGreaterThanOrEqual(3)
    expect(pdf.roles.filter((role) => role === 'TH')).toHaveLength(4)
    expect(pdf.alternatives).toContain(printWordsIn(locale)('sheet.plate'))
  })

  it('leads to its page', () => {
    expect(pdf.links.map(decodeURI)).toContain(decodeURI(input.code.url))
    expect(input.code.url).toMatch(new RegExp(`^${siteUrl}/${locale}/`))
  })

  it('shows the figures of the page', () => {
    const page = pageContext(portal, { kind: 'home', locale }, locale)
    const figures = projectFigures(page, fullest(locale).fields)
    expect(figures).toHaveLength(3)
    expect(input.figures.map(({ digits }) => digits)).toEqual(figures.map(({ value }) => splitFigure(value).digits))
    for (const { digits } of input.figures) expect(pdf.text).toContain(bare(digits))
  })

  it.skipIf(locale === 'km')('holds every word of the facts and the text, in letters one can copy', () => {
    const words = [
      ...input.facts.flatMap(({ label, values }) => [
        label,
        ...values.filter((v) => v.language === locale).map((v) => v.text),
      ]),
      ...input.text.flatMap((block) => ('runs' in block ? block.runs.map(({ text }) => text) : [])),
    ]
    // Lines may part words of languages without spaces anywhere.
    const squeezed = (text: string) => bare(text).replaceAll(' ', '')
    const missing = words.filter((text) => !squeezed(pdf.text).includes(squeezed(text)))
    expect(words.length).toBeGreaterThan(30)
    expect(missing).toEqual([])
  })

  it('gives the same bytes twice', async () => {
    expect((await set(input)).equals(await set(sheetInput(portal, fullest(locale))))).toBe(true)
  })
})

describe('sheets', () => {
  it('are one page for every project of both provinces in every language', async () => {
    const small = await sampleStore('tan-sa')
    const inputs = [portal, small.portal()].flatMap((from) =>
      localeCodes.flatMap((locale) => from.items('investment-project', locale).map((item) => sheetInput(from, item))),
    )
    small.remove()
    expect(inputs.length).toBeGreaterThan(55)
    const pages: number[] = []
    for (const input of inputs) pages.push((await typesetter.typeset(input, pictures)).pages)
    expect(pages).toEqual(inputs.map(() => 1))
  })

  it('cut a text that is too long, say where the rest is, and stay one page', async () => {
    for (const locale of ['en', 'km'] as const) {
      const input = sheetInput(portal, fullest(locale))
      const long = { ...input, text: Array.from({ length: 6 }, () => input.text).flat() }
      const pdf = await readPdf(await set(long))
      expect(pdf.pages).toBe(1)
      expect(pdf.text).toContain(decodeURI(input.code.address).split('/')[0])
      expect(pdf.links.filter((link) => decodeURI(link) === decodeURI(input.code.url)).length).toBeGreaterThanOrEqual(2)
    }
  })

  it('bear their own picture at its height, whatever is set before or beside them', async () => {
    const painter = await openPainter()
    const picturesOf = (seed: string) => headPictures(painter, { scene: 'port', seed, palette: portal.palette })
    const short = { ...sheetInput(portal, fullest('km')), text: [] }
    const orders = [
      { input: sheetInput(portal, fullest('vi')), pictures: picturesOf('one') },
      { input: short, pictures: picturesOf('one') },
      { input: short, pictures: picturesOf('two') },
      { input: sheetInput(portal, fullest('ja')), pictures: picturesOf('two') },
    ]
    const alone: Buffer[] = []
    for (const order of orders) alone.push((await openTypesetter(openTypst()).typeset(order.input, order.pictures)).pdf)
    expect(new Set(alone.map((pdf) => pdf.toString('latin1'))).size).toBe(orders.length)
    const together = await Promise.all(orders.map((order) => typesetter.typeset(order.input, order.pictures)))
    expect(together.map(({ pdf }, index) => pdf.equals(alone[index] ?? Buffer.alloc(0)))).toEqual(
      orders.map(() => true),
    )
  })

  it('are refused when a face has no glyph for a letter', async () => {
    const input = sheetInput(portal, fullest('en'))
    await expect(set({ ...input, title: 'Port of ᚠᚢᚦ' })).rejects.toThrow(
      'the text ᚠ could not be displayed with font Be Vietnam Pro; ',
    )
  })

  it('show no text of another language than their own, names of languages and shared sources aside', () => {
    for (const locale of localeCodes) {
      const scripts = {
        Latn: /\p{sc=Latn}/u,
        Hans: /\p{sc=Han}/u,
        Jpan: /[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]/u,
        Kore: /\p{sc=Hang}/u,
        Khmr: /\p{sc=Khmr}/u,
      }
      const input = sheetInput(portal, fullest(locale))
      const own = scripts[locales[locale].script]
      const texts = [
        input.kicker,
        input.title,
        input.summary,
        input.code.hint,
        input.more,
        input.issuer,
        input.stamp,
        input.plate.alt,
        ...input.incentives.head,
        ...input.facts.map(({ label }) => label),
      ]
      expect(texts.length).toBeGreaterThan(20)
      expect(texts.filter((text) => !own.test(text))).toEqual([])
    }
  })

  it('have no stamp where no data is invented', () => {
    const item = fullest('en')
    expect(sheetInput(portal, item).stamp).not.toBe('')
    expect(sheetInput(portal, { ...item, fields: { ...item.fields, sampleData: false } }).stamp).toBe('')
  })
})
