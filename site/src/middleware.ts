import { defineMiddleware } from 'astro:middleware'
import { type PageTarget, parsePath } from '#content/model/paths.ts'
import { pageContext } from '#site/src/data/pageContext.ts'
import { portalFromEnvironment } from '#site/src/data/environment.ts'
import type { Portal } from '#site/src/data/portal.ts'

/** Gives every page its context. The publisher brings the portal along; elsewhere it is opened from the environment. */
export const onRequest = defineMiddleware(({ locals, url }, next) => {
  const given: Partial<App.Locals> = locals
  const portal = given.portal ?? portalFromEnvironment()
  const target = targetAt(url.pathname)
  const locale = localeOf(portal, target)
  locals.portal = portal
  if (locale) locals.page = pageContext(portal, target, locale)
  else if (target.kind !== 'root') return new Response(null, { status: 404 })
  return next()
})

function targetAt(pathname: string): PageTarget {
  // Astro asks for `/vi/404`, the file is `/vi/404.html`.
  return parsePath(pathname.replace(/\/404\/?$/, '/404.html')) ?? { kind: 'root' }
}

/** The chooser has no language of its own: its frame is written in the portal's first. */
function localeOf(portal: Portal, target: PageTarget) {
  const wanted = target.kind === 'root' ? portal.locales[0] : target.locale
  return portal.locales.find((locale) => locale === wanted)
}
