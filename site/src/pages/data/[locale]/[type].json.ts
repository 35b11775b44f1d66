import type { APIRoute } from 'astro'
import { portalFromEnvironment } from '#site/src/data/environment.ts'
import { openDataJson, openDataAt, openDataParams } from '#site/src/data/openData.ts'

/** All items of a type in one language, for machines. */
export const getStaticPaths = () => openDataParams(portalFromEnvironment())

export const GET: APIRoute = ({ locals: { portal }, params }) => {
  const asked = openDataAt(portal, params)
  if (!asked) return new Response(null, { status: 404 })
  return new Response(openDataJson(portal, asked.type, asked.locale), {
    headers: { 'content-type': 'application/json' },
  })
}
