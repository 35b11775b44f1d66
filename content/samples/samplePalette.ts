import type { FieldsOf } from '#content/model/contentTypes.ts'
import type { Palette } from '#content/plates/palette.ts'
import type { SampleDocument } from './readSamples.ts'

/**
 * The colours of a sample province, from its own site settings: its drawn pictures wear what its pages wear.
 * @throws Error when the province has no site settings.
 */
export function samplePalette(documents: readonly SampleDocument[]): Palette {
  const settings = documents.find(({ type }) => type === 'site-settings')
  if (!settings) throw new Error('these samples have no site-settings, so their pictures have no colours. Add them.')
  const shared = settings.shared as unknown as FieldsOf<'site-settings'>
  return {
    sky: shared.paletteSky,
    far: shared.paletteFar,
    mid: shared.paletteMid,
    near: shared.paletteNear,
    ink: shared.paletteInk,
    light: shared.paletteLight,
    accent: shared.paletteAccent,
  }
}
