import type { APIRoute } from 'astro'
import { isLocale } from '#content/model/locales.ts'
import { portalFromEnvironment } from '#site/src/data/environment.ts'
import { webManifest } from '#site/src/data/webManifest.ts'

export const getStaticPaths = () => portalFromEnvironment().locales.map((locale) => ({ params: { locale } }))

export const GET: APIRoute = ({ locals, params }) => {
  const { locale } = params
  if (!isLocale(locale) || !locals.portal.locales.includes(locale)) return new Response(null, { status: 404 })
  return new Response(JSON.stringify(webManifest(locals.portal, locale)), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  })
}
