import type { APIRoute } from 'astro'
import { portalFromEnvironment } from '#site/src/data/environment.ts'
import { themeCss, themePath } from '#site/src/data/theme.ts'

export const getStaticPaths = () => [
  { params: { hash: themePath(portalFromEnvironment().palette).replace(/^\/theme\/|\.css$/g, '') } },
]

export const GET: APIRoute = ({ locals }) =>
  new Response(themeCss(locals.portal.palette), { headers: { 'content-type': 'text/css; charset=utf-8' } })
