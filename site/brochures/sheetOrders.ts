import { createHash } from 'node:crypto'
import { itemPath } from '#content/model/paths.ts'
import { entryOf } from '#site/src/data/entries.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { sheetKey, sheetTypes } from '#site/src/data/sheets.ts'
import type { PlateSubject } from './headPictures.ts'
import { type SheetInput, sheetInput } from './sheetInput.ts'
import { templateText } from './template.ts'
import { plateSeed } from '#site/src/data/plateSeeds.ts'

/** A sheet to be made: what is on it, and the name under which it can be found again. */
export interface SheetOrder {
  readonly key: string
  /** For messages: the page it belongs to. */
  readonly path: string
  /** SHA-256 of everything it is made from. */
  readonly hash: string
  readonly input: SheetInput
  readonly plate: PlateSubject
}

/** Raise it when the drawing code, the fonts or Typst change, so that every sheet is made anew. */
const edition = 3

/** Every sheet of the portal as it is now; the languages of a document follow one another. */
export function sheetOrders(portal: Portal): SheetOrder[] {
  const template = templateText('project-sheet')
  return sheetTypes
    .flatMap((type) => portal.locales.flatMap((locale) => portal.items(type, locale)))
    .map((item): SheetOrder => {
      const input = sheetInput(portal, item)
      const plate = { scene: entryOf(item).scene, seed: plateSeed(portal, item.contentId), palette: portal.palette }
      const hash = createHash('sha256')
        .update(JSON.stringify([edition, template, input, plate]))
        .digest('hex')
      const path = itemPath(item.type, item.slug, item.locale)
      return { key: sheetKey(item.contentId, item.locale), path, hash, input, plate }
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
