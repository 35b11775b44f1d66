import { threadPainter } from '#site/press/painter.ts'
import type { Maker } from '#site/press/press.ts'
import { type HeadPictures, headPictures } from './headPictures.ts'
import type { SheetOrder } from './sheetOrders.ts'
import { openTypesetter } from './typesetter.ts'
import { threadTypst } from './typst.ts'

const painter = await threadPainter()
const typesetter = openTypesetter(threadTypst())
/** The languages of a document follow one another and share the plates. */
let drawn: { readonly for: string; readonly pictures: HeadPictures } | undefined

export const make: Maker<SheetOrder> = async ({ hash, input, plate }) => {
  const subject = JSON.stringify(plate)
  if (drawn?.for !== subject) drawn = { for: subject, pictures: headPictures(painter, plate) }
  const { pdf, pages } = await typesetter.typeset(input, drawn.pictures)
  return { file: `${hash}-${pages}.pdf`, bytes: pdf }
}
