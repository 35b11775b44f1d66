import { fileOf } from '#content/model/paths.ts'
import { makeFiles } from '#site/press/makeFiles.ts'
import type { Press } from '#site/press/press.ts'
import type { CardOrder } from './cardOrders.ts'

/** Cards on their way; see `FilesInMaking`. */
export interface CardsInMaking {
  within(milliseconds: number): Promise<MadeCards>
}

export interface MadeCards {
  /** Names in the folder of cards by their place in the portal. */
  readonly files: ReadonlyMap<string, string>
  /** What could not be drawn, one sentence each. */
  readonly problems: readonly string[]
  /** How many were not waited for. */
  readonly pending: number
}

const name = /^([0-9a-f]+)\.jpg$/
/** For `Press.warmUp`: faces, Typst and the painter, which sheets need as well. */
export const cardMaker = new URL('./cardMaker.ts', import.meta.url)

/** Draws cards into a folder; what is there already is not drawn again. */
export function makeCards(press: Press, dir: string, orders: readonly CardOrder[]): CardsInMaking {
  const subjectOf = ({ card }: CardOrder) => JSON.stringify(card.picture)
  const making = makeFiles({ press, dir, orders, subjectOf, name, maker: cardMaker })
  return {
    async within(milliseconds) {
      const { made, failed, pending } = await making.within(milliseconds)
      return {
        files: new Map(made.map(([{ card }, file]) => [fileOf(card.path), file])),
        problems: failed.map(
          ([{ card }, reason]) => `${card.path}: the share card “${card.alt}” cannot be drawn: ${reason}`,
        ),
        pending,
      }
    },
  }
}
