import type { Palette } from '#content/plates/palette.ts'
import { readSamples } from '#content/samples/readSamples.ts'
import { samplePalette } from '#content/samples/samplePalette.ts'

/** Three palettes that are far apart: those of the two sample provinces and an evening. */
export const samplePalettes = {
  large: samplePalette(readSamples('quang-tri')),
  tiny: samplePalette(readSamples('tan-sa')),
  dusk: {
    sky: '#f3d9c2',
    far: '#c99aa0',
    mid: '#7a6a8e',
    near: '#41486b',
    ink: '#1c2140',
    light: '#fff3e2',
    accent: '#f2a33a',
  },
} as const satisfies Record<string, Palette>
