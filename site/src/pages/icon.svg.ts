import type { APIRoute } from 'astro'
import { iconSvg } from '#site/src/data/webManifest.ts'

export const GET: APIRoute = ({ locals }) =>
  new Response(iconSvg(locals.portal.palette), { headers: { 'content-type': 'image/svg+xml' } })
