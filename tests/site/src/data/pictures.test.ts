import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageContext } from '#site/src/data/pageContext.ts'
import { focusClasses, photograph } from '#site/src/data/pictures.ts'
import { type SampleStore, sampleStore } from '../../support/sampleStore.ts'

const style = readFileSync(join(import.meta.dirname, '../../../../site/src/styles/focus.css'), 'utf8')
const points = Array.from({ length: 101 }, (_, at) => at)

describe('the focus of a photograph', () => {
  let store: SampleStore
  beforeAll(async () => {
    store = await sampleStore()
  })
  afterAll(() => store.remove())

  it('is what its editor marked', () => {
    const inKhmer = store.items.filter(({ locale }) => locale === 'km')
    const shownIds = inKhmer.map(({ fields }) => (fields as { heroImage?: string }).heroImage)
    const media = inKhmer.find(({ type, contentId }) => type === 'media' && shownIds.includes(contentId))
    if (!media) throw new Error('the samples have no picture in Khmer')
    const shown = () => photograph(pageContext(store.portal(), { kind: 'home', locale: 'km' }, 'km'), media.contentId)
    expect(shown()).toMatchObject({ kind: 'photograph', focus: undefined })
    store.change({ operation: 'put', item: { ...media, focus: { x: 12, y: 80 } } })
    expect(shown()?.focus).toEqual({ x: 12, y: 80 })
  })

  it('is a class a tenth, each with its rule', () => {
    expect(focusClasses(undefined)).toEqual([])
    expect(focusClasses({ x: 24, y: 88 })).toEqual(['focus-x-2', 'focus-y-9'])
    const classes = new Set(points.flatMap((at) => focusClasses({ x: at, y: at })))
    expect(classes.size).toBe(22)
    for (const name of classes) {
      const [, axis, tenth] = name.split('-')
      expect(style).toContain(`.${name} {\n  --focus-${axis}: ${Number(tenth) * 10}%;\n}`)
    }
  })
})
