import type { APIRoute } from 'astro'
import { plate } from '#content/plates/plate.ts'
import { portalFromEnvironment } from '#site/src/data/environment.ts'
import { allPlates } from '#site/src/data/plates.ts'

export const getStaticPaths = () =>
  [...allPlates(portalFromEnvironment()).keys()].map((path) => ({
    params: { plate: path.replace(/^\/plates\/|\.svg$/g, '') },
  }))

export const GET: APIRoute = ({ locals, params }) => {
  const order = allPlates(locals.portal).get(`/plates/${params['plate']}.svg`)
  if (!order) return new Response(null, { status: 404 })
  return new Response(plate(order), { headers: { 'content-type': 'image/svg+xml' } })
}
