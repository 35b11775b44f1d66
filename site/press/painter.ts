import openCanvasKit, { type Canvas, type CanvasKit, type Path } from 'canvaskit-wasm'
import { hexPattern } from '#content/plates/color.ts'
import { plate, type PlateOrder } from '#content/plates/plate.ts'
import {
  type Attributes,
  commandsOf,
  type Element,
  elementsOf,
  listOf,
  numberOf,
  outlineOf,
  symbolsOf,
  transformsOf,
} from './svg.ts'

/**
 * Draws SVG of ours with Skia: plates, and words that Typst has set. It knows what these use and no more (areas, lines
 * and letters in plain colours), and takes a fifth of the time of librsvg, which `sharp` has.
 */
export interface Painter {
  /**
   * Writes the picture as RGB pixels, row by row, three bytes each, at the end of `pixels`. One unit is one pixel.
   * @throws Error naming what it does not know.
   */
  paint(svg: string, size: Size, pixels: Buffer): void
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The one painter of this thread. */
export function threadPainter(): Promise<Painter> {
  return (ofThread ??= openPainter())
}
let ofThread: Promise<Painter> | undefined

export async function openPainter(): Promise<Painter> {
  const skia = await openCanvasKit()
  const draw = openBrush(skia)
  const sheets = new Map<string, Sheet>()
  return {
    paint(svg, size, pixels) {
      const name = `${size.width} × ${size.height}`
      const sheet = sheets.get(name) ?? openSheet(skia, size)
      sheets.set(name, sheet)
      draw(svg, sheet.canvas)
      sheet.copyTo(pixels)
    },
  }
}

/** A plate as RGB pixels. */
export function drawPlate(painter: Painter, order: PlateOrder): Buffer {
  const pixels = Buffer.alloc(order.width * order.height * 3)
  painter.paint(plate(order), order, pixels)
  return pixels
}

interface Sheet {
  readonly canvas: Canvas
  copyTo(pixels: Buffer): void
}

/** A canvas in the memory of Skia, kept for all pictures of its size. */
function openSheet(skia: CanvasKit, { width, height }: Size): Sheet {
  const memory = skia.Malloc(Uint8Array, width * height * 4)
  const format = {
    width,
    height,
    colorType: skia.ColorType.RGBA_8888,
    alphaType: skia.AlphaType.Opaque,
    colorSpace: skia.ColorSpace.SRGB,
  }
  const surface = skia.MakeRasterDirectSurface(format, memory, width * 4)
  if (!surface) throw new Error(`Skia gives no canvas of ${width} × ${height} pixels`)
  return {
    canvas: surface.getCanvas(),
    copyTo(pixels) {
      surface.flush()
      // A view of the memory ends when it grows: taken anew each time.
      const drawn = memory.toTypedArray() as Uint8Array
      dropAlpha(drawn, pixels.subarray(pixels.length - width * height * 3))
    },
  }
}

/** Red, green and blue without the fourth byte; four pixels are three words of 32 bits, which is three times as fast as bytes. */
function dropAlpha(rgba: Uint8Array, rgb: Uint8Array): void {
  const wordsOf = ({ buffer, byteOffset, length }: Uint8Array) => new Uint32Array(buffer, byteOffset, length / 4)
  const [from, to] = [wordsOf(rgba), wordsOf(rgb)]
  for (let read = 0, write = 0; read < from.length; read += 4, write += 3) {
    const a = from[read] ?? 0
    const b = from[read + 1] ?? 0
    const c = from[read + 2] ?? 0
    const d = from[read + 3] ?? 0
    to[write] = (a & 0xff_ff_ff) | (b << 24)
    to[write + 1] = ((b >>> 8) & 0xff_ff) | (c << 16)
    to[write + 2] = ((c >>> 16) & 0xff) | (d << 8)
  }
}

function openBrush(skia: CanvasKit): (svg: string, canvas: Canvas) => void {
  const draw = openPen(skia)
  /** Outlines that are used again and again: letters, by Typst's name for outline and size. */
  const symbols = new Map<string, Path>()

  const drawShape = ({ name, attributes }: Element, style: Style, canvas: Canvas) => {
    if (name === 'use') {
      const path = symbols.get(attributes['xlink:href']?.slice(1) ?? '')
      if (!path) throw new Error(`there is no symbol ${attributes['xlink:href']}`)
      const [x, y] = [numberOf(attributes, 'x'), numberOf(attributes, 'y')]
      canvas.translate(x, y)
      draw(path, style, canvas)
      canvas.translate(-x, -y)
    } else {
      const path = pathOf(skia, outlineOf(name, attributes))
      if (attributes['fill-rule'] === 'evenodd') path.setFillType(skia.FillType.EvenOdd)
      draw(path, style, canvas)
      path.delete()
    }
  }

  return (svg, canvas) => {
    for (const [id, outline] of symbolsOf(svg)) {
      if (!symbols.has(id)) symbols.set(id, pathOf(skia, outline))
    }
    canvas.restoreToCount(1)
    canvas.save()
    canvas.clear(skia.WHITE)
    const styles = [plain]
    for (const element of elementsOf(svg)) {
      if (element.isEnd) {
        styles.pop()
        canvas.restore()
        continue
      }
      const style = styleOf(element.attributes, styles.at(-1) ?? plain)
      const matrices = transformsOf(element.attributes.transform)
      const isGroup = element.name === 'g' || element.name === 'svg'
      const isOpen = isGroup && !element.isEmpty
      if (isOpen) styles.push(style)
      if (isOpen || matrices.length > 0) canvas.save()
      for (const matrix of matrices) canvas.concat(matrix)
      if (!isGroup) drawShape(element, style, canvas)
      if (!isOpen && matrices.length > 0) canvas.restore()
    }
  }
}

/** Fills and strokes an outline as its style says. */
function openPen(skia: CanvasKit): (path: Path, style: Style, canvas: Canvas) => void {
  const filling = new skia.Paint()
  filling.setStyle(skia.PaintStyle.Fill)
  const stroking = new skia.Paint()
  stroking.setStyle(skia.PaintStyle.Stroke)
  for (const paint of [filling, stroking]) paint.setAntiAlias(true)
  return (path, { fill, stroke, width, isRound, dashes }, canvas) => {
    if (fill !== 'none') {
      filling.setColorInt(colourOf(fill))
      canvas.drawPath(path, filling)
    }
    if (stroke === 'none') return
    stroking.setColorInt(colourOf(stroke))
    stroking.setStrokeWidth(width)
    stroking.setStrokeCap(isRound ? skia.StrokeCap.Round : skia.StrokeCap.Butt)
    const effect = dashes ? skia.PathEffect.MakeDash(dashes) : null
    stroking.setPathEffect(effect)
    canvas.drawPath(path, stroking)
    stroking.setPathEffect(null)
    effect?.delete()
  }
}

function pathOf(skia: CanvasKit, outline: string): Path {
  const known = commandsOf(outline, skia)
  const path = known ? skia.Path.MakeFromCmds(known) : skia.Path.MakeFromSVGString(outline)
  if (!path) throw new Error(`an outline cannot be read: ${outline.slice(0, 60)}`)
  return path
}

interface Style {
  readonly fill: string
  readonly stroke: string
  readonly width: number
  readonly isRound: boolean
  readonly dashes: number[] | undefined
}

const plain: Style = { fill: '#000000', stroke: 'none', width: 1, isRound: false, dashes: undefined }

function styleOf(attributes: Attributes, around: Style): Style {
  const dashes = attributes['stroke-dasharray']
  return {
    fill: attributes.fill ?? around.fill,
    stroke: attributes.stroke ?? around.stroke,
    width: 'stroke-width' in attributes ? numberOf(attributes, 'stroke-width') : around.width,
    isRound: 'stroke-linecap' in attributes ? attributes['stroke-linecap'] === 'round' : around.isRound,
    dashes: dashes === undefined ? around.dashes : listOf(dashes),
  }
}

function colourOf(colour: string): number {
  if (!hexPattern.test(colour)) throw new Error(`the colour ${colour} is not written as #rrggbb`)
  return 0xff_00_00_00 + Number.parseInt(colour.slice(1), 16)
}
