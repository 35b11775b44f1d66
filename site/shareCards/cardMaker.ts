import { threadTypst } from '#site/brochures/typst.ts'
import { threadPainter } from '#site/press/painter.ts'
import type { Maker } from '#site/press/press.ts'
import type { CardOrder } from './cardOrders.ts'
import { openCardPress } from './cardPress.ts'

const press = openCardPress(threadTypst(), await threadPainter())

export const make: Maker<CardOrder> = async ({ hash, card, mediaDir }) => ({
  file: `${hash}.jpg`,
  bytes: await press.draw(card, mediaDir),
})
