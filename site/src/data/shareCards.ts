import { createHash } from 'node:crypto'
import { contentTypes, type PageType } from '#content/model/contentTypes.ts'
import type { Focus } from '#content/model/item.ts'
import type { Locale } from '#content/model/locales.ts'
import { contrastRatio, mixed } from '#content/plates/color.ts'
import type { Palette } from '#content/plates/palette.ts'
import type { Scene } from '#content/plates/plate.ts'
import type { Entry } from './entries.ts'
import { type PageContext, pageContext } from './pageContext.ts'
import { photograph } from './pictures.ts'
import { plateSeed } from './plateSeeds.ts'
import { homePlate, hubPlate } from './plates.ts'
import type { Portal } from './portal.ts'
import { sectionOfType } from './sections.ts'
import { sitePages } from './sitePages.ts'
import { towards } from './theme.ts'

/** The picture that stands beside a shared link: a plate or photograph, and below it the title in its own script. */
export interface ShareCard {
  readonly path: string
  readonly width: number
  readonly height: number
  /** What it says: its title. Empty on the card of the chooser, which has no language. */
  readonly alt: string
  readonly picture: CardPicture
  readonly words: CardWords | undefined
}

/** What fills the card above its words. */
export type CardPicture =
  | { readonly kind: 'plate'; readonly scene: Scene; readonly seed: string; readonly palette: Palette }
  /** A file of the published media. */
  | { readonly kind: 'photograph'; readonly file: string; readonly bytes: number; readonly focus: Focus | undefined }

export interface CardWords {
  readonly locale: Locale
  readonly colours: { readonly ground: string; readonly ink: string; readonly soft: string; readonly accent: string }
  readonly kicker: string
  readonly title: string
  /** Name of the province, at the head of the left margin. */
  readonly wordmark: string
  /** Under the wordmark: the name of the portal, where the kicker does not say it. */
  readonly left: readonly string[]
  /** Agency, credit of the photograph, whether the data is invented. */
  readonly right: readonly string[]
}

const cardSize = { width: 1200, height: 630 } as const
/** Raised when template, fonts or drawing code change: a card's name says what it shows, and it is kept for good. */
const version = 7
/** Narrower photographs look poor beside a link. */
const leastPhotograph = 1000

/**
 * The card of a page. Pages that share a card: later pages of a list, archives and filters; notices and what the
 * portal says of itself have the card of the home page.
 */
export function shareCardOf(page: PageContext): ShareCard {
  const { portal, target, locale, settings, t, labels } = page
  switch (target.kind) {
    case 'root':
      return rootCard(portal)
    case 'item':
    case 'bilingual': {
      const occupant = portal.index.at({ ...target, locale })
      return occupant?.kind === 'item' ? itemCard(page, occupant.entry) : homeCard(page)
    }
    case 'list':
      return listCard(page, target.type)
    case 'archive':
      return listCard(page, 'article')
    case 'facet':
      return listCard(page, 'investment-project')
    case 'compare':
      return card(page, { title: t(`investPages.compare.title.${target.type}`), ...ofType(page, target.type) })
    case 'hub':
      return card(page, {
        kicker: settings.portalName,
        title: labels.option('section', target.hub),
        picture: plateOf(portal, hubPlate(target.hub)),
      })
    case 'map':
      return card(page, {
        kicker: labels.option('section', target.hub),
        title: t(`investPages.map.title.${target.hub}`),
        picture: plateOf(portal, hubPlate(target.hub)),
      })
    case 'home':
    case 'openData':
    case 'fixed':
    case 'notFound':
      return homeCard(page)
  }
}

/** The chooser of languages speaks all of them: its card is the plate alone. */
export function rootCard(portal: Portal): ShareCard {
  return finished(plateOf(portal, homePlate(portal)))
}

const drawnFor = new WeakMap<Portal, readonly ShareCard[]>()

/** Every card that a page shows, each once. */
export function allShareCards(portal: Portal): readonly ShareCard[] {
  const known = drawnFor.get(portal) ?? listCards(portal)
  drawnFor.set(portal, known)
  return known
}

function listCards(portal: Portal): readonly ShareCard[] {
  const cards = sitePages(portal).flatMap(({ target }) => {
    if (target.kind === 'root') return [rootCard(portal)]
    // Of what shares a card, the one that gave it is enough.
    if (target.kind === 'bilingual' || target.kind === 'archive' || target.kind === 'facet') return []
    return [shareCardOf(pageContext(portal, target, target.locale))]
  })
  return [...new Map(cards.map((one) => [one.path, one])).values()]
}

interface Content {
  readonly kicker: string
  readonly title: string
  readonly picture: CardPicture
  readonly right?: readonly string[]
}

function itemCard(page: PageContext, entry: Entry): ShareCard {
  const { labels, portal, settings, t } = page
  const { category, heroImage, isSampleData, type } = entry
  const photo = photograph(page, heroImage)
  const isWide = photo?.fallback.format === 'jpeg' && photo.fallback.width >= leastPhotograph
  const kinds = [labels.list(type), ...(category ? [labels.option(category.set, category.value)] : [])]
  return card(page, {
    // News is both the name of the list and a kind of article.
    kicker: [...new Set(kinds)].join(' · '),
    title: entry.title,
    picture: isWide
      ? { kind: 'photograph', file: photo.fallback.name, bytes: photo.fallback.bytes, focus: photo.focus }
      : plateOf(portal, { scene: entry.scene, seed: entry.contentId }),
    right: [
      page.entry(entry.agency)?.title ?? '',
      isWide && photo.isCreditDue ? t('picture.credit', { credit: photo.credit }) : '',
      isSampleData || settings.sampleSite ? t('sampleData') : '',
    ],
  })
}

function homeCard(page: PageContext): ShareCard {
  const { portal, locale, settings } = page
  return card(page, {
    kicker: settings.portalName,
    title: portal.document('home-page', locale)?.headline ?? settings.provinceName,
    picture: plateOf(portal, homePlate(portal)),
  })
}

function listCard(page: PageContext, type: PageType): ShareCard {
  return card(page, { title: page.labels.list(type), ...ofType(page, type) })
}

function ofType({ portal, labels, settings }: PageContext, type: PageType): Pick<Content, 'kicker' | 'picture'> {
  const section = labels.option('section', sectionOfType[type])
  const isNamedAlike = section === labels.list(type)
  return {
    kicker: isNamedAlike ? settings.portalName : section,
    picture: plateOf(portal, { scene: contentTypes[type].plateScene, seed: type }),
  }
}

function card({ locale, portal, settings }: PageContext, { kicker, title, picture, right = [] }: Content): ShareCard {
  return finished(picture, {
    locale,
    colours: coloursOf(portal.palette),
    kicker,
    title,
    wordmark: settings.provinceName,
    left: kicker === settings.portalName ? [] : [settings.portalName],
    right: right.filter(Boolean),
  })
}

function finished(picture: CardPicture, words?: CardWords): ShareCard {
  const hash = createHash('sha256')
    .update(JSON.stringify([version, cardSize, picture, words]))
    .digest('hex')
    .slice(0, 16)
  return { path: `/cards/${hash}.jpg`, ...cardSize, alt: words?.title ?? '', picture, words }
}

function plateOf(portal: Portal, { scene, seed }: { readonly scene: Scene; readonly seed: string }): CardPicture {
  return { kind: 'plate', scene, seed: plateSeed(portal, seed), palette: portal.palette }
}

const coloursFor = new WeakMap<Palette, CardWords['colours']>()

/** Paper of the province's plates, and inks that can be read on it; small words need more than the 4.5:1 of WCAG. */
export function coloursOf(palette: Palette): CardWords['colours'] {
  const colours = coloursFor.get(palette) ?? mixColours(palette)
  coloursFor.set(palette, colours)
  return colours
}

function mixColours({ light: ground, ink, accent }: Palette): CardWords['colours'] {
  const readable = (colour: string, ratio: number) =>
    towards(colour, '#000000', (shade) => contrastRatio(shade, ground) >= ratio)
  return {
    ground,
    ink: readable(ink, 7),
    soft: towards(mixed(ink, ground, 0.3), '#000000', (shade) => contrastRatio(shade, ground) >= 6),
    accent: readable(accent, 4.6),
  }
}
