import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FieldsOf } from '#content/model/contentTypes.ts'
import type { Item } from '#content/model/item.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { pathOf } from '#content/model/paths.ts'
import { sampleProvinces } from '#content/samples/readSamples.ts'
import { type HomeBlock, homeBlocksOf } from '#site/src/data/homeBlocks.ts'
import { pageContext } from '#site/src/data/pageContext.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { itemIn, type SampleStore, sampleStore } from '../../support/sampleStore.ts'

type Block = FieldsOf<'home-page'>['blocks'][number]

const block = (values: Partial<Block> & Pick<Block, 'kind'>): Block => ({ items: [], ...values })
const blocksIn = (portal: Portal, locale: Locale) => homeBlocksOf(pageContext(portal, { kind: 'home', locale }, locale))
/** A block in a word, as an editor would name it. */
const inShort = (shown: HomeBlock) =>
  shown.kind === 'doors'
    ? `doors ${shown.doors.length}`
    : shown.kind === 'list'
      ? `${shown.look}: ${shown.title}`
      : `${shown.kind}: ${shown.title ?? ''}`

let store: SampleStore
beforeAll(async () => {
  store = await sampleStore('tan-sa')
})
afterAll(() => store.remove())

/** The home page of one language with other blocks. */
function withBlocks(locale: Locale, blocks: readonly Block[]): HomeBlock[] {
  const item = itemIn(store, 'home-page', locale) as Item<'home-page'>
  store.change({ operation: 'put', item: { ...item, fields: { ...item.fields, blocks: [...blocks] } } })
  return blocksIn(store.portal(), locale)
}
const idOf = (type: Item['type']) => itemIn(store, type, 'vi').contentId

describe('the blocks of the home page', () => {
  it('stand in the order the editor gave them, neighbouring doors in one row', () => {
    const blocks = [
      block({ kind: 'list', list: 'agency', heading: 'Ai lo việc gì' }),
      block({ kind: 'door', section: 'visit' }),
      block({ kind: 'door', section: 'invest' }),
      block({ kind: 'figures', heading: 'Tỉnh qua con số' }),
      block({ kind: 'door', section: 'publications' }),
    ]
    expect(withBlocks('vi', blocks).map(inShort)).toEqual([
      'names: Ai lo việc gì',
      'doors 2',
      'figures: Tỉnh qua con số',
      'doors 1',
    ])
    expect(withBlocks('vi', blocks.toReversed()).map(inShort)).toEqual([
      'doors 1',
      'figures: Tỉnh qua con số',
      'doors 2',
      'names: Ai lo việc gì',
    ])
  })

  it('give a door the name and line of its editor, else those of the section', () => {
    const [named, usual] = withBlocks('en', [
      block({ kind: 'door', section: 'visit', heading: 'Come and see', intro: 'Orchards.' }),
      block({ kind: 'figures' }),
      block({ kind: 'door', section: 'invest' }),
    ]).flatMap((shown) => (shown.kind === 'doors' ? shown.doors : []))
    expect(named).toMatchObject({
      title: 'Come and see',
      lead: 'Orchards.',
      path: pathOf({ kind: 'hub', hub: 'visit', locale: 'en' }),
    })
    expect(usual).toMatchObject({ title: 'Investment', lead: expect.stringContaining('Land') as string })
    expect(named?.lists.every(({ count }) => count > 0)).toBe(true)
  })

  it('list the newest of a type, of a topic or of a kind, as many as were asked for, with the way to all', () => {
    const [all, ofTopic, ofKind] = withBlocks('en', [
      block({ kind: 'list', list: 'article', count: 1 }),
      block({ kind: 'list', list: 'attraction', topic: idOf('topic') }),
      block({ kind: 'list', list: 'article', articleKind: 'feature' }),
    ])
    expect(all).toMatchObject({
      title: 'Latest',
      look: 'latest',
      path: pathOf({ kind: 'list', type: 'article', locale: 'en', page: 1 }),
    })
    const topic = itemIn(store, 'topic', 'en') as Item<'topic'>
    expect(ofTopic).toMatchObject({ title: topic.fields.title, look: 'cards' })
    expect(ofKind).toMatchObject({ path: pathOf({ kind: 'archive', of: 'feature', locale: 'en', page: 1 }) })
  })

  it('show what was chosen, in its order, leaving out what is not live in the language', () => {
    const chosen = [idOf('publication'), 'gone', idOf('attraction')]
    const [shown] = withBlocks('ko', [block({ kind: 'chosen', items: chosen })])
    expect(shown).toMatchObject({ kind: 'list', look: 'cards' })
    expect((shown as Extract<HomeBlock, { kind: 'list' }>).entries.map(({ contentId }) => contentId)).toEqual([
      chosen[0],
      chosen[2],
    ])
  })

  it.each<[string, Block]>([
    ['chosen items of which none is live', block({ kind: 'chosen', heading: 'Đọc', items: ['gone'] })],
    ['a list of a topic with nothing in it', block({ kind: 'list', list: 'article', topic: 'gone', heading: 'Tin' })],
    ['a kind of article that nobody wrote', block({ kind: 'list', list: 'article', articleKind: 'interview' })],
    ['a text without words', block({ kind: 'text', heading: 'Tiêu đề' })],
    ['a call without words', block({ kind: 'call', section: 'invest', intro: 'Câu' })],
    ['a call to nowhere', block({ kind: 'call', heading: 'Mời' })],
    ['a door to nowhere', block({ kind: 'door', heading: 'Cửa' })],
    ['a door to a section that is empty in this language', block({ kind: 'door', section: 'publications' })],
    ['a second block of the same figures', block({ kind: 'figures' })],
  ])('are left out when they have nothing to show: %s', (_, empty) => {
    const publication = itemIn(store, 'publication', 'vi')
    store.change({ operation: 'remove', contentId: publication.contentId, locale: 'vi' })
    expect(withBlocks('vi', [block({ kind: 'figures' }), empty]).map(({ kind }) => kind)).toEqual(['figures'])
    store.change({ operation: 'put', item: publication })
  })

  it('keep a usual order as long as nobody arranged any', () => {
    const usual = withBlocks('fr', [])
    expect(usual.map(inShort)).toEqual([
      'doors 3',
      'figures: En chiffres',
      'latest: À la une',
      'cards: Lieux à visiter',
      'cards: Projets ouverts à l’investissement',
      'names: Dossiers',
      'names: Organismes',
    ])
  })

  it('show the ways in of a portal that has nothing but its name yet', async () => {
    const fresh = await sampleStore('tan-sa')
    const gone = fresh.items.filter(({ type }) => type !== 'site-settings')
    fresh.change(...gone.map(({ contentId, locale }) => ({ operation: 'remove' as const, contentId, locale })))
    for (const locale of localeCodes) {
      const shown = blocksIn(fresh.portal(), locale)
      expect([locale, shown.map(inShort)]).toEqual([locale, ['doors 3']])
    }
    fresh.remove()
  })
})

describe.each(sampleProvinces())('the sample home page of %s', (province) => {
  it('has the same blocks in every language, each with words of its own', async () => {
    const sample = await sampleStore(province)
    const portal = sample.portal()
    const kinds = blocksIn(portal, 'vi').map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThan(4)
    const titles = new Set<string>()
    for (const locale of localeCodes) {
      const shown = blocksIn(portal, locale)
      expect([locale, shown.map(({ kind }) => kind)]).toEqual([locale, kinds])
      const call = shown.find((candidate) => candidate.kind === 'call')
      if (call) titles.add(`${call.title} ${call.action}`)
    }
    expect(titles.size).toBe(localeCodes.length)
    sample.remove()
  })
})
