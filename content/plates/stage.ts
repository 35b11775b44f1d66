import { luminance, mixed } from './color.ts'
import { moved, type Point } from './markup.ts'
import type { Palette } from './palette.ts'
import { randomFrom, type Random } from './random.ts'

/** What every part of a drawing needs to know: the sheet, the inks and the chance that belongs to the seed. */
export interface Stage {
  readonly width: number
  readonly height: number
  /** One hundredth of the height, less on a portrait sheet: things keep their size when a sheet only gets wider. */
  readonly unit: number
  /** The width in units: about 130 at 4:3, 180 at 16:9, 325 for a banner. What decides how many things fit side by side. */
  readonly span: number
  readonly inks: Inks
  readonly random: Random
  /** A horizontal position as a share of the width, 0 to 1. */
  x(share: number): number
  /** A vertical position as a share of the height, 0 (top) to 1. */
  y(share: number): number
  /**
   * Puts a motif on the sheet. Motifs are drawn around their foot in tenths of a unit: 100 is a tenth of the sheet's height.
   */
  put(position: Point, motif: string, size?: number, facing?: 1 | -1): string
}

/** The seven colours of a palette and the tones a printer gets by printing one over another. */
export type Inks = Palette & Record<'haze' | 'deep' | 'shade' | 'sand' | 'clay' | 'brick' | 'mist', string>

/** One way to draw a scene. */
export type Composition = (stage: Stage) => string

/** Prepares an empty sheet of `width` × `height` (units of the view box). */
export function stageFor({
  seed,
  width,
  height,
  palette,
}: {
  seed: string
  width: number
  height: number
  palette: Palette
}): Stage {
  const unit = Math.min(height, width * 0.8) / 100
  return {
    width,
    height,
    unit,
    span: width / unit,
    inks: overprinted({ ...palette, sky: air(palette, randomFrom(`${seed}/air`)) }),
    random: randomFrom(seed),
    x: (share) => width * share,
    y: (share) => height * share,
    put: (position, motif, size = 1, facing = 1) => moved(position, (unit / 10) * size, motif, facing),
  }
}

/** The same stage under a deeper sky, for scenes whose subject is white. */
export function underDeepSky(stage: Stage): Stage {
  const sky = mixed(stage.inks.sky, stage.inks.far, 0.55)
  return {
    ...stage,
    inks: {
      ...stage.inks,
      sky,
      haze: mixed(sky, stage.inks.far, 0.5),
      mist: mixed(sky, stage.inks.light, 0.4 * paperShare(sky)),
    },
  }
}

/** The hour of the day: as it is in the palette, pale, hazy or warm, so that plates of one scene differ at a glance. */
function air({ sky, far, light, accent }: Palette, random: Random): string {
  const glow = paperShare(sky)
  return random.pick([
    sky,
    mixed(sky, light, 0.45 * glow),
    mixed(sky, far, 0.32),
    mixed(mixed(sky, light, 0.6 * glow), accent, 0.07),
  ])
}

/** How much paper may shine through a sky: all of it by day, little at night, when clouds must not be the brightest thing. */
function paperShare(sky: string): number {
  return luminance(sky) > 0.3 ? 1 : 0.25
}

function overprinted(palette: Palette): Inks {
  const { sky, far, mid, near, ink, light, accent } = palette
  return {
    ...palette,
    haze: mixed(sky, far, 0.5),
    mist: mixed(sky, light, 0.6 * paperShare(sky)),
    deep: mixed(mid, near, 0.5),
    shade: mixed(near, ink, 0.55),
    sand: mixed(light, accent, 0.16),
    clay: mixed(accent, ink, 0.4),
    brick: mixed(light, mixed(accent, ink, 0.4), 0.45),
  }
}
