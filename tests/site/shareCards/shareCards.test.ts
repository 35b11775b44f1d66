import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { contrastRatio } from '#content/plates/color.ts'
import { sampleProvinces } from '#content/samples/readSamples.ts'
import { openTypst, type Typst } from '#site/brochures/typst.ts'
import { openPainter, type Painter } from '#site/press/painter.ts'
import { openCardPress } from '#site/shareCards/cardPress.ts'
import { setWords } from '#site/shareCards/setWords.ts'
import { symbolsOf } from '#site/press/svg.ts'
import { allShareCards, type CardWords, type ShareCard } from '#site/src/data/shareCards.ts'
import { sampleStore, type SampleStore } from '../support/sampleStore.ts'

let typst: Typst
let painter: Painter
const stores: SampleStore[] = []
let cards: readonly ShareCard[]
let worded: (ShareCard & { words: CardWords })[]
beforeAll(async () => {
  typst = openTypst()
  painter = await openPainter()
  for (const province of sampleProvinces()) stores.push(await sampleStore(province))
  cards = stores.flatMap((store) => allShareCards(store.portal()))
  worded = cards.flatMap(({ words, ...card }) => (words ? [{ ...card, words }] : []))
})
afterAll(() => {
  for (const store of stores) store.remove()
})

/** The card with the longest title of a language. */
const longest = (locale: Locale) =>
  worded.filter(({ words }) => words.locale === locale).toSorted((a, b) => b.alt.length - a.alt.length)[0]!

/** Titles as long as an editor may hardly write them. */
const long: Record<Locale, string> = {
  vi: 'Quảng Trị khởi công đường cao tốc Cam Lộ – Lao Bảo nối cảng biển nước sâu Mỹ Thủy với cửa khẩu quốc tế và hành lang Đông – Tây',
  en: 'Construction begins on the Cam Lo – Lao Bao expressway linking the deep-water port of My Thuy with the international border gate',
  fr: 'Les travaux de l’autoroute Cam Lo – Lao Bao, qui reliera le port en eau profonde de My Thuy au poste-frontière, ont commencé hier',
  zh: '甘露至劳保高速公路正式开工建设，将美水深水港与劳保国际口岸以及东西经济走廊沿线各国的公路网连接起来，'
    .repeat(3)
    .slice(0, 120),
  ja: 'カムロ・ラオバオ高速道路が着工、ミートゥイ深水港とラオバオ国際国境ゲート、東西経済回廊の沿線諸国を結ぶ、'
    .repeat(3)
    .slice(0, 120),
  ko: '깜로–라오바오 고속도로가 착공되어 미투이 심수항과 라오바오 국제 국경관문, 동서경제회랑 주변 국가의 도로망을 잇는다 '
    .repeat(3)
    .slice(0, 120),
  km: 'ការសាងសង់ផ្លូវល្បឿនលឿន Cam Lộ – Lao Bảo បានចាប់ផ្តើមហើយ ដើម្បីភ្ជាប់កំពង់ផែទឹកជ្រៅ Mỹ Thủy ទៅច្រកព្រំដែនអន្តរជាតិនិងរបៀង',
}

describe('share cards', () => {
  it.each(localeCodes)('are drawn 1200 × 630 in %s, the same bytes each time', async (locale) => {
    const some = worded.filter(({ words }) => words.locale === locale).filter((_, index) => index % 40 === 3)
    expect(some.length).toBeGreaterThan(2)
    const [press, other] = [openCardPress(typst, painter), openCardPress(openTypst(), await openPainter())]
    for (const card of some) {
      const { mediaDir } = stores[0]!
      const plateOnly = { ...card, picture: cards[0]!.picture }
      const bytes = await press.draw(plateOnly, mediaDir)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
      expect((await other.draw(plateOnly, mediaDir)).equals(bytes)).toBe(true)
    }
  })

  it.each(localeCodes)('show the title in %s, whatever its length', async (locale) => {
    const { words } = longest(locale)
    for (const title of [longest(locale).alt, long[locale], words.wordmark]) {
      const strip = await inked({ ...words, title })
      const blank = await inked({ ...words, title: '' })
      expect(strip.inTitle - blank.inTitle).toBeGreaterThan(2000)
      // Nothing stands between the columns, below the strip's foot, or outside of the square cut from the middle.
      expect({ title, outside: strip.outside }).toEqual({ title, outside: 0 })
    }
  })

  it('have a letter for every character: no face answers with an empty box', () => {
    const boxes = emptyBoxes(40)
    expect(boxes.size).toBeGreaterThan(2)
    // The comparison works at any size.
    expect([...emptyBoxes(23)].filter((shape) => !boxes.has(shape))).toEqual([])
    let letters = 0
    for (const { words } of worded) {
      const drawn = lettersOf(setWords(typst, words).svg)
      letters += drawn.length
      const found = drawn.filter((shape) => boxes.has(shape)).length
      expect({ title: words.title, boxes: found }).toEqual({ title: words.title, boxes: 0 })
    }
    expect(letters).toBeGreaterThan(20_000)
  })

  it('leave out what no face has, and draw names in another script', () => {
    const { words } = longest('km')
    const count = (title: string) => lettersOf(setWords(typst, { ...words, title }).svg).length
    expect(count('Hội chợ 🎉')).toBe(count('Hội chợ'))
    expect(count('សាលា 广治')).toBe(count('សាលា') + 2)
    expect(count('សាលា')).toBeGreaterThan(count(''))
  })

  it('can be read: every ink has 4.5:1 on the paper of each province', () => {
    const palettes = new Set(worded.map(({ words }) => JSON.stringify(words.colours)))
    expect(palettes.size).toBe(sampleProvinces().length)
    for (const { words } of worded) {
      const { ground, ...inks } = words.colours
      for (const ink of Object.values(inks)) expect(contrastRatio(ink, ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each([
    [undefined, [0, 255]],
    [{ x: 5, y: 50 }, [0, 0]],
    [{ x: 95, y: 50 }, [255, 255]],
  ] as const)('keep what the editor marked in a photograph in sight: %j', async (focus, [left, right]) => {
    const mediaDir = mkdtempSync(join(tmpdir(), 'focus-'))
    try {
      // Black on the left, white on the right, far wider than a card.
      const white = { create: { width: 6000, height: 500, channels: 3, background: '#ffffff' } } as const
      const black = await sharp({ ...white, create: { ...white.create, width: 3000, background: '#000000' } })
        .png()
        .toBuffer()
      await sharp(white)
        .composite([{ input: black, left: 0, top: 0 }])
        .jpeg()
        .toFile(join(mediaDir, 'halves.jpg'))
      const picture = { kind: 'photograph', file: 'halves.jpg', bytes: 1, focus } as const
      const bytes = await openCardPress(typst, painter).draw({ ...longest('km'), picture }, mediaDir)
      const data = await sharp(bytes).extractChannel(0).raw().toBuffer()
      expect(Math.abs(data[100 * 1200 + 50]! - left)).toBeLessThan(5)
      expect(Math.abs(data[100 * 1200 + 1150]! - right)).toBeLessThan(5)
    } finally {
      rmSync(mediaDir, { recursive: true })
    }
  })

  it('are named by what they show', () => {
    expect(new Set(cards.map(({ path }) => path)).size).toBe(cards.length)
    const again = stores.flatMap((store) => allShareCards(store.portal()))
    expect(again.map(({ path }) => path)).toEqual(cards.map(({ path }) => path))
    expect(cards.filter(({ words }) => !words)).toHaveLength(stores.length)
    for (const { alt, words } of worded) expect(alt).toBe(words.title)
  })

  it('name the agency, invented data and, where its licence asks for it, the credit of the photograph', () => {
    const shown = worded.filter(({ picture }) => picture.kind === 'photograph')
    expect(shown.length).toBeGreaterThan(6)
    const marked = worded.filter(({ words }) => words.right.length > 0)
    expect(marked.length).toBeGreaterThan(300)
    const [store] = stores
    const media = store!.items.find(
      ({ type, contentId }) =>
        type === 'media' &&
        store!.items.some((item) => (item.fields as { heroImage?: string }).heroImage === contentId),
    )
    if (!media) throw new Error('the samples show no photograph')
    const credited = () =>
      allShareCards(store!.portal()).filter(({ words }) => words?.right.some((row) => row.includes('Ảnh: Ai Đó')))
        .length
    const licensed = (licence: string) =>
      store!.change({
        operation: 'put',
        item: { ...media, fields: { ...media.fields, creditLine: 'Ảnh: Ai Đó', licence } } as typeof media,
      })
    licensed('cc-by-4.0')
    expect(credited()).toBeGreaterThan(0)
    licensed('cc0')
    expect(credited()).toBe(0)
  })
})

/** Dark pixels where the title stands, and where nothing may stand. */
async function inked(words: CardWords): Promise<{ inTitle: number; outside: number }> {
  const { svg, height } = setWords(typst, words)
  const drawn = Buffer.alloc(1200 * height * 3)
  painter.paint(svg, { width: 1200, height }, drawn)
  const raw = { width: 1200, height, channels: 3 } as const
  const { data, info } = await sharp(drawn, { raw }).greyscale().raw().toBuffer({ resolveWithObject: true })
  let inTitle = 0
  let outside = 0
  for (let y = 5; y < height; y += 1) {
    for (let x = 0; x < 1200; x += 1) {
      if (data[(y * 1200 + x) * info.channels]! > 170) continue
      if (x >= 295 && x < 905 && y < height - 14) inTitle += 1
      else if (y >= height - 14 || x < 54 || (x > 263 && x < 295) || (x >= 905 && x < 937) || x > 1146) outside += 1
    }
  }
  return { inTitle, outside }
}

/** What each face draws for a character it does not have. */
function emptyBoxes(size: number): Set<string> {
  const families = ['Battambang', 'Be Vietnam Pro', 'Noto Sans', 'Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR']
  const text = families.flatMap((font) =>
    [400, 700].map((weight) => `#text(font: "${font}", weight: ${weight}, fallback: false)[\u{10FFFD}]`),
  )
  const svg = typst.compiler.plainSvg(typst.compile(`#set text(size: ${size}pt)\n${text.join('\n')}`, {}))
  return new Set(lettersOf(svg))
}

/** The shape of every letter, whatever its size. */
function lettersOf(svg: string): string[] {
  const outlines = new Map(symbolsOf(svg))
  return Array.from(svg.matchAll(/<use xlink:href="#(\w+)"/g), ([, id = '']) => shapeOf(outlines.get(id) ?? ''))
}

const shapes = new Map<string, string>()
function shapeOf(outline: string): string {
  const known = shapes.get(outline) ?? normalised(outline)
  shapes.set(outline, known)
  return known
}

function normalised(outline: string): string {
  const parts = outline.trim().split(/\s+|(?<=[a-z])(?=\d)/i)
  const largest = Math.max(...parts.map((part) => Math.abs(Number(part)) || 0))
  return parts.map((part) => (Number.isNaN(Number(part)) ? part : Math.round((Number(part) / largest) * 50))).join(' ')
}
