/** A position on the plate: x to the right, y downwards, in the units of the view box. */
export type Point = readonly [x: number, y: number]

/** Writes a number with at most one decimal: enough for print, and the same text on every machine. */
export function short(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

/** A filled area. */
export function area(path: string, fill: string): string {
  return `<path d="${tight(path)}" fill="${fill}"/>`
}

/** A drawn line; `round` gives it round ends. */
export function line(path: string, color: string, width: number, round = false): string {
  return `<path d="${tight(path)}" fill="none" stroke="${color}" stroke-width="${short(width)}"${round ? ' stroke-linecap="round"' : ''}/>`
}

/** A broken line: dash and gap in view box units. */
export function dashed(path: string, color: string, width: number, [dash, gap]: readonly [number, number]): string {
  return `<path d="${tight(path)}" fill="none" stroke="${color}" stroke-width="${short(width)}" stroke-dasharray="${short(dash)} ${short(gap)}"/>`
}

/** A filled circle. */
export function disc([x, y]: Point, radius: number, fill: string): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}"/>`
}

/** A filled rectangle with square corners; (x, y) is its upper left corner. */
export function box([x, y]: Point, width: number, height: number, fill: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`
}

/** Moves, sizes and optionally mirrors markup drawn around its own origin. */
export function moved([x, y]: Point, scale: number, content: string, facing: 1 | -1 = 1): string {
  const size = Math.round(scale * 1000) / 1000
  const scaling = facing === 1 ? `scale(${size})` : `scale(${-size} ${size})`
  return `<g transform="translate(${short(x)} ${short(y)})${scaling}">${content}</g>`
}

/** A minus sign parts two numbers of a path as well as a space does. */
function tight(path: string): string {
  return path.replaceAll(' -', '-')
}
