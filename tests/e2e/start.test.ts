import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, startProduct } from '../support/product.ts'

describe('npm start', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('lists every wrong setting at once and starts nothing', async () => {
    const { code, text } = await failedStart({
      CMS_PORT: 'many',
      SMTP_URL: 'smtp://mail.example.vn',
      ADMIN_PASSWORD: 'short',
    })
    expect(code).toBe(1)
    expect(text).toMatch(/CMS_PORT: /)
    expect(text).toMatch(/MAIL_FROM: SMTP_URL and MAIL_FROM are needed together/)
    expect(text).toMatch(/ADMIN_PASSWORD: at least 12 characters/)
    expect(text).toMatch(/See \.env\.example/)
  })

  test('says in one sentence which port is taken and how to choose another', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
    })
    const { code, text } = await failedStart({
      DATA_DIR: folder,
      CMS_PORT: String(port),
      PORTAL_PORT: String(await freePort()),
    })
    server.close()
    expect(code).toBe(1)
    expect(text).toContain(`CMS port ${port}: taken by another program. Stop it, or choose another port with CMS_PORT.`)
  })

  test('says that a database does not answer, and nothing of its password', async () => {
    const { code, text } = await failedStart({
      DATA_DIR: folder,
      CMS_PORT: String(await freePort()),
      PORTAL_PORT: String(await freePort()),
      DATABASE_URI: `mongodb://someone:verysecret@127.0.0.1:${await freePort()}/portal`,
    })
    expect(code).toBe(1)
    expect(text).toMatch(/database mongodb:\/\/…@.*does not answer/)
    expect(text).not.toContain('verysecret')
  })

  test.each(['a-file/data', '/proc/no/such'])('names a data folder that cannot be made: %s', async (data) => {
    writeFileSync(join(folder, 'a-file'), '')
    const { code, text } = await failedStart({
      DATA_DIR: resolve(folder, data),
      CMS_PORT: String(await freePort()),
      PORTAL_PORT: String(await freePort()),
    })
    expect(code).toBe(1)
    expect(text).toMatch(/This folder cannot be made: .*DATA_DIR/)
    expect(text).toContain(data)
  })

  test('shows the password once, and ends everything when one of the two is killed, with the reason', async () => {
    const env = { SAMPLE_CONTENT: 'none' }
    const first = await startProduct({ folder, env })
    expect(first.output()).toMatch(/Sign in as admin@portal\.example with the password \S{12,}/)
    expect(await first.stop()).toBe(0)
    await expect(fetch(first.portal)).rejects.toThrow()

    const second = await startProduct({ folder, env })
    expect(second.output()).not.toContain('with the password')
    const exit = new Promise((resolve) => second.process.once('exit', resolve))
    const port = new URL(second.portal).port
    spawn('pkill', ['-KILL', '-f', `publisher/main.ts .*--port ${port}`])
    expect(await exit).toBe(1)
    expect(second.output()).toMatch(/portal ended \(SIGKILL\)/)
    await expect(fetch(second.cms)).rejects.toThrow()
  })
})

function failedStart(env: Record<string, string>): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['cms/start/main.ts'], {
      // eslint-disable-next-line no-restricted-properties -- a child process needs PATH and the like
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.once('exit', (code) => resolve({ code, text }))
  })
}
