import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { missingMigrations } from '#cms/database/migrate.ts'
import { startTestCms, type TestCms } from '../../support/testCms.ts'

interface DrizzleKit {
  generateDrizzleJson: (schema: unknown) => Promise<unknown>
  generateMigration: (before: unknown, after: unknown) => Promise<string[]>
}

let cms: TestCms

beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.close())

test('the shipped migrations make exactly the tables that the collections need', async () => {
  const folder = join(import.meta.dirname, '../../../cms/migrations')
  const snapshots = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  const newest = JSON.parse(readFileSync(join(folder, snapshots.at(-1) ?? ''), 'utf8')) as unknown
  const database = cms.payload.db as unknown as { schema: unknown; requireDrizzleKit: () => DrizzleKit }
  const { generateDrizzleJson, generateMigration } = database.requireDrizzleKit()
  const statements = await generateMigration(newest, await generateDrizzleJson(database.schema))
  // Something to do here means: npm run migration -- <name>
  expect(statements).toEqual([])
})

test('a migrated database lacks none, an empty one lacks them all', async () => {
  expect(await missingMigrations(cms.payload)).toEqual([])
  const { client } = cms.payload.db as unknown as { client: { execute: (sql: string) => Promise<unknown> } }
  await client.execute('DELETE FROM payload_migrations')
  expect((await missingMigrations(cms.payload)).length).toBeGreaterThan(0)
})
