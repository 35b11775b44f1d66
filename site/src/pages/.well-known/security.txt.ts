import type { APIRoute } from 'astro'
import { securityContacts, securityText } from '#site/src/data/securityText.ts'

export const GET: APIRoute = ({ locals }) => {
  if (securityContacts(locals.portal).length === 0) return new Response(null, { status: 404 })
  return new Response(securityText(locals.portal, new Date()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
