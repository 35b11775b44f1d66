/** Units a figure may carry; how each is written in a language stands under `options.unit` in `locales/<code>/model.json`. */
export const units = [
  'ha',
  'km',
  'km2',
  'm',
  'percent',
  'people',
  'count',
  'years',
  'days',
  'hours',
  'minutes',
  'mw',
  'mva',
  'm3-per-day',
  'dwt',
  'tonnes',
  'passengers-per-year',
  'usd-million',
  'usd-billion',
  'vnd-billion',
  'vnd-trillion',
] as const

export type Unit = (typeof units)[number]
