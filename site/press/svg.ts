import type { CanvasKit } from 'canvaskit-wasm'

/** Reads the SVG that this product makes: well-formed, no text, no references but to symbols. Not a reader of any SVG. */

export type Attributes = Readonly<Record<string, string | undefined>>

export interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly isEnd: boolean
  /** Written with a slash at its end: no end follows. */
  readonly isEmpty: boolean
}

/** Names and outlines of symbols: Typst writes them after what uses them. */
export function symbolsOf(svg: string): [id: string, outline: string][] {
  return Array.from(svg.matchAll(symbol), ([, id = '', outline = '']) => [id, outline])
}

/** Every tag but those of symbols, in the order in which it stands. @throws Error for an attribute whose meaning is not known here. */
export function* elementsOf(svg: string): Generator<Element> {
  for (const [, slash, name = '', inside = '', end] of svg.replace(definitions, '').matchAll(tag)) {
    const attributes: Record<string, string> = {}
    for (const [, key = '', value = ''] of inside.matchAll(attribute)) {
      if (!known.has(key) && !key.startsWith('xmlns')) throw new Error(`<${name} ${key}="${value}"> cannot be drawn`)
      attributes[key] = value
    }
    yield { name, attributes, isEnd: slash !== undefined, isEmpty: end !== undefined }
  }
}

const symbol = /<symbol id="(\w+)"[^>]*>\s*<path d="([^"]*)"\s*\/>\s*<\/symbol>/g
const definitions = /<defs[^>]*>(?:\s*<symbol [\s\S]*?<\/symbol>)*\s*<\/defs>/g
const tag = /<(\/)?([\w:]+)((?:\s[^>]*?)?)(\/)?>/g
const attribute = /([\w:-]+)="([^"]*)"/g

/** What is drawn, and what may be left out: the sizes of the picture, classes and names. */
const known = new Set(
  `d x y width height cx cy r fill fill-rule stroke stroke-width stroke-linecap stroke-dasharray transform xlink:href id
  class viewBox preserveAspectRatio overflow`.split(/\s+/),
)

/** The outline of a shape as commands of a path. A circle begins on the right, where its dashes are counted from. */
export function outlineOf(name: string, attributes: Attributes): string {
  const side = (key: string) => numberOf(attributes, key)
  switch (name) {
    case 'path':
      return attributes.d ?? ''
    case 'rect':
      return `M${side('x')} ${side('y')}h${side('width')}v${side('height')}h${-side('width')}z`
    case 'circle': {
      const r = side('r')
      return `M${side('cx') + r} ${side('cy')}a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0z`
    }
    default:
      throw new Error(`<${name}> cannot be drawn`)
  }
}

/** What Skia calls the parts of a path. */
type Verbs = Pick<CanvasKit, 'MOVE_VERB' | 'LINE_VERB' | 'QUAD_VERB' | 'CUBIC_VERB' | 'CLOSE_VERB'>

/**
 * An outline as verbs and absolute coordinates, as Skia takes them. Its own reader of outlines takes seven times as long, and
 * every letter of every size comes as one.
 * @returns `undefined` for what only Skia reads here: arcs, short forms of curves.
 * @example commandsOf('M1 2h3', verbs) // [MOVE_VERB, 1, 2, LINE_VERB, 4, 2]
 */
export function commandsOf(outline: string, verbs: Verbs): number[] | undefined {
  const tokens = outline.match(pathToken) ?? []
  const commands: number[] = []
  let [x, y, startX, startY, at, letter] = [0, 0, 0, 0, 0, '']
  const next = () => Number(tokens[at++])
  while (at < tokens.length) {
    const token = tokens[at] ?? ''
    if (/[a-z]/i.test(token.charAt(0))) {
      letter = token
      at += 1
    }
    const isRelative = letter === letter.toLowerCase()
    const [left, top] = isRelative ? [x, y] : [0, 0]
    switch (letter.toLowerCase()) {
      case 'm':
        commands.push(verbs.MOVE_VERB, (x = left + next()), (y = top + next()))
        startX = x
        startY = y
        // More points after the first are lines.
        letter = isRelative ? 'l' : 'L'
        break
      case 'l':
        commands.push(verbs.LINE_VERB, (x = left + next()), (y = top + next()))
        break
      case 'h':
        commands.push(verbs.LINE_VERB, (x = left + next()), y)
        break
      case 'v':
        commands.push(verbs.LINE_VERB, x, (y = top + next()))
        break
      case 'q':
        commands.push(verbs.QUAD_VERB, left + next(), top + next(), (x = left + next()), (y = top + next()))
        break
      case 'c':
        commands.push(verbs.CUBIC_VERB, left + next(), top + next(), left + next(), top + next())
        commands.push((x = left + next()), (y = top + next()))
        break
      case 'z':
        commands.push(verbs.CLOSE_VERB)
        x = startX
        y = startY
        letter = ''
        break
      default:
        return undefined
    }
  }
  return commands.some(Number.isNaN) ? undefined : commands
}

const pathToken = /[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

/** @throws Error when it is no number; one that is not there is 0. */
export function numberOf(attributes: Attributes, name: string): number {
  const value = Number(attributes[name] ?? 0)
  if (Number.isNaN(value)) throw new Error(`${name}="${attributes[name]}" is no number`)
  return value
}

export function listOf(numbers: string): number[] {
  const list = numbers
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (list.some(Number.isNaN)) throw new Error(`“${numbers}” is no list of numbers`)
  return list
}

/** The matrices of a `transform`, in order: three rows of three, one after the other. */
export function transformsOf(transform = ''): number[][] {
  return Array.from(transform.matchAll(/(\w+)\(([^)]*)\)/g), ([whole, kind, numbers = '']) => {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = listOf(numbers)
    switch (kind) {
      case 'matrix':
        return [a, c, e, b ?? 0, d, f, 0, 0, 1]
      case 'translate':
        return [1, 0, a, 0, 1, b ?? 0, 0, 0, 1]
      case 'scale':
        return [a, 0, 0, 0, b ?? a, 0, 0, 0, 1]
      case 'rotate': {
        if (b !== undefined) break
        const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)]
        return [cos, -sin, 0, sin, cos, 0, 0, 0, 1]
      }
    }
    throw new Error(`the transform ${whole} cannot be drawn`)
  })
}
