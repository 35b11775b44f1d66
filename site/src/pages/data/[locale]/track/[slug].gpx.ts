import type { APIRoute } from 'astro'
import { isLocale } from '#content/model/locales.ts'
import { portalFromEnvironment } from '#site/src/data/environment.ts'
import { trackOf } from '#site/src/data/track.ts'

/** An itinerary for navigation devices. */
export const getStaticPaths = () => {
  const portal = portalFromEnvironment()
  return portal.locales.flatMap((locale) =>
    portal.index.entries('itinerary', locale).map(({ slug }) => ({ params: { locale, slug } })),
  )
}

export const GET: APIRoute = ({ locals: { portal }, params }) => {
  const { locale, slug = '' } = params
  const occupant = isLocale(locale) ? portal.index.at({ type: 'itinerary', locale, slug }) : undefined
  const item =
    occupant?.kind === 'item' && isLocale(locale)
      ? portal.item('itinerary', occupant.entry.contentId, locale)
      : undefined
  if (!item) return new Response(null, { status: 404 })
  return new Response(trackOf(portal, item), { headers: { 'content-type': 'application/gpx+xml' } })
}
