import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { openStoreForReading } from '#content/store/readStore.ts'
import { openStoreForWriting } from '#content/store/writeStore.ts'
import { article, at, testFolder } from './storeFixture.ts'

const total = 40

/** Runs a writer process that SIGKILLs itself when it has put `dieAfter` items of its delivery; resolves to its end. */
async function writeUntilKilled(file: string, dieAfter: number | 'committed'): Promise<string | null> {
  const script = join(import.meta.dirname, 'killedWriter.ts')
  const child = spawn(process.execPath, [script, file, String(total), String(dieAfter)], { stdio: 'inherit' })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal
}

/** Everything a reader could see, and whether the file itself is sound. */
function stateOf(file: string) {
  const database = new DatabaseSync(file)
  const integrity = database.prepare('PRAGMA integrity_check').get()?.['integrity_check']
  const count = (table: string) => Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'])
  const rows = { slugs: count('slug'), deliveries: count('delivery') }
  database.close()
  const reader = openStoreForReading(file)
  const titles = reader.items('article', 'vi').map(({ fields }) => fields.title)
  const state = { integrity, ...rows, revision: reader.revision(), titles: [...new Set(titles)], items: titles.length }
  reader.close()
  return state
}

describe('a writer killed in the middle of a delivery', () => {
  test.each([0, 1, 7, 39, 40])(
    'after %i of forty items leaves the store as it was, and the next try is whole',
    async (dieAfter) => {
      const file = join(testFolder(), 'store.sqlite')
      const first = openStoreForWriting(file)
      const before = Array.from({ length: total }, (_, number) => article(`item-${number}`, { title: 'before' }))
      first.apply({ id: 'before', changes: before.map((item) => ({ operation: 'put', item })), at })
      first.close()
      const whole = stateOf(file)
      expect(whole).toEqual({ integrity: 'ok', slugs: 40, deliveries: 1, revision: 40, titles: ['before'], items: 40 })

      expect(await writeUntilKilled(file, dieAfter)).toBe('SIGKILL')
      expect(stateOf(file)).toEqual(whole)

      expect(await writeUntilKilled(file, 'committed')).toBe('SIGKILL')
      expect(stateOf(file)).toEqual({ ...whole, slugs: 80, deliveries: 2, revision: 80, titles: ['after'] })
    },
  )
})
