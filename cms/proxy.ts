import { type NextRequest, NextResponse } from 'next/server'
import { adminLanguageFor, languageCookie } from './admin/adminLanguage.ts'

const year = 365 * 24 * 60 * 60

/**
 * Opens the admin in the visitor's language on their first visit. Nothing is authorised here: that is Payload's work,
 * behind this.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname === '/') return NextResponse.redirect(new URL('/admin', request.url))
  if (request.cookies.has(languageCookie)) return NextResponse.next()
  const language = adminLanguageFor(request.headers.get('accept-language'))
  if (!language) return NextResponse.next()
  // The page about to be rendered reads the cookie of this very request.
  request.cookies.set(languageCookie, language)
  const response = NextResponse.next({ request: { headers: request.headers } })
  response.cookies.set(languageCookie, language, { path: '/', maxAge: year, sameSite: 'lax' })
  return response
}

export const config = { matcher: ['/', '/admin', '/admin/:path*'] }
