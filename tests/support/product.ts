import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** The whole product as `npm start` runs it. */
export interface Product {
  readonly cms: string
  readonly portal: string
  /** Seconds until it said that it was ready. */
  readonly seconds: number
  /** Everything it wrote. */
  readonly output: () => string
  readonly process: ChildProcess
  /** Ctrl-C; resolves with the exit code. */
  stop(): Promise<number | null>
}

/** Starts CMS and portal on free ports in a data folder of their own. */
export async function startProduct(options: { folder: string; env?: Record<string, string> }): Promise<Product> {
  const [cmsPort, portalPort] = [await freePort(), await freePort()]
  const started = performance.now()
  const child = spawn(process.execPath, ['cms/start/main.ts'], {
    env: {
      // eslint-disable-next-line no-restricted-properties -- a child process needs PATH and the like
      ...process.env,
      DATA_DIR: options.folder,
      CMS_PORT: String(cmsPort),
      PORTAL_PORT: String(portalPort),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  await new Promise<void>((resolve, reject) => {
    const check = () => {
      if (text.includes('Ready after')) resolve()
    }
    child.stdout.on('data', check)
    void exit.then((code) => reject(new Error(`npm start ended with ${code}:\n${text}`)))
  })
  return {
    cms: `http://localhost:${cmsPort}`,
    portal: `http://localhost:${portalPort}`,
    seconds: (performance.now() - started) / 1000,
    output: () => text,
    process: child,
    stop: () => {
      child.kill('SIGINT')
      return exit
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
