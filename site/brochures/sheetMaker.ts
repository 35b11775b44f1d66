import { threadPainter } from '#site/press/painter.ts'
import type { Maker } from '#site/press/press.ts'
import { headPictures } from './headPictures.ts'
import type { SheetOrder } from './sheetOrders.ts'
import { openTypesetter } from './typesetter.ts'
import { threadTypst } from './typst.ts'

const painter = await threadPainter()
const typesetter = openTypesetter(threadTypst())
/** The languages of a document follow one another and share the plate. */
let drawn: { readonly for: string; readonly pictures: Promise<Map<number, Buffer>> } | undefined

export const make: Maker<SheetOrder> = async ({ hash, input, plate }) => {
  const subject = JSON.stringify(plate)
  if (drawn?.for !== subject) drawn = { for: subject, pictures: headPictures(painter, plate) }
  const { pdf, pages } = typesetter.typeset(input, await drawn.pictures)
  return { file: `${hash}-${pages}.pdf`, bytes: pdf }
}
