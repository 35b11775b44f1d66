import type { APIRoute } from 'astro'
import { portalFromEnvironment } from '#site/src/data/environment.ts'
import { openDataCsv, openDataAt, openDataParams } from '#site/src/data/openData.ts'

/** All items of a type in one language, for spreadsheets. */
export const getStaticPaths = () => openDataParams(portalFromEnvironment())

export const GET: APIRoute = ({ locals: { portal }, params }) => {
  const asked = openDataAt(portal, params)
  if (!asked) return new Response(null, { status: 404 })
  return new Response(openDataCsv(portal, asked.type, asked.locale), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
