import { createHash } from 'node:crypto'
import type { SettingsType } from '#content/model/contentTypes.ts'
import { type Hub, hubs } from '#content/model/paths.ts'
import { darkened, type Palette } from '#content/plates/palette.ts'
import type { PlateOrder, Scene } from '#content/plates/plate.ts'
import { type LiveDocument, shownElsewhere } from './documents.ts'
import { plateSeed } from './plateSeeds.ts'
import type { Portal } from './portal.ts'

/** `item` stands on an item's page and on its cards; `panorama` runs across a page. */
const shapes = {
  item: { width: 1200, height: 675 },
  panorama: { width: 1400, height: 430 },
} as const
export type PlateShape = keyof typeof shapes

/** Where a plate's two files lie, and its size. */
export interface PlateFiles {
  readonly day: string
  readonly night: string
  readonly width: number
  readonly height: number
}

export interface PlateSubject {
  readonly scene: Scene
  /** The `contentId` of what it is drawn for: the same picture wherever that is shown. */
  readonly seed: string
  readonly shape: PlateShape
}

export function plateFiles(portal: Portal, asked: PlateSubject): PlateFiles {
  const subject = { ...asked, seed: plateSeed(portal, asked.seed) }
  const { width, height } = shapes[subject.shape]
  return {
    day: pathOf(subject, portal.palette, 'day'),
    night: pathOf(subject, darkened(portal.palette), 'night'),
    width,
    height,
  }
}

/** Raised when the drawing code changes: a plate's name says what it shows, and it is kept for good. */
const version = 1

const drawnFor = new WeakMap<Portal, ReadonlyMap<string, PlateOrder>>()

/** Every plate of the portal by its path, with the order to draw it. */
export function allPlates(portal: Portal): ReadonlyMap<string, PlateOrder> {
  const known = drawnFor.get(portal) ?? listPlates(portal)
  drawnFor.set(portal, known)
  return known
}

function listPlates(portal: Portal): ReadonlyMap<string, PlateOrder> {
  const subjects = [
    homePlate(portal),
    ...hubs.map(hubPlate),
    ...Array.from(portal.index.documents.values(), documentPlate),
  ]
  const night = darkened(portal.palette)
  return new Map(
    subjects.flatMap((subject): [string, PlateOrder][] => {
      const order = { scene: subject.scene, seed: plateSeed(portal, subject.seed), ...shapes[subject.shape] }
      const { day: dayPath, night: nightPath } = plateFiles(portal, subject)
      return [
        [dayPath, { ...order, palette: portal.palette }],
        [nightPath, { ...order, palette: night }],
      ]
    }),
  )
}

export function homePlate(portal: Portal): PlateSubject {
  const type: SettingsType = 'home-page'
  const chosen = portal.locales
    .map((locale) => portal.document(type, locale)?.plateScene)
    .find((scene) => scene !== undefined)
  return { scene: chosen ?? 'coast', seed: type, shape: 'panorama' }
}

const hubScenes: Record<Hub, Scene> = { invest: 'port', visit: 'island' }

export function hubPlate(hub: Hub): PlateSubject {
  return { scene: hubScenes[hub], seed: hub, shape: 'panorama' }
}

function documentPlate(document: LiveDocument): PlateSubject {
  return { scene: shownElsewhere(document).scene, seed: document.contentId, shape: 'item' }
}

function pathOf({ scene, seed, shape }: PlateSubject, palette: Palette, time: 'day' | 'night'): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([version, scene, seed, shape, palette]))
    .digest('hex')
    .slice(0, 12)
  return `/plates/${scene}-${shape}-${time}-${hash}.svg`
}
