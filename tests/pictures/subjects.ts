import type { Locale } from '#content/model/locales.ts'
import { type PageTarget, parsePath, pathOf, sheetPath } from '#content/model/paths.ts'
import { pageContext } from '#site/src/data/pageContext.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { shareCardOf } from '#site/src/data/shareCards.ts'
import { type SitePage, sitePages } from '#site/src/data/sitePages.ts'
import { kindOf } from '../site/support/pageKinds.ts'

/** What is photographed: the same thing in each language that has it. */
export interface Subject {
  /** `item zone`, `fixed privacy`, `project sheet`. */
  readonly kind: string
  /** A glimpse is a page of which a few looks will do. */
  readonly form: 'page' | 'glimpse' | 'sheet' | 'card'
  readonly paths: ReadonlyMap<Locale, string>
}

/**
 * One subject a kind of page: the first document, filter or month that most languages have, so that pictures in seven
 * languages show the same thing, and new content elsewhere changes no picture. A kind that is added to the code is among
 * them by itself.
 */
export function subjectsOf(portal: Portal): Subject[] {
  const pages = Map.groupBy(sitePages(portal), (page) => kindOf(portal, page))
  const subjects = [...pages].map(([kind, ofKind]): Subject => ({
    kind,
    form: 'page',
    paths: sharedBy(portal, ofKind),
  }))
  const pathsOf = (kind: string) => {
    const found = subjects.find((subject) => subject.kind === kind)
    if (!found) throw new Error(`the samples have no ${kind}`)
    return [...found.paths]
  }
  const sheets = pathsOf('item investment-project').map(([locale, path]) => [locale, sheetOf(path)] as const)
  const cards = pathsOf('item article').map(([locale, path]) => [locale, cardOf(portal, path)] as const)
  return [
    ...subjects,
    { kind: 'project sheet', form: 'sheet', paths: new Map(sheets) },
    { kind: 'share card', form: 'card', paths: new Map(cards) },
  ]
}

/** Of the province in other colours: its home page and an article, a list without entries, an old address. */
export function secondSubjectsOf(portal: Portal): Subject[] {
  const pages = Map.groupBy(sitePages(portal), (page) => kindOf(portal, page))
  const moved = [...portal.index.occupied()].flatMap(([address, occupant]): [Locale, string][] =>
    occupant.kind === 'moved' ? [[address.locale, pathOf({ kind: 'item', ...address })]] : [],
  )
  const glimpse = (kind: string, paths: ReadonlyMap<Locale, string>): Subject => ({ kind, form: 'glimpse', paths })
  return [
    ...['home', 'item article', 'list empty'].map((kind) =>
      glimpse(`second ${kind}`, sharedBy(portal, pages.get(kind) ?? [])),
    ),
    glimpse('second moved', new Map(moved)),
  ]
}

function sharedBy(portal: Portal, pages: readonly SitePage[]): Map<Locale, string> {
  const things = Map.groupBy(pages, ({ target }) => thingOf(portal, target))
  const inLanguages = [...things.values()].map(
    (same) => new Map(same.map(({ target, path }) => [localeOf(target), path])),
  )
  const best = inLanguages.reduce((found, each) => (each.size > found.size ? each : found), new Map())
  // What no language lacks in common, such as a translation, is shown by another example.
  return new Map(
    inLanguages
      .flatMap((each) => [...each])
      .toReversed()
      .concat([...best]),
  )
}

/** What a page is about, whatever its language. */
function thingOf(portal: Portal, target: PageTarget): string {
  switch (target.kind) {
    case 'item': {
      const occupant = portal.index.at(target)
      if (occupant?.kind === 'notice') return occupant.document.contentId
      return occupant?.kind === 'item' ? occupant.entry.contentId : target.slug
    }
    case 'bilingual': {
      const occupant = portal.index.at(target)
      const id = occupant?.kind === 'item' ? occupant.entry.contentId : ''
      // Beside the language of the province, and that beside the one that is set most differently.
      const isShown = target.other === (target.locale === 'vi' ? 'km' : 'vi')
      return isShown ? id : `${id}/${target.other}`
    }
    case 'list':
      return `${target.type}/${target.page}`
    case 'archive':
      return `${target.of}/${target.page}`
    case 'facet':
      return `${target.facet}/${target.value}`
    default:
      return ''
  }
}

const localeOf = (target: PageTarget): Locale => (target.kind === 'root' ? 'vi' : target.locale)

function sheetOf(path: string): string {
  const target = parsePath(path)
  if (target?.kind !== 'item') throw new Error(`no item at ${path}`)
  return sheetPath(target.type, target.slug, target.locale)
}

function cardOf(portal: Portal, path: string): string {
  const target = parsePath(path)
  if (target?.kind !== 'item') throw new Error(`no item at ${path}`)
  return shareCardOf(pageContext(portal, target, target.locale)).path
}
