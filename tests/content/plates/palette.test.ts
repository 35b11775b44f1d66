import { describe, expect, it } from 'vitest'
import { luminance } from '#content/plates/color.ts'
import { contrastRatio, darkened, paletteProblems, type Palette } from '#content/plates/palette.ts'
import { readSamples, sampleProvinces } from '#content/samples/readSamples.ts'
import { samplePalette } from '#content/samples/samplePalette.ts'
import { samplePalettes } from './samplePalettes.ts'

/** Fit for everything; the sentences below name its colours. */
const fit: Palette = {
  sky: '#cfe3e6',
  far: '#8fb7bd',
  mid: '#3f8391',
  near: '#1f5b52',
  ink: '#0d2b33',
  light: '#f6f4ea',
  accent: '#c8381f',
}

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#1F5B52', '#1f5b52', 1],
  ])('measures %s against %s as %f', (first, second, ratio) => {
    expect(contrastRatio(first, second)).toBeCloseTo(ratio, 2)
  })
})

describe('paletteProblems', () => {
  it('finds nothing in a fit palette', () => {
    expect(paletteProblems(fit)).toEqual([])
  })

  it.each(sampleProvinces())('finds nothing in the palette of %s, which its drawn pictures wear too', (province) => {
    expect(paletteProblems(samplePalette(readSamples(province)))).toEqual([])
  })

  it.each<[string, Partial<Palette>, string[]]>([
    [
      'an accent too pale for links',
      { accent: '#e8533a' },
      ['accent #e8533a has 3.6:1 against white; links need 4.5:1. #cc4933 would do.'],
    ],
    [
      'a grey ink',
      { ink: '#33413f' },
      ['ink #33413f has 10.6:1 against white; text and headlines need 12:1. #2c3836 would do.'],
    ],
    [
      'two layers that look the same',
      { far: '#cbdfe2' },
      ['far #cbdfe2 and sky #cfe3e6 look the same (1.0:1); 1.2:1 keeps the layers apart.'],
    ],
    [
      'layers in the wrong order',
      { mid: '#1f5b52', near: '#3f8391' },
      ['near #3f8391 is not darker than mid #1f5b52; distance needs sky, far, mid, near, ink in falling lightness.'],
    ],
    [
      'a colour by name',
      { sky: 'skyblue' },
      ['sky "skyblue" is not a colour; write # and six digits, such as #1f5b52.'],
    ],
    ['short notation', { ink: '#123' }, ['ink "#123" is not a colour; write # and six digits, such as #1f5b52.']],
  ])('reports %s', (_, change, problems) => {
    expect(paletteProblems({ ...fit, ...change })).toEqual(problems)
  })

  it('reports dark paper, on which ink cannot be read', () => {
    expect(
      paletteProblems({ ...fit, light: '#5b6a68' }).some((problem) => problem.startsWith('ink #0d2b33 has 2.')),
    ).toBe(true)
  })

  it('names a shade that passes', () => {
    const [problem] = paletteProblems({ ...fit, accent: '#e0a526' })
    const advised = /(#[0-9a-f]{6}) would do/.exec(problem!)![1]!
    expect(paletteProblems({ ...fit, accent: advised })).toEqual([])
  })
})

describe('darkened', () => {
  it.each(Object.entries(samplePalettes))(
    '%s: keeps the order of distance and the readability of walls',
    (_, palette) => {
      const night = darkened(palette)
      const lightness = [night.sky, night.far, night.mid, night.near, night.ink].map(luminance)
      expect(lightness).toEqual([...lightness].sort((a, b) => b - a))
      expect(luminance(night.sky)).toBeLessThan(0.16)
      expect(contrastRatio(night.light, night.ink)).toBeGreaterThanOrEqual(7)
      expect(contrastRatio(night.accent, night.sky)).toBeGreaterThanOrEqual(1.4)
    },
  )
})
