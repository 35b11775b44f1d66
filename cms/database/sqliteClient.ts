import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Client, createClient, type InArgs, type InStatement, type Transaction } from '@libsql/client'
import { WriteQueue } from './writeQueue.ts'

export interface SqliteClientOptions {
  readonly file: string
  /** How long a write waits for the one before it, in milliseconds. */
  readonly waitLimit?: number
}

/**
 * A libsql client for one process with many parallel writers.
 *
 * The stock client opens a new connection for each transaction, sets `busy_timeout` on the first one only, and blocks
 * the event loop while it waits for a lock that the same process holds (libsql-client-ts#288). Here one connection
 * writes and one reads: write transactions queue up in the process, and reads pass beside them (WAL).
 * @throws DatabaseBusyError from any write that waited longer than the limit.
 */
export function createSqliteClient({ file, waitLimit = 30_000 }: SqliteClientOptions): Client {
  mkdirSync(dirname(file), { recursive: true })
  const url = pathToFileURL(file).href
  const writer = createClient({ url })
  const reader = createClient({ url })
  const queue = new WriteQueue(waitLimit)
  const ready = prepare(writer, reader)
  // A failed preparation is reported by the first statement that awaits it, not as an unhandled rejection.
  ready.catch(() => undefined)

  const inTransaction = async <T>(work: () => Promise<T>): Promise<T> => {
    await ready
    const release = await queue.enter()
    try {
      await writer.execute('BEGIN IMMEDIATE')
      const result = await work()
      await writer.execute('COMMIT')
      return result
    } catch (error) {
      await rollback(writer)
      throw error
    } finally {
      release()
    }
  }

  return {
    protocol: 'file',
    closed: false,
    execute: async (statement: InStatement, args?: InArgs) => {
      await ready
      if (isRead(statement)) return run(reader, statement, args)
      const release = await queue.enter()
      try {
        return await run(writer, statement, args)
      } finally {
        release()
      }
    },
    batch: (statements) =>
      inTransaction(async () => {
        const results = []
        for (const statement of statements) {
          const [sql, args] = Array.isArray(statement) ? statement : [statement, undefined]
          results.push(await run(writer, sql, args))
        }
        return results
      }),
    transaction: async () => {
      await ready
      return beginTransaction(writer, queue)
    },
    executeMultiple: async (sql) => {
      await ready
      const release = await queue.enter()
      try {
        await writer.executeMultiple(sql)
      } finally {
        release()
      }
    },
    migrate: async (statements) => {
      await ready
      const release = await queue.enter()
      try {
        return await writer.migrate(statements)
      } finally {
        release()
      }
    },
    sync: () => Promise.reject(new Error('An embedded database has nothing to sync with.')),
    close: () => {
      reader.close()
      writer.close()
    },
  }
}

async function prepare(writer: Client, reader: Client): Promise<void> {
  await writer.execute('PRAGMA journal_mode = WAL')
  for (const connection of [writer, reader]) {
    await connection.execute('PRAGMA busy_timeout = 5000')
    await connection.execute('PRAGMA synchronous = FULL')
    await connection.execute('PRAGMA foreign_keys = ON')
  }
}

/** Drizzle calls `execute(sql, args)`, batches pass `[sql, args]`, others a statement object. */
function run(connection: Client | Transaction, statement: InStatement, args?: InArgs) {
  return connection.execute(typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement)
}

async function beginTransaction(writer: Client, queue: WriteQueue): Promise<Transaction> {
  let open = true
  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    if (!open) return
    open = false
    try {
      if (statement === 'ROLLBACK') await rollback(writer)
      else await writer.execute(statement)
    } catch (error) {
      await rollback(writer)
      throw error
    } finally {
      release()
    }
  }
  // Someone who began and never ended must not stop everyone else for good.
  const release = await queue.enter(() => void end('ROLLBACK'))
  const assertOpen = () => {
    if (!open) throw new Error('The transaction has ended: it was committed, rolled back, or idle for too long.')
    queue.touch()
  }
  try {
    await writer.execute('BEGIN IMMEDIATE')
  } catch (error) {
    open = false
    release()
    throw error
  }
  return {
    execute: async (statement: InStatement, args?: InArgs) => {
      assertOpen()
      return run(writer, statement, args)
    },
    batch: async (statements) => {
      assertOpen()
      const results = []
      for (const statement of statements) results.push(await run(writer, statement))
      return results
    },
    executeMultiple: async (sql) => {
      assertOpen()
      await writer.executeMultiple(sql)
    },
    commit: async () => {
      assertOpen()
      await end('COMMIT')
    },
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
    get closed() {
      return !open
    },
  }
}

/** Rolls back where something is open; after an error SQLite may already have done so. */
async function rollback(writer: Client): Promise<void> {
  await writer.execute('ROLLBACK').catch((error: unknown) => {
    if (!/no transaction is active/i.test(String(error))) throw error
  })
}

function isRead(statement: InStatement): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql
  if (/^\s*(select|explain)\b/i.test(sql)) return true
  return /^\s*with\b/i.test(sql) && !/\b(insert|update|delete|replace)\b/i.test(sql)
}
