import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLiveTree } from '#site/publisher/liveTree.ts'

let folder: string
let live: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-tree-'))
  live = join(folder, 'live')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (file: string) => readFileSync(join(live, file), 'utf8')

function publish(files: Record<string, string>) {
  const publication = openLiveTree(live).begin()
  for (const [file, content] of Object.entries(files)) publication.write(file, Buffer.from(content))
  return publication.commit()
}

it('writes what changed, removes what is gone, leaves the rest', () => {
  expect(publish({ 'a/index.html': '1', 'b/index.html': '1' })).toEqual({ files: 2, changed: 2, removed: 0 })
  expect(publish({ 'a/index.html': '2', 'c/index.html': '1' })).toEqual({ files: 2, changed: 2, removed: 1 })
  expect(read('a/index.html')).toBe('2')
  expect(existsSync(join(live, 'b'))).toBe(false)
  expect(publish({ 'a/index.html': '2', 'c/index.html': '1' })).toEqual({ files: 2, changed: 0, removed: 0 })
})

it('keeps the former version of a page that could not be made', () => {
  publish({ 'a.html': '1', 'b.html': '1' })
  const publication = openLiveTree(live).begin()
  publication.write('a.html', Buffer.from('2'))
  publication.keep('b.html')
  expect(publication.commit()).toMatchObject({ changed: 1, removed: 0 })
  expect(read('b.html')).toBe('1')
})

it('leaves readers the old pages when a publication is abandoned', () => {
  publish({ 'a.html': '1' })
  const publication = openLiveTree(live).begin()
  publication.write('a.html', Buffer.from('2'))
  publication.abandon()
  expect(read('a.html')).toBe('1')
})

it('forgets what was staged by a publisher that was killed before the swap', () => {
  publish({ 'a.html': '1' })
  openLiveTree(live).begin().write('a.html', Buffer.from('2'))
  expect(existsSync(`${live}.staging/a.html`)).toBe(true)
  openLiveTree(live)
  expect(existsSync(`${live}.staging`)).toBe(false)
  expect(read('a.html')).toBe('1')
})

it.each([0, 1, 2])('finishes a swap that was killed after %i of 2 renames', (renamed) => {
  publish({ 'a.html': '1', 'b.html': '1', 'old.html': '1' })
  const files = ['a.html', 'b.html']
  mkdirSync(`${live}.staging`)
  for (const file of files) writeFileSync(join(`${live}.staging`, file), '2')
  const manifest = { files: { 'a.html': 'x', 'b.html': 'y' } }
  writeFileSync(`${live}.journal.json`, JSON.stringify({ changed: files, removed: ['old.html'], manifest }))
  for (const file of files.slice(0, renamed)) renameSync(join(`${live}.staging`, file), join(live, file))

  openLiveTree(live)
  expect([read('a.html'), read('b.html')]).toEqual(['2', '2'])
  expect(existsSync(join(live, 'old.html'))).toBe(false)
  expect(existsSync(`${live}.journal.json`)).toBe(false)
})

it('finishes a swap of new folders that was killed between two of them, beside folders that were live', () => {
  publish({ 'en/old/index.html': '1' })
  const files = ['css/a.css', 'en/index.html', 'en/new/index.html', 'en/new/deep/index.html', 'en/old/index.html']
  for (const file of files) {
    mkdirSync(join(`${live}.staging`, dirname(file)), { recursive: true })
    writeFileSync(join(`${live}.staging`, file), '2')
  }
  const manifest = { files: Object.fromEntries(files.map((file) => [file, 'x'])) }
  writeFileSync(`${live}.journal.json`, JSON.stringify({ changed: files, removed: [], manifest }))
  renameSync(`${live}.staging/css`, join(live, 'css'))

  openLiveTree(live)
  expect(files.map(read)).toEqual(files.map(() => '2'))
  expect(existsSync(`${live}.staging`)).toBe(false)
})

it('remembers what it was made from, unless a file is gone', () => {
  publish({ 'a.html': '1' })
  expect(openLiveTree(live).madeFrom()).toBeUndefined()
  const publication = openLiveTree(live).begin()
  publication.write('a.html', Buffer.from('1'))
  expect(publication.commit('inputs')).toMatchObject({ changed: 0 })
  expect(openLiveTree(live).madeFrom()).toBe('inputs')
  rmSync(join(live, 'a.html'))
  expect(openLiveTree(live).madeFrom()).toBeUndefined()
})

it('writes a page again that someone deleted', () => {
  publish({ 'a.html': '1' })
  rmSync(join(live, 'a.html'))
  expect(publish({ 'a.html': '1' })).toMatchObject({ changed: 1 })
  expect(read('a.html')).toBe('1')
})

it('refuses a folder with files of someone else', () => {
  mkdirSync(live)
  writeFileSync(join(live, 'thesis.doc'), 'precious')
  expect(() => openLiveTree(live)).toThrow(/is not empty .* Choose an empty folder/)
  expect(read('thesis.doc')).toBe('precious')
})
