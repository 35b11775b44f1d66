import type { PageContext } from './pageContext.ts'
import { allSections, sectionOf, sectionPath } from './sections.ts'

export interface NavigationEntry {
  readonly label: string
  readonly path: string
  readonly isCurrent: boolean
}

/** The main navigation: what the editors chose, else every section. */
export function navigationOf(page: PageContext): NavigationEntry[] {
  const { portal, locale, target, labels } = page
  const chosen = portal.document('navigation', locale)
  const entries = chosen ? chosen.entries : allSections.map((section) => ({ section, label: undefined }))
  return entries.map(({ section, label }) => ({
    label: label ?? labels.option('section', section),
    path: sectionPath(section, locale),
    isCurrent: sectionOf(target) === section,
  }))
}
