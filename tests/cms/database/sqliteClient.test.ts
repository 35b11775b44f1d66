import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSqliteClient } from '#cms/database/sqliteClient.ts'
import { holdSingleWriterLock } from '#cms/database/singleWriter.ts'

describe('the SQLite client of one process', () => {
  let folder: string
  let client: Client

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sqlite-client-'))
    client = createSqliteClient({ file: join(folder, 'test.sqlite'), waitLimit: 400 })
    await client.execute('CREATE TABLE counter (id INTEGER PRIMARY KEY, value INTEGER)')
    await client.execute('INSERT INTO counter VALUES (1, 0)')
  })
  afterEach(() => {
    client.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const value = async () => Number((await client.execute('SELECT value FROM counter')).rows[0]?.['value'])
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

  test('lets fifty transactions read and write in turn without losing one', async () => {
    const patient = createSqliteClient({ file: join(folder, 'test.sqlite') })
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const transaction = await patient.transaction('write')
        const { rows } = await transaction.execute('SELECT value FROM counter')
        await pause(1)
        await transaction.execute({ sql: 'UPDATE counter SET value = ?', args: [Number(rows[0]?.['value']) + 1] })
        await transaction.commit()
      }),
    )
    patient.close()
    expect(await value()).toBe(50)
  })

  test('lets reads pass beside an open transaction, and shows them nothing uncommitted', async () => {
    const transaction = await client.transaction('write')
    await transaction.execute('UPDATE counter SET value = 7')
    expect(await value()).toBe(0)
    await transaction.commit()
    expect(await value()).toBe(7)
  })

  test('undoes a transaction that is rolled back or closed', async () => {
    for (const end of ['rollback', 'close'] as const) {
      const transaction = await client.transaction('write')
      await transaction.execute('UPDATE counter SET value = 9')
      await transaction[end]()
    }
    expect(await value()).toBe(0)
  })

  test('refuses a write that waits too long, with a sentence, and works again afterwards', async () => {
    const transaction = await client.transaction('write')
    const keepBusy = setInterval(() => void transaction.execute('SELECT 1'), 50)
    await expect(client.execute('UPDATE counter SET value = 1')).rejects.toThrow(/busy with another save.*save again/)
    clearInterval(keepBusy)
    await transaction.commit()
    await client.execute('UPDATE counter SET value = 2')
    expect(await value()).toBe(2)
  })

  test('ends a transaction that its owner forgot, and lets all who waited for it in, in turn', async () => {
    const forgotten = await client.transaction('write')
    await forgotten.execute('UPDATE counter SET value = 5')
    const waiting = [10, 100, 1000].map((more) => client.execute(`UPDATE counter SET value = value * 2 + ${more}`))
    await Promise.all(waiting)
    expect(await value()).toBe(1240)
    await expect(forgotten.execute('UPDATE counter SET value = 6')).rejects.toThrow(/has ended/)
    await expect(forgotten.commit()).rejects.toThrow(/has ended/)
    expect(await value()).toBe(1240)
  })

  test('undoes a batch as a whole when one statement fails', async () => {
    const batch = client.batch(['UPDATE counter SET value = 4', 'UPDATE nowhere SET value = 4'], 'write')
    await expect(batch).rejects.toThrow(/nowhere/)
    expect(await value()).toBe(0)
  })

  test('checks foreign keys and writes ahead on every connection', async () => {
    const transaction = await client.transaction('write')
    const inside = await transaction.execute('PRAGMA foreign_keys')
    await transaction.commit()
    expect(inside.rows[0]?.[0]).toBe(1)
    expect((await client.execute('PRAGMA journal_mode')).rows[0]?.[0]).toBe('wal')
  })

  test('lets no second process write the same file', () => {
    const file = join(folder, 'cms.sqlite')
    const release = holdSingleWriterLock(file)
    expect(() => holdSingleWriterLock(file)).toThrow(/Another CMS process is using .*cms\.sqlite.*MongoDB/)
    release()
    holdSingleWriterLock(file)()
  })
})
