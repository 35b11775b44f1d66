import type { APIRoute } from 'astro'
import { openDataSchema } from '#content/model/openDataSchema.ts'
import { openDataSchemaPath } from '#content/model/toolPaths.ts'
import { openDataTypes } from '#site/src/data/openData.ts'

/** JSON Schema of the fields of a type. */
export const getStaticPaths = () => openDataTypes.map((type) => ({ params: { type } }))

export const GET: APIRoute = ({ locals, params }) => {
  const type = openDataTypes.find((name) => name === params['type'])
  if (!type) return new Response(null, { status: 404 })
  const schema = { $id: locals.portal.siteUrl + openDataSchemaPath(type), ...openDataSchema(type) }
  return new Response(`${JSON.stringify(schema, null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  })
}
