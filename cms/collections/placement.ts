import type { Field } from '#content/model/fields.ts'

/** Where an editor finds a field: words of a language, shared facts, search engines, notes of the desk, sidebar. */
export type Placement = 'words' | 'facts' | 'search' | 'desk' | 'sidebar'

const named: Record<string, Placement> = {
  seoTitle: 'search',
  seoDescription: 'search',
  sourceRef: 'desk',
  sourceUrl: 'desk',
  related: 'desk',
  ednote: 'desk',
  usageTerms: 'desk',
  urgency: 'desk',
  blocks: 'words',
  sourceLocale: 'sidebar',
  issuingAgency: 'sidebar',
  place: 'sidebar',
  topics: 'sidebar',
  audiences: 'sidebar',
  plateScene: 'sidebar',
  publishedAt: 'sidebar',
  embargoUntil: 'sidebar',
  legalFlag: 'sidebar',
}

export function placementOf(name: string, field: Field): Placement {
  return named[name] ?? (field.per === 'locale' ? 'words' : 'facts')
}
