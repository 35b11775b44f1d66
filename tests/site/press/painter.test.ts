import openCanvasKit, { type CanvasKit } from 'canvaskit-wasm'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { plate, scenes } from '#content/plates/plate.ts'
import { drawPlate, openPainter, type Painter } from '#site/press/painter.ts'
import { commandsOf } from '#site/press/svg.ts'
import { samplePalettes } from '../../content/plates/samplePalettes.ts'

let painter: Painter
let skia: CanvasKit
beforeAll(async () => {
  painter = await openPainter()
  skia = await openCanvasKit()
})

const size = { width: 600, height: 200 }

/** What is drawn inside an SVG of that size, as hexadecimal colours. */
function drawn(inside: string): (x: number, y: number) => string {
  const pixels = Buffer.alloc(size.width * size.height * 3)
  painter.paint(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200">${inside}</svg>`, size, pixels)
  return (x, y) => pixels.toString('hex', (y * size.width + x) * 3, (y * size.width + x) * 3 + 3)
}

describe('painter', () => {
  it.each(scenes)('draws the plate “%s” as librsvg does', async (scene) => {
    const [palette] = Object.values(samplePalettes)
    const order = { scene, seed: 'cua-tung', width: 1200, height: 374, palette: palette! }
    const ours = drawPlate(painter, order)
    const theirs = await sharp(Buffer.from(plate(order)), { density: 72 })
      .removeAlpha()
      .raw()
      .toBuffer()
    expect(ours.length).toBe(theirs.length)
    let sum = 0
    for (let index = 0; index < ours.length; index += 1) sum += Math.abs(ours[index]! - theirs[index]!)
    // Edges are smoothed a little differently; librsvg sets the dashes of drying incense unevenly.
    expect(sum / ours.length).toBeLessThan(scene === 'craft' ? 4 : 1)
    expect(new Set(ours).size).toBeGreaterThan(20)
  })

  it('knows groups, transforms and what is inherited', () => {
    const at = drawn(
      '<g fill="#112233" transform="translate(100 50)scale(2)"><rect width="20" height="10"/>' +
        '<g/><circle cx="60" cy="20" r="10" fill="none" stroke="#445566" stroke-width="4"/></g>' +
        '<rect x="-10" y="-10" width="20" height="20" transform="translate(400 100)rotate(45)"/>' +
        '<path d="M500 20h80v80h-80zM520 40h40v40h-40z" fill="#ff0000" fill-rule="evenodd"/>',
    )
    expect(at(0, 0)).toBe('ffffff')
    expect([at(101, 51), at(138, 68), at(142, 72)]).toEqual(['112233', '112233', 'ffffff'])
    expect([at(220, 90), at(240, 90)]).toEqual(['ffffff', '445566'])
    // A square on its corner, in the colour that stands for none given.
    expect([at(400, 88), at(391, 91)]).toEqual(['000000', 'ffffff'])
    expect([at(510, 30), at(540, 60)]).toEqual(['ff0000', 'ffffff'])
  })

  it.each([
    ['points one after another', 'M1 2 3 4m5,6 7-8L.5-1.5'],
    ['horizontal and vertical, both ways of counting', 'M10 10H20h-3V5v7.25Z m1 1h2'],
    [
      'curves of a letter as Typst writes them',
      'M 0 0m 23.79 -0.34199 q -1.71 0.95 -4.25 .95 -1 -1e-1 2 3 Z Q 1 2 3 4 5 6 7 8',
    ],
    ['cubic curves', 'M0 0C1 2 3 4 5 6c1 2 3 4 5 6 -1-2-3-4-5-6z'],
  ])('reads %s as Skia does', (_, outline) => {
    const ours = skia.Path.MakeFromCmds(commandsOf(outline, skia)!)!.toCmds()
    const theirs = skia.Path.MakeFromSVGString(outline)!.toCmds()
    expect(ours.length).toBe(theirs.length)
    expect(Math.max(...theirs.map((value, index) => Math.abs(value - (ours[index] ?? NaN))))).toBeLessThan(1e-4)
  })

  it.each(['M0 0a5 5 0 1 1 9 0', 'M0 0s1 1 2 2', '12 13', 'M0 0z5 5', 'M0 0l1', 'M0 x'])(
    'leaves %s to Skia, which knows it or refuses it',
    (outline) => {
      expect(commandsOf(outline, skia)).toBeUndefined()
    },
  )

  it('draws symbols wherever they are defined, and lines in dashes', () => {
    const at = drawn(
      '<g transform="matrix(1 0 0 -1 0 100)"><use xlink:href="#a1" x="10" y="20" fill="#00ff00"/></g>' +
        '<path d="M0 150h600" fill="none" stroke="#0000ff" stroke-width="10" stroke-dasharray="20 10"/>' +
        '<defs id="glyph">\n <symbol id="a1" overflow="visible">\n <path d="M 0 0m 0 0 h 10 v 30 h -10 Z "/>\n </symbol>\n</defs>',
    )
    expect([at(15, 79), at(15, 51), at(15, 81), at(15, 49)]).toEqual(['00ff00', '00ff00', 'ffffff', 'ffffff'])
    expect([at(10, 150), at(25, 150), at(40, 150)]).toEqual(['0000ff', 'ffffff', '0000ff'])
  })

  it('writes at the end of the memory it is given, and forgets the last picture', () => {
    const pixels = Buffer.alloc(3 * 4 * 2 + 12, 7)
    const paint = (colour: string) =>
      painter.paint(`<svg><rect width="2" height="2" fill="${colour}"/></svg>`, { width: 4, height: 2 }, pixels)
    paint('#123456')
    paint('#abcdef')
    const row = 'abcdef'.repeat(2) + 'ffffff'.repeat(2)
    expect(pixels.toString('hex')).toBe('07'.repeat(12) + row + row)
  })

  it.each([
    ['<text>a</text>', '<text> cannot be drawn'],
    ['<rect width="1" height="1" fill="red"/>', 'the colour red is not written as #rrggbb'],
    ['<rect width="1" height="1" opacity=".5"/>', '<rect opacity=".5"> cannot be drawn'],
    ['<rect width="1" height="1" transform="skewX(4)"/>', 'the transform skewX(4) cannot be drawn'],
    ['<rect width="a" height="1"/>', 'width="a" is no number'],
    ['<path d="M 0 nonsense"/>', 'an outline cannot be read: M 0 nonsense'],
    ['<use xlink:href="#nothing"/>', 'there is no symbol #nothing'],
    ['<defs><linearGradient id="a"/></defs>', '<defs> cannot be drawn'],
  ])('says what it does not know: %s', (inside, message) => {
    expect(() => drawn(inside)).toThrow(message)
    // The next picture is none the worse.
    expect(drawn('<rect width="600" height="200" fill="#010203"/>')(0, 0)).toBe('010203')
  })
})
