import { describe, expect, test } from 'vitest'
import type { Item } from '#content/model/item.ts'
import { article, at, newStore, picture } from './storeFixture.ts'

describe('a delivery', () => {
  test('puts items, and each change has a revision of its own', () => {
    const { put, reader, writer } = newStore()
    expect([writer.revision(), reader.revision()]).toEqual([0, 0])
    expect(put(article('a'), article('b'))).toBe(2)
    expect(reader.item('a', 'vi')).toMatchObject({ ...article('a'), revision: 1 })
    expect(reader.item('b', 'vi')?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect([writer.revision(), reader.revision()]).toEqual([2, 2])
  })

  test('replaces an item that changed', () => {
    const { put, reader } = newStore()
    put(article('a', { title: 'Trước' }))
    expect(put(article('a', { title: 'Sau' }))).toBe(2)
    expect(reader.item('a', 'vi')).toMatchObject({ revision: 2, fields: { title: 'Sau' } })
    expect(reader.items('article', 'vi')).toHaveLength(1)
  })

  test('leaves an item that did not change at its revision', () => {
    const { put, reader } = newStore()
    put(article('a'))
    expect(put(article('a'))).toBe(1)
    expect(reader.changesSince(0)).toHaveLength(1)
  })

  test('removes one language and keeps the others', () => {
    const { put, remove, reader } = newStore()
    put(article('a'), article('a', { locale: 'ja' }))
    expect(remove('a', 'ja')).toBe(3)
    expect(reader.localesOf('a')).toEqual(['vi'])
    expect(reader.item('a', 'ja')).toBeUndefined()
  })

  test('that removes what is not there changes nothing', () => {
    const { put, remove, reader } = newStore()
    put(article('a'))
    expect(remove('a', 'km')).toBe(1)
    expect(reader.changesSince(1)).toEqual([])
  })

  test('is applied once, however often it comes', () => {
    const { writer, reader } = newStore()
    const deliver = (id: string, title: string) =>
      writer.apply({ id, at, changes: [{ operation: 'put', item: article('a', { title }) }] })
    expect(deliver('first', 'Một')).toBe(1)
    expect(deliver('second', 'Hai')).toBe(2)
    expect(deliver('first', 'Một')).toBe(2)
    expect(reader.item('a', 'vi')?.fields).toMatchObject({ title: 'Hai' })
  })

  test.each([0, 1, 2])('with an invalid item at place %i applies nothing at all', (place) => {
    const { put, deliver, reader, writer } = newStore()
    put(article('old'))
    const broken = { ...article('broken'), fields: { title: 'x' } } as unknown as Item
    const items = [article('a'), article('b')].toSpliced(place, 0, broken as never)
    const whole = () =>
      deliver(...items.map((item) => ({ operation: 'put' as const, item })), {
        operation: 'remove',
        contentId: 'old',
        locale: 'vi',
      })
    expect(whole).toThrow(/^item article\/broken\/vi: .*Correct it in the CMS/)
    expect(reader.items('article', 'vi').map(({ contentId }) => contentId)).toEqual(['old'])
    expect([reader.revision(), reader.redirects()]).toEqual([1, []])
    // The same delivery, corrected, comes again and is taken: it was not marked as applied.
    const corrected = { id: 'delivery-2', at, changes: [{ operation: 'put' as const, item: article('a') }] }
    expect(writer.apply(corrected)).toBe(2)
  })
})

describe('slugs', () => {
  test('an old slug becomes a redirect to the new one', () => {
    const { put, reader } = newStore()
    put(article('a', { slug: 'cu' }))
    put(article('a', { slug: 'moi' }))
    put(article('a', { slug: 'moi-nhat' }))
    expect(reader.itemBySlug('article', 'vi', 'moi-nhat')?.contentId).toBe('a')
    expect(reader.itemBySlug('article', 'vi', 'cu')).toBeUndefined()
    expect(reader.redirects()).toEqual([
      { type: 'article', locale: 'vi', from: 'cu', to: 'moi-nhat' },
      { type: 'article', locale: 'vi', from: 'moi', to: 'moi-nhat' },
    ])
  })

  test('a slug taken back redirects no longer', () => {
    const { put, reader } = newStore()
    put(article('a', { slug: 'mot' }))
    put(article('a', { slug: 'hai' }))
    put(article('a', { slug: 'mot' }))
    expect(reader.redirects()).toEqual([{ type: 'article', locale: 'vi', from: 'hai', to: 'mot' }])
  })

  test('an old slug that another item takes over leads there, not to its former owner', () => {
    const { put, reader } = newStore()
    put(article('a', { slug: 'tet' }))
    put(article('a', { slug: 'tet-2026' }), article('b', { slug: 'tet' }))
    expect(reader.itemBySlug('article', 'vi', 'tet')?.contentId).toBe('b')
    expect(reader.redirects()).toEqual([])
    put(article('b', { slug: 'tet-2027' }))
    expect(reader.redirects()).toEqual([{ type: 'article', locale: 'vi', from: 'tet', to: 'tet-2027' }])
  })

  test('a withdrawn item has no redirects, and gets them back with its return', () => {
    const { put, remove, reader } = newStore()
    put(article('a', { slug: 'cu' }))
    put(article('a', { slug: 'moi' }))
    remove('a')
    expect(reader.redirects()).toEqual([])
    put(article('a', { slug: 'moi' }))
    expect(reader.redirects()).toEqual([{ type: 'article', locale: 'vi', from: 'cu', to: 'moi' }])
  })

  test('the same slug in another language or type is another address', () => {
    const { put, writer } = newStore()
    put(article('a', { slug: 'lao-bao' }))
    const key = { type: 'article', locale: 'vi', slug: 'lao-bao' } as const
    expect(writer.slugTaken({ ...key, contentId: 'b' })).toBe(true)
    expect(writer.slugTaken({ ...key, contentId: 'a' })).toBe(false)
    expect(writer.slugTaken({ ...key, locale: 'en', contentId: 'b' })).toBe(false)
    expect(writer.slugTaken({ ...key, type: 'place', contentId: 'b' })).toBe(false)
  })
})

describe('media', () => {
  test('that nothing shows leave with the delivery that brought them', () => {
    const { put, reader, writer } = newStore()
    put(picture('hero'))
    expect(reader.item('hero', 'vi')).toBeUndefined()
    expect([...writer.liveFiles()]).toEqual([])
  })

  test('live as long as one item of the same language shows them', () => {
    const { put, remove, reader, writer } = newStore()
    put(
      picture('hero'),
      picture('hero', 'ja'),
      article('a', { heroImage: 'hero' }),
      article('b', { heroImage: 'hero' }),
    )
    expect(reader.localesOf('hero')).toEqual(['vi'])
    remove('a')
    expect([...writer.liveFiles()]).toEqual(['hero.webp'])
    remove('b')
    expect([...writer.liveFiles()]).toEqual([])
    expect(reader.item('hero', 'vi')).toBeUndefined()
  })

  test('leave when the last item that showed them shows another', () => {
    const { put, reader } = newStore()
    put(picture('one'), article('a', { heroImage: 'one' }))
    const before = reader.revision()
    put(picture('two'), article('a', { heroImage: 'two' }))
    expect([reader.localesOf('one'), reader.localesOf('two')]).toEqual([[], ['vi']])
    expect(reader.changesSince(before).map(({ contentId, operation }) => `${operation} ${contentId}`)).toEqual([
      'put two',
      'put a',
      'remove one',
    ])
  })
})
