import { contrastRatio, hexPattern, luminance, mixed } from './color.ts'

export { contrastRatio }

/** The seven colours of a province's plates, each `#rrggbb`, from the top of a landscape to its foreground. */
export interface Palette {
  readonly sky: string
  readonly far: string
  readonly mid: string
  readonly near: string
  readonly ink: string
  /** Paper white: walls, sails, foam, hatching. */
  readonly light: string
  /** Sun, roofs, and on pages the colour of links. */
  readonly accent: string
}

/**
 * Derives the night variant of a palette for dark mode: the same landscape after sunset, still lighter towards the sky.
 *
 * Lamp light (`light`, `accent`) is dimmed least, so that boats, walls and people stay readable.
 */
export function darkened(palette: Palette): Palette {
  const night = mixed(palette.ink, '#04080c', 0.55)
  const sky = mixed(mixed(palette.mid, palette.sky, 0.2), night, 0.5)
  return {
    sky,
    far: mixed(mixed(palette.mid, palette.far, 0.2), night, 0.64),
    mid: mixed(mixed(palette.near, palette.mid, 0.6), night, 0.7),
    near: mixed(palette.near, night, 0.68),
    ink: mixed(night, '#000000', 0.3),
    light: mixed(palette.light, palette.mid, 0.26),
    accent: seenAgainst(sky, mixed(palette.accent, night, 0.1), palette.light),
  }
}

/** A dark accent, fit for links by day, would sink into the evening sky: it takes on lamp light until it is seen. */
function seenAgainst(sky: string, accent: string, light: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mixed(accent, light, share)
    if (luminance(shade) > luminance(sky) && contrastRatio(shade, sky) >= 1.4) return shade
  }
  return light
}

/**
 * Lists what an editor should mend in a (day) palette, in sentences; an empty list means the palette is fit for pages and plates.
 *
 * Colours that are not `#rrggbb` are reported first and alone, since nothing can be measured with them.
 *
 * @example paletteProblems({ ...palette, accent: '#ffcc00' })
 *   // ['accent #ffcc00 has 1.5:1 against white; links need 4.5:1. #8f7200 would do.', …]
 */
export function paletteProblems(palette: Palette): string[] {
  const unreadable = depth.concat('light', 'accent').filter((name) => !hexPattern.test(String(palette[name])))
  if (unreadable.length > 0) {
    return unreadable.map(
      (name) => `${name} "${palette[name]}" is not a colour; write # and six digits, such as #1f5b52.`,
    )
  }
  return [...contrastProblems(palette), ...depthProblems(palette)]
}

/** The colours of the landscape from bright to dark; the order is what makes distance visible. */
const depth: (keyof Palette)[] = ['sky', 'far', 'mid', 'near', 'ink']

const needs: { name: keyof Palette; against: keyof Palette | 'white'; ratio: number; because: string }[] = [
  { name: 'accent', against: 'white', ratio: 4.5, because: 'links need 4.5:1' },
  { name: 'ink', against: 'white', ratio: 12, because: 'text and headlines need 12:1' },
  { name: 'ink', against: 'light', ratio: 7, because: 'windows, hulls and captions need 7:1' },
  { name: 'near', against: 'light', ratio: 3, because: 'walls and people in front of fields need 3:1' },
  { name: 'accent', against: 'sky', ratio: 1.4, because: 'the sun needs 1.4:1 to be seen' },
]

const leastStep = 1.2

function contrastProblems(palette: Palette): string[] {
  return needs.flatMap(({ name, against, ratio, because }) => {
    const ground = against === 'white' ? '#ffffff' : palette[against]
    const measured = contrastRatio(palette[name], ground)
    if (measured >= ratio) return []
    const shown = against === 'white' ? 'white' : `${against} ${ground}`
    return [
      `${name} ${palette[name]} has ${oneDecimal(measured)}:1 against ${shown}; ${because}.${advice(palette[name], ground, ratio)}`,
    ]
  })
}

function depthProblems(palette: Palette): string[] {
  return depth.slice(1).flatMap((name, index) => {
    const behind = depth[index]!
    if (luminance(palette[name]) >= luminance(palette[behind])) {
      return [
        `${name} ${palette[name]} is not darker than ${behind} ${palette[behind]}; distance needs sky, far, mid, near, ink in falling lightness.`,
      ]
    }
    const measured = contrastRatio(palette[name], palette[behind])
    if (measured >= leastStep) return []
    return [
      `${name} ${palette[name]} and ${behind} ${palette[behind]} look the same (${oneDecimal(measured)}:1); ${leastStep}:1 keeps the layers apart.`,
    ]
  })
}

/** Names the nearest darker shade of the same colour that would pass, since an editor cannot compute it. */
function advice(color: string, ground: string, ratio: number): string {
  for (let share = 0.02; share < 1; share += 0.02) {
    const darker = mixed(color, '#000000', share)
    if (contrastRatio(darker, ground) >= ratio) return ` ${darker} would do.`
  }
  return ''
}

/** Rounded down: a ratio that fails must never be shown as the one that passes. */
function oneDecimal(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1)
}
