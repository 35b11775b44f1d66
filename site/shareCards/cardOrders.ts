import { basename } from 'node:path'
import type { FileOrder } from '#site/press/press.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { allShareCards, type ShareCard } from '#site/src/data/shareCards.ts'

/** A card to be drawn; its file has the name it has in the portal. */
export interface CardOrder extends FileOrder {
  readonly card: ShareCard
  /** Folder of the published media. */
  readonly mediaDir: string
}

/** Every card of the portal as it is now. */
export function cardOrders(portal: Portal, mediaDir: string): CardOrder[] {
  return allShareCards(portal).map((card) => ({ hash: basename(card.path, '.jpg'), card, mediaDir }))
}
