import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestCms, type TestCms } from '../../support/testCms.ts'

/** One process writes an embedded database, so the document is made, the CMS closed, and looked at again afterwards. */
describe('a save that is killed on SQLite', () => {
  let cms: TestCms
  let id: string

  beforeAll(async () => {
    cms = await startTestCms()
    id = await cms.write('agency', { title: 'Sở', summary: 'n0', address: 'n0' })
  })
  afterAll(() => cms.close())

  test('leaves the document as it was before or as it was meant, in all its tables, ten times out of ten', async () => {
    let saves = 0
    for (let round = 0; round < 10; round += 1) saves += await saveUntilKilled(cms.folder, id, round * 9)
    // Killing before the first save would prove nothing.
    expect(saves).toBeGreaterThanOrEqual(30)
    const { docs: versions } = await cms.payload.findVersions({
      collection: 'agency' as never,
      where: { parent: { equals: id } },
      limit: 0,
      pagination: false,
      locale: 'vi',
      depth: 0,
    })
    const saved = versions as unknown as {
      version: { summary: string; address: string; contacts: { name: string }[] }
    }[]
    expect(saved.length).toBeGreaterThan(20)
    for (const { version } of saved.filter(({ version }) => version.summary !== 'n0')) {
      expect(version.address).toBe(version.summary)
      expect(version.contacts.map(({ name }) => name)).toEqual(Array.from({ length: 8 }, () => version.summary))
    }
  })
})

/**
 * @param milliseconds after the third save, at which the kill comes: in another part of the next save each time.
 * @returns how many saves were reported before the kill.
 */
async function saveUntilKilled(folder: string, id: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, ['tests/support/saveUntilKilled.ts', folder, id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let saves = 0
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const before = saves
      saves += chunk.toString().match(/\d+\n/g)?.length ?? 0
      if (before < 3 && saves >= 3) setTimeout(() => child.kill('SIGKILL'), milliseconds)
    })
    child.on('exit', () => resolve())
  })
  return saves
}
