import type { FieldsOf, PageType } from '#content/model/contentTypes.ts'
import { pathOf } from '#content/model/paths.ts'
import type { RichText } from '#content/model/richText.ts'
import { archiveName } from './archives.ts'
import type { Entry } from './entries.ts'
import { type Figure, figuresOf } from './figures.ts'
import type { PageContext } from './pageContext.ts'
import { doorLists, listPath, type Section, sectionPath } from './sections.ts'

/** A way into a section, with the lists behind it that have entries. */
export interface Door {
  readonly title: string
  readonly lead: string
  readonly path: string
  readonly lists: readonly { readonly type: PageType; readonly count: number }[]
}

interface Headed {
  readonly title: string
  readonly intro?: string
}

/** A block of the home page that has something to show in the language of the page. */
export type HomeBlock =
  | { readonly kind: 'doors'; readonly doors: readonly Door[] }
  | (Headed & { readonly kind: 'figures'; readonly figures: readonly Figure[] })
  /** `latest`: one large, the others beside it; `cards`: pictures help to choose; `names`: they would not. */
  | (Headed & {
      readonly kind: 'list'
      readonly look: 'latest' | 'cards' | 'names'
      readonly entries: readonly Entry[]
      /** Where all of them are. */
      readonly path?: string
    })
  | (Partial<Headed> & { readonly kind: 'text'; readonly text: RichText })
  | (Headed & { readonly kind: 'call'; readonly path: string; readonly action: string })

type HomePage = FieldsOf<'home-page'>
type Block = HomePage['blocks'][number]
type ListType = NonNullable<Block['list']>

/** What stands under the panorama: what the editors arranged, else the usual order. */
export function homeBlocksOf(page: PageContext): HomeBlock[] {
  const home = page.portal.document('home-page', page.locale)
  const chosen = home?.blocks ?? []
  const isUsual = chosen.length === 0
  const blocks = (isUsual ? usualOrder : chosen).flatMap((block) => homeBlock(page, block, { home, isUsual }) ?? [])
  return withoutSecond('figures', sideBySide(blocks))
}

const list = (type: ListType, count?: number): Block => ({ kind: 'list', list: type, count, items: [] })
const door = (section: Section): Block => ({ kind: 'door', section, items: [] })
const usualOrder: readonly Block[] = [
  ...(['invest', 'visit', 'news'] as const).map(door),
  { kind: 'figures', items: [] },
  list('article'),
  list('attraction'),
  list('investment-project'),
  list('topic'),
  list('agency'),
]

/** Nothing where a block has nothing to show in this language. */
function homeBlock(
  page: PageContext,
  block: Block,
  { home, isUsual }: { home: HomePage | undefined; isUsual: boolean },
): HomeBlock | undefined {
  const { heading, intro } = block
  switch (block.kind) {
    case 'door': {
      const found = block.section && doorTo(page, block.section, block)
      // A portal that begins shows the ways in before there is anything behind them.
      return found && (found.lists.length > 0 || isUsual) ? { kind: 'doors', doors: [found] } : undefined
    }
    case 'figures': {
      const figures = home ? figuresOf(page, home.figures, home.sourceLocale) : []
      return figures.length > 0
        ? { kind: 'figures', title: heading ?? page.t('homePage.figures'), intro, figures }
        : undefined
    }
    case 'list':
      return listBlock(page, block)
    case 'chosen': {
      const entries = page.entries(block.items)
      return entries.length > 0
        ? { kind: 'list', look: 'cards', title: heading ?? page.t('homePage.featured'), intro, entries }
        : undefined
    }
    case 'text':
      return block.text && { kind: 'text', title: heading, intro, text: block.text }
    case 'call': {
      if (!heading || !block.section) return undefined
      const action = block.action ?? page.labels.option('section', block.section)
      return { kind: 'call', title: heading, intro, action, path: sectionPath(block.section, page.locale) }
    }
  }
}

function doorTo(page: PageContext, section: Section, { heading, intro }: Block): Door {
  const { portal, locale, labels } = page
  return {
    title: heading ?? labels.option('section', section),
    lead: intro ?? sectionLead(page, section),
    path: sectionPath(section, locale),
    lists: doorLists[section]
      .map((type) => ({ type, count: portal.index.entries(type, locale).length }))
      .filter(({ count }) => count > 0),
  }
}

function sectionLead({ t }: PageContext, section: Section): string {
  switch (section) {
    case 'invest':
    case 'visit':
      return t(`lead.${section}`)
    case 'news':
      return t('lead.article')
    case 'publications':
      return t('lead.publication')
    case 'topics':
      return t('lead.topic')
    case 'agencies':
      return t('lead.agency')
    case 'places':
      return t('lead.place')
  }
}

/** How many entries a list shows when its editor names no number: whole rows. */
const usualCount: Record<ListType, number> = {
  article: 5,
  'investment-project': 3,
  zone: 3,
  'investment-profile': 3,
  attraction: 3,
  itinerary: 3,
  publication: 3,
  topic: 6,
  agency: 6,
}

function listBlock(page: PageContext, block: Block): HomeBlock | undefined {
  const { list: type = 'article', topic, articleKind, count = usualCount[type], heading, intro } = block
  const entries = page.portal.index
    .entries(type, page.locale)
    .filter((entry) => !topic || entry.topics.includes(topic))
    .filter((entry) => !articleKind || entry.ownKind === articleKind)
    .slice(0, count)
  if (entries.length === 0) return undefined
  const all = wayToAll(page, type, { topic, articleKind })
  const look = type === 'article' ? 'latest' : type === 'topic' || type === 'agency' ? 'names' : 'cards'
  return { kind: 'list', look, title: heading ?? all.title, intro, entries, path: all.path }
}

/** The page that has all of a list, and what it is called: a topic, the articles of a kind, a type. */
function wayToAll(
  page: PageContext,
  type: ListType,
  { topic, articleKind }: Pick<Block, 'topic' | 'articleKind'>,
): { title: string; path?: string } {
  const { locale, labels, t } = page
  const usual = type === 'article' ? t('homePage.latest') : labels.list(type)
  if (topic) {
    const entry = page.entry(topic)
    return { title: entry?.title ?? usual, path: entry?.path }
  }
  if (articleKind) {
    return {
      title: archiveName(page, articleKind),
      path: pathOf({ kind: 'archive', of: articleKind, locale, page: 1 }),
    }
  }
  return { title: usual, path: listPath(type, locale) }
}

/** Doors that follow one another stand in one row. */
function sideBySide(blocks: readonly HomeBlock[]): HomeBlock[] {
  const joined: HomeBlock[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (block.kind === 'doors' && before?.kind === 'doors') {
      joined[joined.length - 1] = { kind: 'doors', doors: [...before.doors, ...block.doors] }
    } else {
      joined.push(block)
    }
  }
  return joined
}

/** The page has one set of figures: a second block of them would repeat it. */
function withoutSecond(kind: HomeBlock['kind'], blocks: readonly HomeBlock[]): HomeBlock[] {
  return blocks.filter(
    (block, index) => block.kind !== kind || blocks.findIndex((other) => other.kind === kind) === index,
  )
}
