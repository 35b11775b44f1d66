import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStoreForReading } from '#content/store/readStore.ts'
import { article, newStore, picture } from './storeFixture.ts'

describe('a reader', () => {
  test('gets lists newest first, ties by id', () => {
    const { put, reader } = newStore()
    const on = (day: number) => ({ publishedAt: `2026-11-${day}T01:30:00.000Z` })
    put(
      article('c', on(12)),
      article('a', on(12)),
      article('new', on(20)),
      article('b', on(12)),
      article('old', on(10)),
    )
    put(article('other', { locale: 'ja' }))
    expect(reader.items('article', 'vi').map(({ contentId }) => contentId)).toEqual(['new', 'a', 'b', 'c', 'old'])
    expect(reader.items('zone', 'vi')).toEqual([])
  })

  test('gets an item by its id only when it is of the type asked for', () => {
    const { put, reader } = newStore()
    put(picture('hero'), article('a', { heroImage: 'hero' }))
    expect(reader.item('a', 'vi', 'article')?.contentId).toBe('a')
    expect(reader.item('a', 'vi', 'zone')).toBeUndefined()
    expect(reader.item('hero', 'vi', 'media')?.files?.[0]?.name).toBe('hero.webp')
    expect(reader.item('nothing', 'vi')).toBeUndefined()
  })

  test('learns what changed since a revision, in order', () => {
    const { put, remove, reader } = newStore()
    put(article('a'), article('b', { locale: 'km' }))
    remove('a')
    const change = (contentId: string, operation: string, locale = 'vi') => ({
      contentId,
      operation,
      locale,
      type: 'article',
    })
    expect(reader.changesSince(0)).toEqual([change('a', 'put'), change('b', 'put', 'km'), change('a', 'remove')])
    expect(reader.changesSince(2)).toEqual([change('a', 'remove')])
    expect(reader.changesSince(3)).toEqual([])
  })

  test('and a second one both see what is written while they are open', () => {
    const { put, reader, file } = newStore()
    const second = openStoreForReading(file)
    onTestFinished(() => {
      second.close()
    })
    for (const title of ['Một', 'Hai', 'Ba']) {
      put(article('a', { title }), article('b', { title }))
      for (const each of [reader, second]) {
        expect([each.item('a', 'vi', 'article')?.fields.title, each.item('b', 'vi', 'article')?.fields.title]).toEqual([
          title,
          title,
        ])
      }
    }
  })

  test('two processes read whole deliveries while a third writes two hundred', async () => {
    const { put, file } = newStore()
    put(article('a', { title: '0' }), article('b', { title: '0' }))
    const readers = [1, 2].map(() => {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'readWhileWriting.ts'), file, '200'])
      return { output: text(child.stdout), errors: text(child.stderr) }
    })
    for (let number = 1; number <= 200; number += 1) {
      put(article('a', { title: String(number) }), article('b', { title: String(number) }))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    for (const { output, errors } of readers) {
      expect(await errors).not.toContain('Error')
      expect(JSON.parse(await output)).toEqual({ torn: 0, last: '200', reads: expect.any(Number) as number })
    }
  })
})
