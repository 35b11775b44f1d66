import type { Locale } from '#content/model/locales.ts'
import type { PageTarget } from '#content/model/paths.ts'
import { type Formats, formatsFor } from '#site/src/i18n/formats.ts'
import { type Labels, labelsIn, type Translate, wordsIn } from '#site/src/i18n/words.ts'
import type { Entry } from './entries.ts'
import type { Portal, SiteSettings } from './portal.ts'

/** What every component of a page needs: the portal, the language, its words and its ways to write figures. */
export interface PageContext {
  readonly portal: Portal
  readonly locale: Locale
  readonly target: PageTarget
  readonly settings: SiteSettings
  readonly t: Translate
  readonly labels: Labels
  readonly format: Formats
  /** An item in the language of the page; `undefined` when it is not live in it. */
  entry(contentId: string | undefined): Entry | undefined
  entries(contentIds: readonly string[]): Entry[]
}

export function pageContext(portal: Portal, target: PageTarget, locale: Locale): PageContext {
  const entry = (contentId: string | undefined) =>
    contentId === undefined ? undefined : portal.index.documents.get(contentId)?.entries.get(locale)
  return {
    portal,
    locale,
    target,
    settings: portal.settings(locale),
    ...tongueOf(locale),
    entry,
    entries: (contentIds) => contentIds.map(entry).filter((found) => found !== undefined),
  }
}

type Tongue = Pick<PageContext, 't' | 'labels' | 'format'>

const tongues = new Map<Locale, Tongue>()

/** Made once a language: Intl takes longer to make its formats than a page takes to be written. */
function tongueOf(locale: Locale): Tongue {
  const t = wordsIn(locale)
  const tongue = tongues.get(locale) ?? { t, labels: labelsIn(locale), format: formatsFor(locale, t) }
  tongues.set(locale, tongue)
  return tongue
}
