import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, servePortal } from '#site/publisher/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'compress-'))
const page = `<!doctype html><title>Cảng</title>${'<p>ច្រក និង ទំនាញ</p>'.repeat(400)}`
const picture = Buffer.alloc(5000, 7)
let server: PortalServer
beforeAll(async () => {
  mkdirSync(join(folder, 'vi'))
  writeFileSync(join(folder, 'vi/index.html'), page)
  writeFileSync(join(folder, 'vi/404.html'), page)
  writeFileSync(join(folder, 'picture.webp'), picture)
  writeFileSync(join(folder, 'empty.css'), '')
  server = await servePortal({ dir: folder, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Unlike `fetch`, leaves the answer as it came. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(server.address + path, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    }).on('error', reject)
  })
}

describe('compression', () => {
  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
  ] as const)('sends texts as %s to a browser that accepts "%s"', async (encoding, accepted, unpack) => {
    const { status, headers, body } = await ask('/vi/', { 'accept-encoding': accepted })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(body.length),
      'content-type': 'text/html;charset=utf-8',
      vary: 'accept-encoding',
    })
    expect(body.length).toBeLessThan(page.length / 4)
    expect(unpack(body).toString()).toBe(page)
  })

  it('sends the file as it is to others, and parts of it', async () => {
    const plain = await ask('/vi/')
    expect(plain.headers).toMatchObject({ vary: 'accept-encoding' })
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(plain.body.toString()).toBe(page)
    const part = await ask('/vi/', { 'accept-encoding': 'br', range: 'bytes=0-14' })
    expect([part.status, part.body.toString()]).toEqual([206, '<!doctype html>'])
  })

  it('leaves pictures and empty files alone', async () => {
    const { headers, body } = await ask('/picture.webp', { 'accept-encoding': 'br' })
    expect(headers).not.toHaveProperty('content-encoding')
    expect(body.equals(picture)).toBe(true)
    expect((await ask('/empty.css', { 'accept-encoding': 'br' })).body).toHaveLength(0)
  })

  it('answers 304 to a browser that has the file', async () => {
    const { headers } = await ask('/vi/', { 'accept-encoding': 'br' })
    const again = await ask('/vi/', { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  it('compresses the not-found page too', async () => {
    const { status, headers, body } = await ask('/vi/no-such/', { 'accept-encoding': 'br' })
    expect([status, headers['content-encoding']]).toEqual([404, 'br'])
    expect(brotliDecompressSync(body).toString()).toBe(page)
  })
})
