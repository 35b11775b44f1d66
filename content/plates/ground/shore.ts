import { downTo, smooth } from '../curves.ts'
import { area, line, type Point } from '../markup.ts'
import type { Stage } from '../stage.ts'
import type { Ridge } from './ridge.ts'

interface Shore {
  /** y of the edge as a share of the height, for a share of the width. */
  edge: (share: number) => number
  fill: string
  /** Colour of the lines that follow the edge inland; none without it. */
  lines?: string | undefined
}

/** Ground with a given, calm edge: a dune, a meadow, a quay of earth. */
export function shore(stage: Stage, { edge, fill, lines }: Shore): Ridge {
  const points = along(stage, (x) => stage.y(edge(x / stage.width)))
  const body = area(downTo(stage.height, smooth(points), stage.width), fill)
  return { svg: body + (lines ? inland(stage, points, lines) : ''), edge: (x) => stage.y(edge(x / stage.width)) }
}

/** A line that runs along the edge of a shore at a distance: foam, a path, the mark of the tide. */
export function alongShore(stage: Stage, edge: (share: number) => number, color: string, width: number): string {
  return line(smooth(along(stage, (x) => stage.y(edge(x / stage.width)))), color, width)
}

function along(stage: Stage, edge: (x: number) => number): Point[] {
  return Array.from({ length: 17 }, (_, index) => {
    const x = (stage.width * index) / 16
    return [x, edge(x)] as const
  })
}

function inland({ unit, random }: Stage, points: Point[], color: string): string {
  let path = ''
  for (let row = 1; row < 6; row++) {
    const start = random.whole(0, 6)
    const part = points.slice(start, start + random.whole(6, 10))
    path += smooth(part.map(([x, y]) => [x, y + unit * (row * 1.2 + row * row * 0.35)] as const))
  }
  return line(path, color, unit * 0.18)
}
