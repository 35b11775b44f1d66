import type { APIRoute } from 'astro'
import sharp from 'sharp'
import { plate } from '#content/plates/plate.ts'
import { portalFromEnvironment } from '#site/src/data/environment.ts'
import { allShareCards } from '#site/src/data/shareCards.ts'

export const getStaticPaths = () =>
  [...allShareCards(portalFromEnvironment()).keys()].map((path) => ({
    params: { card: path.replace(/^\/cards\/|\.jpg$/g, '') },
  }))

/** Networks take no SVG, so a card is a JPEG of the plate. */
export const GET: APIRoute = async ({ locals, params }) => {
  const order = allShareCards(locals.portal).get(`/cards/${params['card']}.jpg`)
  if (!order) return new Response(null, { status: 404 })
  const { width, height } = order
  const picture = await sharp(Buffer.from(plate(order)), { density: 72 })
    .resize({ width, height, fit: 'cover' })
    .flatten({ background: order.palette.sky })
    .jpeg({ quality: 82 })
    .toBuffer()
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/jpeg' } })
}
