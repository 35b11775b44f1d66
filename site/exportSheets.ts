import type { AstroIntegration } from 'astro'
import { makeSheets, writeSheetIndex } from './brochures/makeSheets.ts'
import { sheetOrders } from './brochures/sheetOrders.ts'
import type { Portal } from './src/data/portal.ts'

/** Makes the printed sheets before the plain export renders its pages, which say how large they are. */
export function portalSheets({ portal, sheetsDir }: { portal: () => Portal; sheetsDir: string }): AstroIntegration {
  return {
    name: 'portal-sheets',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const made = await makeSheets(sheetsDir, sheetOrders(portal())).within(Infinity)
        for (const problem of made.problems) logger.error(problem)
        writeSheetIndex(sheetsDir, made)
      },
    },
  }
}
