import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, missingMigrations } from '#cms/database/migrate.ts'
import { readEnvironment } from '#cms/env.ts'
import { migrations } from '#cms/migrations/index.ts'
import { openScriptCms } from '#cms/scriptCms.ts'
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

test('a database of the first release keeps its home page and takes blocks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-migration-'))
  const environment = readEnvironment({
    NODE_ENV: 'production',
    DATA_DIR: folder,
    PAYLOAD_SECRET: 'a secret that only this test knows, long enough',
  })
  const { payload, close } = await openScriptCms(environment)
  const [first, ...later] = migrations
  await payload.db.migrate({ migrations: [first] as never })
  expect(await missingMigrations(payload)).toEqual(later.map(({ name }) => name))
  const { client } = payload.db as unknown as { client: { execute: (sql: string) => Promise<unknown> } }
  const now = '2026-11-21T00:00:00.000Z'
  await client.execute(`INSERT INTO home_page (id, plate_scene) VALUES ('home', 'river')`)
  await client.execute(
    `INSERT INTO home_page_locales (headline, lead, _locale, _parent_id) VALUES ('Nơi sông ra biển', 'Lời dẫn', 'vi', 'home')`,
  )
  await client.execute(
    `INSERT INTO article (id, content_id, created_at, updated_at) VALUES ('old', 'old', '${now}', '${now}')`,
  )
  await client.execute(
    `INSERT INTO home_page_rels ("order", parent_id, path, article_id) VALUES (1, 'home', 'featured', 'old')`,
  )
  expect(await migrate(payload)).toEqual(later.map(({ name }) => name))
  const home = { slug: 'home-page' as never, locale: 'vi' as const, depth: 0 }
  expect(await payload.findGlobal(home)).toMatchObject({
    headline: 'Nơi sông ra biển',
    plateScene: 'river',
    blocks: [],
  })
  const blocks = [{ kind: 'text', heading: 'Tỉnh mới' }]
  await payload.updateGlobal({ ...home, data: { blocks } as never, draft: true })
  expect(await payload.findGlobal({ ...home, draft: true })).toMatchObject({ headline: 'Nơi sông ra biển', blocks })
  await close()
  rmSync(folder, { recursive: true, force: true })
})

test('a migrated database lacks none, an empty one lacks them all', async () => {
  expect(await missingMigrations(cms.payload)).toEqual([])
  const { client } = cms.payload.db as unknown as { client: { execute: (sql: string) => Promise<unknown> } }
  await client.execute('DELETE FROM payload_migrations')
  expect((await missingMigrations(cms.payload)).length).toBeGreaterThan(0)
})
