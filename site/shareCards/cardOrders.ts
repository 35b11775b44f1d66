import { basename } from 'node:path'
import type { FileOrder } from '#site/brochures/makeFiles.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { allShareCards, type ShareCard } from '#site/src/data/shareCards.ts'

/** A card to be drawn; its file has the name it has in the portal. */
export interface CardOrder extends FileOrder {
  readonly card: ShareCard
  /** Folder of the published media. */
  readonly mediaDir: string
}

/** Every card of the portal as it is now; those that share a picture follow one another. */
export function cardOrders(portal: Portal, mediaDir: string): CardOrder[] {
  const cards = Map.groupBy(allShareCards(portal), ({ picture }) => JSON.stringify(picture))
  return [...cards.values()].flat().map((card) => ({ hash: basename(card.path, '.jpg'), card, mediaDir }))
}
