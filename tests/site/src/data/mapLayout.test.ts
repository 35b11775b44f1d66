import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  labelLines,
  layOutMap,
  type MapLayout,
  type MapPoint,
  markRadius,
  textWidth,
} from '#site/src/data/mapLayout.ts'

const point = (id: string, latitude: number, longitude: number, label = id): MapPoint => ({
  id,
  latitude,
  longitude,
  label: [label],
})
const coast = [
  point('north', 17.5, 106.6),
  point('south', 16.6, 107.3),
  point('west', 16.6, 106.6),
  point('same', 16.6, 106.6),
]

function laidOut(points: MapPoint[], towns: MapPoint[] = []): MapLayout {
  const layout = layOutMap({ points, towns, letter: 12.5 })
  if (!layout) throw new Error('nothing laid out')
  return layout
}

describe('a map', () => {
  it('is not drawn where no place has coordinates', () => {
    expect(layOutMap({ points: [], letter: 12 })).toBeUndefined()
  })

  it('has north up and east to the right', () => {
    const [north, south, west] = laidOut(coast).marks
    expect(north!.at.y).toBeLessThan(south!.at.y)
    expect(west!.at.x).toBeLessThan(south!.at.x)
  })

  it('keeps the proportions of the ground and a scale that is true', () => {
    const { marks, scale } = laidOut(coast)
    const [north, , west] = marks
    const unitsPerKm = (west!.at.y - north!.at.y) / (0.9 * 111.2)
    expect(scale.width / scale.kilometres).toBeCloseTo(unitsPerKm, 1)
  })

  it('moves marks at one place apart and remembers where they lie', () => {
    const { marks } = laidOut(coast)
    const [, , west, same] = marks
    expect(Math.hypot(west!.x - same!.x, west!.y - same!.y)).toBeGreaterThanOrEqual(2 * markRadius)
    expect(west!.at).toEqual(same!.at)
  })

  it('leaves marks on the sheet and no label over another label, a mark or the degrees at the edge, wherever places lie', () => {
    let labels = 0
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            latitude: fc.double({ min: 8, max: 23, noNaN: true }),
            longitude: fc.double({ min: 102, max: 110, noNaN: true }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        (places) => {
          const { marks, grid, width, height } = laidOut(
            places.map(({ latitude, longitude }, index) => point(`p${index}`, latitude, longitude, 'Khe Sanh')),
          )
          for (const { x, y } of marks) {
            expect(x >= markRadius && x <= width - markRadius && y >= markRadius && y <= height - markRadius).toBe(true)
          }
          const boxes = marks.flatMap(({ label }) => (label ? [boxOf(label)] : []))
          labels += boxes.length
          for (const { direction, position } of grid) {
            const degrees =
              direction === 'north'
                ? { left: position, right: position + 40, top: 0, bottom: 13 }
                : { left: 0, right: 40, top: position - 13, bottom: position }
            for (const box of boxes) expect(apart(box, degrees)).toBe(true)
          }
          for (const [index, a] of boxes.entries()) {
            for (const b of boxes.slice(index + 1)) expect(apart(a, b)).toBe(true)
            for (const { x, y } of marks) {
              expect(apart(a, { left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 })).toBe(true)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
    expect(labels).toBeGreaterThan(300)
  })

  it('is the same at every start', () => {
    expect(laidOut(coast)).toEqual(laidOut(coast))
  })
})

describe('a name on a map', () => {
  it.each([
    ['Lao Bao', 'en', ['Lao Bao']],
    ['Phong Nha – Ke Bang National Park', 'en', ['Phong Nha – Ke', 'Bang National Park']],
    ['Cầu Hiền Lương – sông Bến Hải', 'vi', ['Cầu Hiền Lương –', 'sông Bến Hải']],
    ['Cửa Tùng低层度假区', 'zh-Hans', ['Cửa Tùng', '低层度假区']],
    ['ラバンの聖母巡礼地と周辺の道', 'ja', 2],
    ['តំបន់សេដ្ឋកិច្ចពិសេសឡាវបាវ', 'km', 2],
  ] as const)('%s is broken between words', (name, locale, expected) => {
    const lines = labelLines(name, locale)
    if (typeof expected === 'number') {
      expect(lines).toHaveLength(expected)
      expect(lines.join('')).toBe(name)
    } else expect(lines).toEqual(expected)
  })

  it('is as wide as its letters: marks above and below take no room', () => {
    expect(textWidth('広治')).toBeGreaterThan(textWidth('ab'))
    expect(textWidth('e\u0323\u0302')).toBe(textWidth('e'))
  })
})

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

function boxOf({ lines, x, y, anchor }: { lines: readonly string[]; x: number; y: number; anchor: string }): Box {
  const wide = Math.max(...lines.map(textWidth)) * 12.5
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
  return { left, right: left + wide, top: y - 10, bottom: y + 2 + (lines.length - 1) * 15.6 }
}

function apart(a: Box, b: Box): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
}
