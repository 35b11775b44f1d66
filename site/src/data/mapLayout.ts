/** Places a map shows, laid out on a sheet: a pure function, so that a map is the same bytes at every start. */
export interface MapPoint {
  readonly id: string
  readonly latitude: number
  readonly longitude: number
  /** Written beside the mark where there is room. */
  readonly label: readonly string[]
}

export interface MapLayout {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  /** Towns for orientation: a dot and a name, left out where there is no room. */
  readonly towns: readonly Mark[]
  readonly grid: readonly GridLine[]
  readonly scale: { readonly kilometres: number; readonly width: number }
  readonly letter: number
}

export interface Mark {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Where the place really lies: marks that would cover one another are moved apart. */
  readonly at: { readonly x: number; readonly y: number }
  readonly label: PlacedLabel | undefined
}

export interface PlacedLabel {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface GridLine {
  readonly direction: 'east' | 'north'
  readonly degrees: number
  /** x of a line that runs north, y of one that runs east. */
  readonly position: number
}

interface Options {
  readonly points: readonly MapPoint[]
  readonly towns?: readonly MapPoint[]
  /** Places between which the sheet spans, where these are more than its points. */
  readonly frame?: readonly MapPoint[]
  /** Height of the letters in units of the sheet. */
  readonly letter: number
  /** The sheet is lower where its places allow. */
  readonly tallest?: number
}

const width = 440
const margin = { x: 46, y: 56 }
/** Room of the degrees at the edges of the sheet. */
const degreeLabel = { width: 46, height: 16 }
export const markRadius = 10.5
const kilometresPerDegree = 111.2
/** A single place still gets a piece of land around it. */
const smallestSpanKm = 12

/** `undefined` when no place has coordinates. */
export function layOutMap({ points, towns = [], frame = [], letter, tallest = 560 }: Options): MapLayout | undefined {
  if (points.length === 0) return undefined
  const project = projection([...points, ...frame], tallest)
  const { height } = project
  const inside = ({ x, y }: Spot) => x > 8 && x < width - 8 && y > 8 && y < height - 8
  const spots = apart(
    points.map((point) => project.spot(point)),
    height,
  )
  const taken: Box[] = [
    ...spots.map(({ x, y }) => around(x, y, markRadius + 1)),
    // North arrow and scale.
    { left: width - 34, right: width, top: 0, bottom: 46 },
    { left: 0, right: 150, top: height - 34, bottom: height },
    ...project
      .grid()
      .map(({ direction, position }) =>
        direction === 'north'
          ? { left: position, right: position + degreeLabel.width, top: 0, bottom: degreeLabel.height }
          : { left: 0, right: degreeLabel.width, top: position - degreeLabel.height, bottom: position },
      ),
  ]
  const place = (
    spot: Spot,
    label: readonly string[],
    { size, gap, clear = [] }: { size: number; gap: number; clear?: readonly Box[] },
  ): PlacedLabel | undefined => {
    const found = candidates(spot, label, size, gap).find(
      ({ box }) => fits(box, height) && ![...taken, ...clear].some((other) => overlaps(other, box)),
    )
    if (found) taken.push(found.box)
    return found?.label
  }
  const marks = points.map((point, index): Mark => {
    const at = project.spot(point)
    const { x, y } = spots[index] ?? at
    const gap = markRadius + 4
    // A name as near to another mark as to its own would be read as that one's.
    const clear = spots.filter((_, other) => other !== index).map((other) => around(other.x, other.y, gap))
    return { id: point.id, x, y, at, label: place({ x, y }, point.label, { size: letter, gap, clear }) }
  })
  const placedTowns = towns.flatMap((town): Mark[] => {
    const at = project.spot(town)
    if (!inside(at) || taken.some((box) => overlaps(box, around(at.x, at.y, 3)))) return []
    taken.push(around(at.x, at.y, 3))
    const label = place(at, town.label, { size: letter * 0.86, gap: 6 })
    return label ? [{ id: town.id, ...at, at, label }] : []
  })
  return { width, height, marks, towns: placedTowns, grid: project.grid(), scale: project.scale(), letter }
}

interface Spot {
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Projection {
  readonly height: number
  spot(point: { readonly latitude: number; readonly longitude: number }): Spot
  grid(): GridLine[]
  scale(): { kilometres: number; width: number }
}

/** North is up; a degree east is shortened as it is on the ground in the middle of the sheet. */
function projection(points: readonly MapPoint[], tallest: number): Projection {
  const [south, north] = range(points.map(({ latitude }) => latitude))
  const [west, east] = range(points.map(({ longitude }) => longitude))
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
  const shortening = Math.cos((middle.latitude * Math.PI) / 180)
  const spanX = Math.max((east - west) * shortening * kilometresPerDegree, smallestSpanKm)
  const spanY = Math.max((north - south) * kilometresPerDegree, smallestSpanKm * 0.7)
  const unitsPerKm = Math.min((width - 2 * margin.x) / spanX, (tallest - 2 * margin.y) / spanY)
  const height = Math.round(Math.max(spanY * unitsPerKm + 2 * margin.y, 250))
  const x = (longitude: number) =>
    rounded(width / 2 + (longitude - middle.longitude) * shortening * kilometresPerDegree * unitsPerKm)
  const y = (latitude: number) => rounded(height / 2 - (latitude - middle.latitude) * kilometresPerDegree * unitsPerKm)
  const degreesAcross = width / unitsPerKm / kilometresPerDegree
  const step = [0.05, 0.1, 0.25, 0.5, 1, 2, 5].find((size) => degreesAcross / size < 5) ?? 10
  return {
    height,
    spot: ({ latitude, longitude }) => ({ x: x(longitude), y: y(latitude) }),
    grid: () =>
      [
        ...ticks(middle.longitude, step).map((degrees): GridLine => ({
          direction: 'north',
          degrees,
          position: x(degrees),
        })),
        ...ticks(middle.latitude, step).map((degrees): GridLine => ({
          direction: 'east',
          degrees,
          position: y(degrees),
        })),
      ].filter(({ direction, position }) => position > 14 && position < (direction === 'north' ? width : height) - 14),
    scale: () => {
      const kilometres = [1, 2, 5, 10, 20, 25, 50, 100, 200].findLast((length) => length * unitsPerKm <= 120) ?? 1
      return { kilometres, width: rounded(kilometres * unitsPerKm) }
    },
  }
}

function ticks(middle: number, step: number): number[] {
  const first = Math.round(middle / step)
  return Array.from({ length: 13 }, (_, index) => Math.round((first + index - 6) * step * 100) / 100)
}

/** Moves marks that would cover one another apart, a little at a time. */
function apart(spots: readonly Spot[], height: number): Spot[] {
  const moved = spots.map((spot) => ({ ...spot }))
  const distance = markRadius * 2 + 2
  for (let round = 0; round < 60; round += 1) {
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(index + 1)) {
        const gap = Math.hypot(b.x - a.x, b.y - a.y)
        if (gap >= distance) continue
        // Marks at one place part along a slant that differs from pair to pair.
        const angle = gap === 0 ? 0.6 + index * 1.3 : Math.atan2(b.y - a.y, b.x - a.x)
        const push = (distance - gap) / 2
        a.x -= Math.cos(angle) * push
        a.y -= Math.sin(angle) * push
        b.x += Math.cos(angle) * push
        b.y += Math.sin(angle) * push
      }
    }
  }
  return moved.map(({ x, y }) => ({
    x: rounded(Math.min(Math.max(x, markRadius + 2), width - markRadius - 2)),
    y: rounded(Math.min(Math.max(y, markRadius + 2), height - markRadius - 2)),
  }))
}

/** Places around a spot for a label, best first, each with the room it takes. */
function candidates({ x, y }: Spot, lines: readonly string[], size: number, gap: number) {
  const wide = Math.max(...lines.map((line) => textWidth(line))) * size
  const leading = size * 1.25
  const high = leading * lines.length
  const at = (anchor: PlacedLabel['anchor'], px: number, top: number) => {
    const left = anchor === 'start' ? px : anchor === 'end' ? px - wide : px - wide / 2
    return {
      // The baseline of the first line.
      label: { lines, x: rounded(px), y: rounded(top + leading * 0.78), anchor },
      box: { left: left - 2, right: left + wide + 2, top, bottom: top + high },
    }
  }
  const half = high / 2
  return [
    at('start', x + gap, y - half),
    at('end', x - gap, y - half),
    at('middle', x, y - gap - high),
    at('middle', x, y + gap),
    at('start', x + gap * 0.8, y - gap - half),
    at('start', x + gap * 0.8, y + gap - half),
    at('end', x - gap * 0.8, y - gap - half),
    at('end', x - gap * 0.8, y + gap - half),
    at('start', x - gap, y - gap - high),
    at('end', x + gap, y - gap - high),
    at('start', x - gap, y + gap),
    at('end', x + gap, y + gap),
  ]
}

/** Width of a line in letters' heights, a little generous: fonts differ. */
export function textWidth(line: string): number {
  return [...line].reduce((sum, letter) => sum + letterWidth(letter), 0)
}

function letterWidth(letter: string): number {
  if (/\p{M}/u.test(letter)) return /\p{Mc}/u.test(letter) ? 0.35 : 0
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー（）]/u.test(letter)) return 1.02
  if (/\p{sc=Khmer}/u.test(letter)) return 0.74
  if (/[\s\p{P}]/u.test(letter)) return 0.34
  return /\p{Lu}|[mw]/u.test(letter) ? 0.74 : 0.58
}

/**
 * Breaks a name into at most two lines of about the same length, between words.
 * @example labelLines('Phong Nha – Ke Bang National Park', 'en') // ['Phong Nha – Ke', 'Bang National Park']
 */
export function labelLines(name: string, locale: string): string[] {
  if (textWidth(name) <= 9) return [name]
  const words = Array.from(new Intl.Segmenter(locale, { granularity: 'word' }).segment(name), ({ segment }) => segment)
  // Chinese and Japanese break between words even where a foreign name brings a space along.
  const spaced = /\s/.test(name) && !/^(ja|zh)/.test(locale)
  const breaks = words
    .map((word, index) => ({ head: words.slice(0, index).join(''), tail: words.slice(index).join(''), word }))
    .filter(({ head, tail }) => head.trim() && tail.trim())
    .filter(({ head, tail }) => !spaced || /\s$/.test(head) || /^\s/.test(tail))
    // A line never begins with a dash or a closing mark.
    .filter(({ tail }) => /^[（(\p{L}\p{N}]/u.test(tail.trim()))
  const best = breaks.toSorted((a, b) => longest(a.head, a.tail) - longest(b.head, b.tail))[0]
  return best ? [best.head.trim(), best.tail.trim()] : [name]
}

function longest(head: string, tail: string): number {
  return Math.max(textWidth(head.trim()), textWidth(tail.trim()))
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function fits({ left, right, top, bottom }: Box, height: number): boolean {
  return left >= 2 && right <= width - 2 && top >= 2 && bottom <= height - 2
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function range(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
