import type { Composition } from '../stage.ts'
import { cave } from './cave.ts'
import { citadel } from './citadel.ts'
import { coast } from './coast.ts'
import { craft } from './craft.ts'
import { fields } from './fields.ts'
import { forest } from './forest.ts'
import { gate } from './gate.ts'
import { hills } from './hills.ts'
import { island } from './island.ts'
import { market } from './market.ts'
import { port } from './port.ts'
import { river } from './river.ts'
import { road } from './road.ts'
import { town } from './town.ts'
import { wind } from './wind.ts'

/** Every scene an editor may choose, in the order in which a list offers them. */
export const scenes = [
  'coast',
  'river',
  'fields',
  'hills',
  'wind',
  'port',
  'gate',
  'citadel',
  'market',
  'craft',
  'island',
  'town',
  'road',
  'cave',
  'forest',
] as const

export type Scene = (typeof scenes)[number]

/** The ways to draw each scene; the seed chooses one. */
export const compositions: Record<Scene, readonly Composition[]> = {
  coast,
  river,
  fields,
  hills,
  wind,
  port,
  gate,
  citadel,
  market,
  craft,
  island,
  town,
  road,
  cave,
  forest,
}
