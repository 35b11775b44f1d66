import type { Payload } from 'payload'
import { migrations } from '#cms/migrations/index.ts'

interface AppliedRow {
  readonly name?: string | null
  /** -1 is Payload's mark of a schema that was pushed in development. */
  readonly batch?: number | null
}

/** Brings the database's tables up to this release. MongoDB has no tables: there is nothing to do. */
export async function migrate(payload: Payload): Promise<string[]> {
  const missing = await missingMigrations(payload)
  if (missing.length > 0) await payload.db.migrate({ migrations: migrations as never })
  return missing
}

/** Names of shipped migrations that this database has not seen. */
export async function missingMigrations(payload: Payload): Promise<string[]> {
  if (payload.db.name !== 'sqlite') return []
  const applied = new Set(await appliedMigrations(payload))
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name))
}

async function appliedMigrations(payload: Payload): Promise<string[]> {
  const { client } = payload.db as unknown as {
    client: { execute: (sql: string) => Promise<{ rows: AppliedRow[] }> }
  }
  const { rows: tables } = await client.execute("SELECT name FROM sqlite_master WHERE name = 'payload_migrations'")
  if (tables.length === 0) return []
  const { rows } = await client.execute('SELECT name, batch FROM payload_migrations')
  return rows.map((row) => String(row.name))
}
