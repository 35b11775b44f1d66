import { describe, expect, it } from 'vitest'
import { plate, scenes } from '#content/plates/plate.ts'
import { choiceFor } from '#content/plates/choice.ts'
import { compositions } from '#content/plates/scenes/index.ts'
import { samplePalettes } from './samplePalettes.ts'

const palette = samplePalettes.large
const card = { width: 1200, height: 675, palette }
const seeds = Array.from({ length: 12 }, (_, index) => `item-${index}`)
const shapes = [
  { width: 1200, height: 675 },
  { width: 900, height: 675 },
  { width: 1400, height: 430 },
  { width: 600, height: 800 },
  { width: 100, height: 100 },
]

describe('plate', () => {
  it('draws the same bytes for the same seed', () => {
    for (const scene of scenes)
      expect(plate({ ...card, scene, seed: 'cua-tung' })).toBe(plate({ ...card, scene, seed: 'cua-tung' }))
  })

  it('takes any text as a seed', () => {
    const drawn = ['', 'Cửa Tùng', 'កំពង់ផែ', '港', 'a'.repeat(5000)].map((seed) =>
      plate({ ...card, scene: 'coast', seed }),
    )
    expect(new Set(drawn).size).toBe(drawn.length)
  })

  it('repeats itself when the palette changes: only colours differ', () => {
    const uncoloured = (svg: string) => svg.replaceAll(/#[0-9a-f]{6}/g, '#')
    for (const scene of scenes) {
      const drawings = Object.values(samplePalettes).map((inks) =>
        uncoloured(plate({ ...card, scene, seed: 'a', palette: inks })),
      )
      expect(new Set(drawings).size, scene).toBe(1)
    }
  })

  it.each(scenes)('%s: is a well-formed picture in every shape', (scene) => {
    for (const shape of shapes) {
      for (const seed of seeds.slice(0, 6)) {
        const svg = plate({ ...shape, palette, scene, seed })
        expect(faultsOf(svg), `${scene} ${seed} ${shape.width}×${shape.height}`).toEqual([])
        expect(svg).toContain(`viewBox="0 0 ${shape.width} ${shape.height}" preserveAspectRatio="xMidYMid slice"`)
      }
    }
  })

  it.each(scenes)('%s: carries no identifiers, references, styles, scripts or text', (scene) => {
    for (const seed of seeds) {
      const svg = plate({ ...card, scene, seed })
      expect(
        svg.match(
          /\s(id|class|style|href|xlink:href|on\w+)=|url\(|<(style|script|text|title|image|use|foreignObject)\b/gi,
        ),
      ).toBeNull()
      expect(svg.replaceAll(/<[^>]*>/g, '')).toBe('')
    }
  })

  it.each(scenes)('%s: writes numbers with at most one decimal, scales with three', (scene) => {
    for (const seed of seeds) {
      const numbers = plate({ ...card, scene, seed }).replaceAll(/#[0-9a-f]{6}|\w+:\/\/[^"]+/g, '')
      expect(numbers.match(/\.\d{4,}|\de[+-]?\d|-0(?![.\d])/g)).toBeNull()
      expect(numbers.replaceAll(/scale\([^)]*\)/g, '').match(/\.\d\d/g)).toBeNull()
    }
  })

  it('stays light: 14 KB in the middle, never above 24 KB for a card', () => {
    const sizes = scenes
      .flatMap((scene) => seeds.map((seed) => plate({ ...card, scene, seed }).length))
      .sort((a, b) => a - b)
    expect(sizes).toHaveLength(scenes.length * seeds.length)
    expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(14 * 1024)
    expect(sizes.at(-1)).toBeLessThanOrEqual(24 * 1024)
  })

  it.each(scenes)(
    '%s: has at least three compositions, and twelve cards show most of them and their mirror images',
    (scene) => {
      expect(compositions[scene].length).toBeGreaterThanOrEqual(3)
      const views = seeds
        .map((seed) => choiceFor(scene, seed))
        .map(({ compose, isMirrored }) => `${compositions[scene].indexOf(compose)} ${isMirrored}`)
      expect(new Set(views).size).toBeGreaterThanOrEqual(4)
      expect(new Set(seeds.map((seed) => plate({ ...card, scene, seed }))).size).toBe(seeds.length)
    },
  )

  it('shows the same view of an item on a card and on a banner', () => {
    for (const seed of seeds) {
      const [onCard, onBanner] = [1200, 2000].map((width) => plate({ ...card, width, scene: 'hills', seed }))
      expect(facing(onCard!)).toBe(facing(onBanner!))
      expect(facing(onCard!)).toBe(choiceFor('hills', seed).isMirrored)
    }
  })

  it.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY, 20_000])('refuses a width of %s', (width) => {
    expect(() => plate({ ...card, width, scene: 'coast', seed: 'a' })).toThrow(
      `plate: width is ${width}; give a number above 0 and at most 10000.`,
    )
  })
})

function facing(svg: string): boolean {
  return svg.includes('matrix(-1')
}

/** What is wrong with the markup: unbalanced tags, doubled attributes, missing numbers, negative sizes. */
function faultsOf(svg: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  const rest = svg.replaceAll(
    /<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<>&]*")*)(\/?)>/gi,
    (tag: string, closing: string, name: string, attributes: string, selfClosing: string) => {
      const names = [...attributes.matchAll(/\s([\w:-]+)=/g)].map((match) => match[1])
      if (new Set(names).size < names.length) faults.push(`doubled attribute in ${tag.slice(0, 80)}`)
      if (closing && open.pop() !== name) faults.push(`unexpected </${name}>`)
      if (!closing && !selfClosing) open.push(name)
      return ''
    },
  )
  if (rest) faults.push(`stray text ${rest.slice(0, 60)}`)
  if (open.length > 0) faults.push(`never closed: ${open.join(', ')}`)
  if (/NaN|undefined|null|Infinity|\s(?:width|height|r|stroke-width)="-/.test(svg))
    faults.push('a number is missing or a size is negative')
  return faults
}
