import { createHash } from 'node:crypto'
import type { PlateOrder, Scene } from '#content/plates/plate.ts'
import { shownElsewhere } from './documents.ts'
import type { PageContext } from './pageContext.ts'
import { photograph } from './pictures.ts'
import { plateSeed } from './plateSeeds.ts'
import { homePlate } from './plates.ts'
import type { Portal } from './portal.ts'

/** The picture that stands beside a shared link. */
export interface ShareCard {
  readonly path: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

const size = { width: 1200, height: 630 } as const
/** Raised when the drawing code changes: a card's name says what it shows, and it is kept for good. */
const version = 1
/** Narrower photographs look poor beside a link. */
const leastPhotograph = 1000

/**
 * The card of a page: the item's photograph in JPEG where it is wide enough, else its plate, else the plate of the
 * portal. No words are set into it: no package at hand brings faces for all seven languages, and one without words
 * treats them alike; title and summary stand beside it.
 */
export function shareCardOf(page: PageContext): ShareCard {
  const { portal, target, t } = page
  const isItem = target.kind === 'item' || target.kind === 'bilingual'
  const occupant = isItem ? portal.index.at(target) : undefined
  if (occupant?.kind !== 'item') return { path: cardPath(homeOrder(portal)), ...size, alt: t('picture.drawn') }
  const { contentId, type, scene } = occupant.entry
  const fields: Illustrated | undefined = portal.item(type, contentId, page.locale)?.fields
  const photo = photograph(page, fields?.heroImage)
  if (photo && photo.fallback.format === 'jpeg' && photo.fallback.width >= leastPhotograph) {
    const { path, width, height } = photo.fallback
    return { path, width, height, alt: photo.alt }
  }
  return { path: cardPath(orderOf(portal, contentId, scene)), ...size, alt: t('picture.drawn') }
}

/** `title` is there on every type, a photograph on some. */
interface Illustrated {
  readonly title: string
  readonly heroImage?: string
}

/** The same for the chooser of languages, which has none of its own. */
export function rootCardPath(portal: Portal): string {
  return cardPath(homeOrder(portal))
}

const drawnFor = new WeakMap<Portal, ReadonlyMap<string, PlateOrder>>()

/** Every card that is drawn, by its path. */
export function allShareCards(portal: Portal): ReadonlyMap<string, PlateOrder> {
  const known = drawnFor.get(portal) ?? listCards(portal)
  drawnFor.set(portal, known)
  return known
}

function listCards(portal: Portal): ReadonlyMap<string, PlateOrder> {
  const orders = Array.from(portal.index.documents.values(), (document) =>
    orderOf(portal, document.contentId, shownElsewhere(document).scene),
  )
  return new Map([homeOrder(portal), ...orders].map((order) => [cardPath(order), order]))
}

function homeOrder(portal: Portal): PlateOrder {
  const { scene, seed } = homePlate(portal)
  return { scene, seed, ...size, palette: portal.palette }
}

function orderOf(portal: Portal, contentId: string, scene: Scene): PlateOrder {
  return { scene, seed: plateSeed(portal, contentId), ...size, palette: portal.palette }
}

function cardPath(order: PlateOrder): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([version, order]))
    .digest('hex')
    .slice(0, 12)
  return `/cards/${order.scene}-${hash}.jpg`
}
