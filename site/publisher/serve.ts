import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { isLocale } from '#content/model/locales.ts'
import { fileOf, pathOf } from '#content/model/paths.ts'
import { compressing } from './compress.ts'
import { PublisherError } from './errors.ts'
import { cacheControl, securityHeaders } from './headers.ts'

/** Serves the live tree. Any web server could; this one comes with the product. */
export interface PortalServer {
  /** The real address: with port 0 the system chooses. */
  readonly address: string
  /** Must be called after each publication: sirv remembers the list of files. */
  renew(): void
  close(): Promise<void>
}

/** @throws PublisherError `port-taken` */
export async function servePortal(options: {
  readonly dir: string
  readonly host: string
  readonly port: number
}): Promise<PortalServer> {
  let files = filesOf(options.dir)
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    compressing(request, response)
    files(request, response, () => void notFound(options.dir, request, response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(options) : error)
    })
    server.listen(options.port, options.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${options.host}:${port}`,
    renew: () => {
      files = filesOf(options.dir)
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

function filesOf(dir: string) {
  return sirv(dir, {
    etag: true,
    dotfiles: true,
    setHeaders: (response, path) => response.setHeader('cache-control', cacheControl(path)),
  })
}

/** Answers in the language of the address, where it has one. */
async function notFound(dir: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [segment] = (request.url ?? '/').split('/').filter(Boolean)
  const own = isLocale(segment) ? join(dir, fileOf(pathOf({ kind: 'notFound', locale: segment }))) : ''
  const file = existsSync(own) ? own : join(dir, '404.html')
  const body = existsSync(file) ? await readFile(file) : Buffer.from('')
  response.writeHead(404, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-cache',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function portTaken({ host, port }: { host: string; port: number }): PublisherError {
  return new PublisherError(
    'port-taken',
    `port ${port} of ${host} is taken by another program. End it, or choose another port with --port.`,
  )
}
