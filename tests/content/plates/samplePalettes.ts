import type { Palette } from '#content/plates/palette.ts'

/** Three palettes that are far apart: a sea morning, an evening, a rice plain. */
export const samplePalettes = {
  quangTri: {
    sky: '#cfe3e6',
    far: '#8fb7bd',
    mid: '#3f8391',
    near: '#1f5b52',
    ink: '#0d2b33',
    light: '#f6f4ea',
    accent: '#e8533a',
  },
  dusk: {
    sky: '#f3d9c2',
    far: '#c99aa0',
    mid: '#7a6a8e',
    near: '#41486b',
    ink: '#1c2140',
    light: '#fff3e2',
    accent: '#f2a33a',
  },
  green: {
    sky: '#dfe9d2',
    far: '#a9c59a',
    mid: '#5f9a6d',
    near: '#2c6b4e',
    ink: '#10322c',
    light: '#fbfaf0',
    accent: '#e0a526',
  },
} as const satisfies Record<string, Palette>
