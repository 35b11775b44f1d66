import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageTypes } from '#content/model/contentTypes.ts'
import type { Item } from '#content/model/item.ts'
import { choiceFor } from '#content/plates/choice.ts'
import { compositions } from '#content/plates/scenes/index.ts'
import { listPage, pageCountOf } from '#site/src/data/lists.ts'
import { plateSeed } from '#site/src/data/plateSeeds.ts'
import { itemIn, type SampleStore, sampleStore } from '../../support/sampleStore.ts'

describe.each(['quang-tri', 'tan-sa'])('plates of %s', (province) => {
  let store: SampleStore
  beforeAll(async () => {
    store = await sampleStore(province)
  })
  afterAll(() => store.remove())

  it('repeat no composition in a list, as long as the scene has another', () => {
    const portal = store.portal()
    let cards = 0
    for (const locale of portal.locales) {
      for (const type of pageTypes) {
        for (let page = 1; page <= pageCountOf(portal, type, locale); page += 1) {
          const entries = listPage(portal, type, locale, page)?.entries ?? []
          cards += entries.length
          for (const [scene, group] of Map.groupBy(entries, (entry) => entry.scene)) {
            const shown = group.map(({ contentId }) => choiceFor(scene, plateSeed(portal, contentId)).compose)
            const most = Math.min(group.length, compositions[scene].length)
            expect({ locale, type, page, scene, shown: new Set(shown).size }).toEqual({
              locale,
              type,
              page,
              scene,
              shown: most,
            })
          }
        }
      }
    }
    expect(cards).toBeGreaterThan(60)
  })

  it('are the same at every reading of the store', () => {
    const [first, second] = [store.portal(), store.portal()]
    for (const contentId of first.index.documents.keys()) {
      expect(plateSeed(second, contentId)).toBe(plateSeed(first, contentId))
    }
  })
})

it('a new article redraws no plate of the others', async () => {
  const store = await sampleStore()
  const before = store.portal()
  const item = itemIn(store, 'article', 'vi') as Item<'article'>
  const fields = { ...item.fields, slug: 'moi' }
  store.change({
    operation: 'put',
    item: { ...item, contentId: 'new', slug: 'moi', publishedAt: '2026-12-01T00:00:00.000Z', fields } as Item,
  })
  const after = store.portal()
  expect(before.index.documents.size).toBeGreaterThan(60)
  for (const contentId of before.index.documents.keys()) {
    expect(plateSeed(after, contentId)).toBe(plateSeed(before, contentId))
  }
  store.remove()
})
