import { short, type Point } from './markup.ts'

/**
 * A path that rounds every point: it starts and ends exactly on the first and last, and passes midway between the others.
 *
 * Written in relative quadratic pieces, the shortest notation for a long coast or ridge.
 */
export function smooth(points: readonly Point[]): string {
  let [penX, penY] = rounded(points[0]!)
  const pieces: string[] = []
  for (let index = 1; index < points.length - 1; index++) {
    const bend = rounded(points[index]!)
    const isLast = index === points.length - 2
    const end = isLast ? rounded(points[index + 1]!) : rounded(midway(points[index]!, points[index + 1]!))
    pieces.push(pair(bend[0] - penX, bend[1] - penY) + ' ' + pair(end[0] - penX, end[1] - penY))
    ;[penX, penY] = end
  }
  return moveTo(points[0]!) + 'q' + pieces.join(' ')
}

/** Closes a line from left to right down to a floor: the body of a hill or a shore. */
export function downTo(floor: number, path: string, width: number): string {
  return `${path}L${pair(width, floor)} 0 ${short(floor)}Z`
}

/** Joins an outline and a second one walked backwards into a closed ribbon with smooth edges. */
export function ribbon(left: readonly Point[], right: readonly Point[]): string {
  return smooth(left) + smooth([...right].reverse()).replace('M', 'L') + 'Z'
}

function moveTo([x, y]: Point): string {
  return 'M' + pair(x, y)
}

function pair(x: number, y: number): string {
  return `${short(x)} ${short(y)}`
}

function rounded([x, y]: Point): Point {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}

function midway([x, y]: Point, [otherX, otherY]: Point): Point {
  return [(x + otherX) / 2, (y + otherY) / 2]
}
