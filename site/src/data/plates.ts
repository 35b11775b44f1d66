import { createHash } from 'node:crypto'
import type { PageType, SettingsType } from '#content/model/contentTypes.ts'
import { type Hub, hubs } from '#content/model/paths.ts'
import { darkened, type Palette } from '#content/plates/palette.ts'
import type { PlateOrder, Scene } from '#content/plates/plate.ts'
import { type LiveDocument, shownElsewhere } from './documents.ts'
import { plateSeed } from './plateSeeds.ts'
import type { Portal } from './portal.ts'

const sheets = {
  item: { width: 1200, height: 675 },
  panorama: { width: 1400, height: 430 },
  /** The panorama of a phone. */
  window: { width: 800, height: 600 },
} as const
type Sheet = keyof typeof sheets

/**
 * `item` stands in an item's text and on its cards, `panorama` runs across a page, `head` across the page of an item. A
 * phone gets a sheet of its own where a banner would lose its edges: plates are composed, never cropped.
 */
const shapes = {
  item: { sheet: 'item' },
  panorama: { sheet: 'panorama', onPhones: 'window' },
  head: { sheet: 'panorama', onPhones: 'item' },
} as const satisfies Record<string, { sheet: Sheet; onPhones?: Sheet }>
export type PlateShape = keyof typeof shapes

/** Where a plate's two files lie, and its size. */
export interface PlateFiles {
  readonly day: string
  readonly night: string
  readonly width: number
  readonly height: number
  /** The same view on the sheet of a phone, where it has another. */
  readonly onPhones?: PlateFiles
}

export interface PlateSubject {
  readonly scene: Scene
  /** The `contentId` of what it is drawn for: the same picture wherever that is shown. */
  readonly seed: string
  readonly shape: PlateShape
}

export function plateFiles(portal: Portal, { shape, ...view }: PlateSubject): PlateFiles {
  const [files, onPhones] = sheetsOf(shape).map((sheet) => filesOf(portal, { ...view, sheet }))
  if (!files) throw new Error(`plate: the shape ${shape} has no sheet`)
  return onPhones ? { ...files, onPhones } : files
}

/** One sheet of a view. */
interface SheetSubject extends Pick<PlateSubject, 'scene' | 'seed'> {
  readonly sheet: Sheet
}

function sheetsOf(shape: PlateShape): readonly Sheet[] {
  return Object.values(shapes[shape])
}

function filesOf(portal: Portal, asked: SheetSubject): PlateFiles {
  const subject = { ...asked, seed: plateSeed(portal, asked.seed) }
  return {
    day: pathOf(subject, portal.palette, 'day'),
    night: pathOf(subject, darkened(portal.palette), 'night'),
    ...sheets[subject.sheet],
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
    notFoundPlate,
    ...hubs.map(hubPlate),
    ...[...portal.index.documents.values()].flatMap(documentPlates),
  ]
  const night = darkened(portal.palette)
  const drawn = subjects.flatMap(({ shape, ...view }) => sheetsOf(shape).map((sheet) => ({ ...view, sheet })))
  return new Map(
    drawn.flatMap((subject): [string, PlateOrder][] => {
      const order = { scene: subject.scene, seed: plateSeed(portal, subject.seed), ...sheets[subject.sheet] }
      const { day: dayPath, night: nightPath } = filesOf(portal, subject)
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

/** A road that goes on: the address led nowhere. */
export const notFoundPlate: PlateSubject = { scene: 'road', seed: 'not-found', shape: 'item' }

/** What stands at the head of an item: stories and places to visit open with a picture across the page. */
export function heroShape(type: PageType): 'head' | 'item' {
  return type === 'article' || type === 'attraction' || type === 'itinerary' ? 'head' : 'item'
}

function documentPlates(document: LiveDocument): PlateSubject[] {
  const view = { scene: shownElsewhere(document).scene, seed: document.contentId }
  return [
    { ...view, shape: 'item' },
    { ...view, shape: heroShape(document.type) },
  ]
}

function pathOf({ scene, seed, sheet }: SheetSubject, palette: Palette, time: 'day' | 'night'): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([version, scene, seed, sheet, palette]))
    .digest('hex')
    .slice(0, 12)
  return `/plates/${scene}-${sheet}-${time}-${hash}.svg`
}
