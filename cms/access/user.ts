import type { ContentType } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import { type Role, roleRow } from './roles.ts'

/** What the rules need to know of a signed-in user. */
export interface CmsUser {
  readonly id: string
  readonly email: string
  readonly name?: string | null
  readonly roles: readonly Role[]
  /** Id of the user's agency. */
  readonly agency?: string | { readonly id: string } | null
  /** Languages a translator or reviser works in. */
  readonly languages?: readonly Locale[] | null
  readonly deactivated?: boolean | null
}

/** The user of a request, if someone is signed in and still active. */
export function activeUser(request: { readonly user?: unknown }): CmsUser | undefined {
  const user = request.user as CmsUser | null | undefined
  return user && !user.deactivated ? user : undefined
}

export function agencyOf(user: CmsUser): string | undefined {
  if (!user.agency) return undefined
  return typeof user.agency === 'string' ? user.agency : user.agency.id
}

export function administers(user: CmsUser): boolean {
  return user.roles.some((role) => roleRow(role).administers)
}

/** Sees and reaches the documents of every agency. */
export function reachesProvince(user: CmsUser): boolean {
  return user.roles.some((role) => roleRow(role).reach === 'province')
}

/** May write new documents and figures of a type (for translators: words only, see `mayWriteWords`). */
export function mayWriteFigures(user: CmsUser, type: ContentType, agency: string | undefined): boolean {
  return user.roles.some((role) => {
    const row = roleRow(role)
    if (row.wordsOnly || !row.writes.includes(type)) return false
    return row.reach === 'province' || isShared(type) || (agency !== undefined && agency === agencyOf(user))
  })
}

/** May write the words of a language: with the figures, or as a translator or reviser of that language. */
export function mayWriteWords(user: CmsUser, type: ContentType, agency: string | undefined, locale: Locale): boolean {
  if (mayWriteFigures(user, type, agency)) return true
  const translates = user.roles.map(roleRow).some((row) => row.wordsOnly && row.writes.includes(type))
  return translates && (user.languages ?? []).includes(locale)
}

export function mayApprove(user: CmsUser, type: ContentType, agency: string | undefined): boolean {
  return user.roles.some((role) => {
    const row = roleRow(role)
    if (!row.approves) return false
    return row.reach === 'province' || isShared(type) || (agency !== undefined && agency === agencyOf(user))
  })
}

/** Lists that all agencies use together: nobody's own, so an editor or approver of any agency keeps them. */
export function isShared(type: ContentType): boolean {
  return type === 'topic' || type === 'agency' || type === 'place' || sharedSettings.includes(type)
}

const sharedSettings: readonly ContentType[] = [
  'navigation',
  'home-page',
  'print-settings',
  'site-settings',
  'language-policy',
]
