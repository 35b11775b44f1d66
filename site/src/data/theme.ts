import { createHash } from 'node:crypto'
import { contrastRatio, mixed } from '#content/plates/color.ts'
import type { Palette } from '#content/plates/palette.ts'

/** Grounds of the pages, light and dark; the rest of the colours is the province's own. */
const ground = { light: '#ffffff', dark: '#0b1519' } as const
/** WCAG 2.2 AA asks for 4.5:1; a little more stays readable on the wash as well. */
const linkContrast = 5.2

/** The province's colours as custom properties of the style sheet. */
export function themeCss(palette: Palette): string {
  const { ink, near, accent } = palette
  const accentAtNight = towards(accent, '#ffffff', (colour) => contrastRatio(colour, ground.dark) >= linkContrast)
  const light = {
    ink,
    soft: towards(mixed(ink, ground.light, 0.35), ink, (colour) => contrastRatio(colour, ground.light) >= 6),
    line: mixed(ink, ground.light, 0.78),
    wash: mixed(near, ground.light, 0.93),
    ground: ground.light,
    accent: towards(accent, '#000000', (colour) => contrastRatio(colour, mixed(near, ground.light, 0.93)) >= 4.5),
    'accent-on-band': towards(accent, '#ffffff', (colour) => contrastRatio(colour, ink) >= 4.5),
    deep: near,
    band: ink,
  }
  const dark = {
    ink: '#e8eeee',
    soft: '#a9b8bb',
    line: '#2c3d43',
    wash: '#13222a',
    ground: ground.dark,
    accent: accentAtNight,
    'accent-on-band': accentAtNight,
    deep: towards(near, '#ffffff', (colour) => contrastRatio(colour, ground.dark) >= linkContrast),
    band: '#050c0f',
  }
  return `:root{color-scheme:light dark;${declarations(light)}}\n@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}\n`
}

const paths = new WeakMap<Palette, string>()

/** Named by its content, so that a browser may keep it for good. */
export function themePath(palette: Palette): string {
  const path =
    paths.get(palette) ?? `/theme/${createHash('sha256').update(themeCss(palette)).digest('hex').slice(0, 12)}.css`
  paths.set(palette, path)
  return path
}

function declarations(colours: Record<string, string>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}

/** The first shade on the way to `goal` that is good enough. */
export function towards(colour: string, goal: string, isGoodEnough: (colour: string) => boolean): string {
  for (let share = 0; share < 1; share += 0.04) {
    const shade = mixed(colour, goal, share)
    if (isGoodEnough(shade)) return shade
  }
  return goal
}
