import type { ContentType } from '#content/model/contentTypes.ts'
import { contentTypeNames } from '#content/model/contentTypes.ts'

/** Who may do what: the one table that access functions, hooks and the gate read. */
export const roles = {
  reporter: { writes: ['article', 'attraction', 'itinerary', 'media'], reach: 'agency' },
  translator: { writes: contentTypeNames, reach: 'province', wordsOnly: true },
  reviser: { writes: contentTypeNames, reach: 'province', wordsOnly: true },
  editor: { writes: contentTypeNames, reach: 'agency' },
  approver: { writes: contentTypeNames, reach: 'agency', approves: true },
  statistician: { writes: ['zone', 'zone-price', 'investment-project', 'investment-profile'], reach: 'agency' },
  'publications-officer': { writes: ['publication', 'media'], reach: 'agency' },
  auditor: { writes: [], reach: 'province' },
  administrator: { writes: contentTypeNames, reach: 'province', approves: true, administers: true },
} as const satisfies Record<string, RoleRow>

interface RoleRow {
  readonly writes: readonly ContentType[]
  /** Whose documents: those of the user's agency, or everyone's. */
  readonly reach: 'agency' | 'province'
  /** Only the words of the user's own languages; no figures, no new documents. */
  readonly wordsOnly?: true
  /** May publish and withdraw, never a text they wrote themselves. */
  readonly approves?: true
  /** Users, settings, everything. */
  readonly administers?: true
}

export type Role = keyof typeof roles
export const roleNames = Object.keys(roles) as Role[]

export function roleRow(role: Role): RoleRow {
  return roles[role]
}
