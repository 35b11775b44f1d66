import type { AstroIntegration } from 'astro'
import { makeSheets, writeSheetIndex } from './brochures/makeSheets.ts'
import { sheetOrders } from './brochures/sheetOrders.ts'
import { cardOrders } from './shareCards/cardOrders.ts'
import { makeCards } from './shareCards/makeCards.ts'
import { openPress } from './press/press.ts'
import type { Portal } from './src/data/portal.ts'

interface Folders {
  readonly mediaDir: string
  readonly sheetsDir: string
  readonly cardsDir: string
}

/** Makes printed sheets and share cards before the plain export renders its pages, which say how large the sheets are. */
export function portalSheets({ portal, ...folders }: { portal: () => Portal } & Folders): AstroIntegration {
  return {
    name: 'portal-sheets',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const press = openPress()
        const sheets = makeSheets(press, folders.sheetsDir, sheetOrders(portal()))
        const cards = makeCards(press, folders.cardsDir, cardOrders(portal(), folders.mediaDir))
        const [made, drawn] = await Promise.all([sheets.within(Infinity), cards.within(Infinity)])
        await press.close()
        for (const problem of [...made.problems, ...drawn.problems]) logger.error(problem)
        writeSheetIndex(folders.sheetsDir, made)
      },
    },
  }
}
