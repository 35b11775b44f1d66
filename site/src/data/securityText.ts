import { securityTextPath } from '#content/model/paths.ts'
import { locales } from '#content/model/locales.ts'
import type { Portal } from './portal.ts'

/** Where to report a weakness: the addresses of the site settings, each once. */
export function securityContacts(portal: Portal): string[] {
  const contacts = portal.locales.flatMap((locale) => portal.settings(locale).contacts)
  return [...new Set(contacts.flatMap(({ email }) => (email ? [email] : [])))]
}

/**
 * RFC 9116. It runs out on the first day of the month eleven months ahead, so that two publications of one month are
 * alike and the date is always less than a year away.
 * @example securityText(portal, new Date('2026-11-21')) // '… Expires: 2027-10-01T00:00:00Z …'
 */
export function securityText(portal: Portal, now: Date): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 11, 1))
  return [
    ...securityContacts(portal).map((email) => `Contact: mailto:${email}`),
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    `Preferred-Languages: ${portal.locales.map((locale) => locales[locale].tag).join(', ')}`,
    `Canonical: ${portal.siteUrl}${securityTextPath}`,
    '',
  ].join('\n')
}
