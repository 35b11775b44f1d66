import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { ModelError } from '#content/model/errors.ts'
import { openStoreForReading } from '#content/store/readStore.ts'
import { openStoreForWriting } from '#content/store/writeStore.ts'
import { article, at, testFolder } from './storeFixture.ts'

const messageOf = (open: () => unknown): string => {
  try {
    open()
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError)
    expect((error as ModelError).code).toBe('store-broken')
    return (error as ModelError).message
  }
  throw new Error('the store opened')
}

test('a missing store is named, with what to do, and reading does not make one', () => {
  const folder = testFolder()
  const file = join(folder, 'store.sqlite')
  expect(messageOf(() => openStoreForReading(file)).replace(folder, '…')).toMatchInlineSnapshot(
    `"published store …/store.sqlite: unable to open database file. Start the CMS once to make it, or restore it from a backup."`,
  )
  expect(readdirSync(folder)).toEqual([])
  const below = join(folder, 'not', 'yet', 'store.sqlite')
  messageOf(() => openStoreForReading(below))
  expect(existsSync(join(folder, 'not'))).toBe(false)
})

test('a store of another layout is refused, for reading and for writing', () => {
  const folder = testFolder()
  const file = join(folder, 'store.sqlite')
  const database = new DatabaseSync(file)
  database.exec('PRAGMA user_version = 99')
  database.close()
  const message = messageOf(() => openStoreForReading(file))
  expect(message.replace(folder, '…')).toMatchInlineSnapshot(
    `"published store …/store.sqlite: layout 99, expected 1. Delete the file and start again: it is made anew from the CMS."`,
  )
  expect(messageOf(() => openStoreForWriting(file))).toBe(message)
})

test('an empty file is no store to read', () => {
  const file = join(testFolder(), 'store.sqlite')
  writeFileSync(file, '')
  expect(messageOf(() => openStoreForReading(file))).toContain('layout 0, expected 1')
})

test('a file that is no database is refused in words', () => {
  const file = join(testFolder(), 'store.sqlite')
  writeFileSync(file, 'This is a letter to the editor, and rather a long one at that. '.repeat(20))
  expect(messageOf(() => openStoreForReading(file))).toContain('file is not a database')
  expect(messageOf(() => openStoreForWriting(file))).toContain('restore it from a backup')
})

test('a folder in the store’s place is refused in words', () => {
  const file = join(testFolder(), 'store.sqlite')
  mkdirSync(file)
  expect(messageOf(() => openStoreForReading(file))).toContain('Start the CMS once to make it')
})

test('writing makes the folders it needs, and opening again keeps what is there', () => {
  const file = join(testFolder(), 'a', 'b', 'store.sqlite')
  const first = openStoreForWriting(file)
  first.apply({ id: 'one', changes: [{ operation: 'put', item: article('a') }], at })
  first.close()
  const second = openStoreForWriting(file)
  expect(second.revision()).toBe(1)
  second.close()
})

test('a reader cannot write', () => {
  const file = join(testFolder(), 'store.sqlite')
  openStoreForWriting(file).close()
  const reader = openStoreForReading(file)
  expect(reader.revision()).toBe(0)
  expect(Object.keys(reader).toSorted()).toEqual(
    'changesSince close fingerprint item itemBySlug items localesOf redirects revision'.split(' '),
  )
  reader.close()
})
