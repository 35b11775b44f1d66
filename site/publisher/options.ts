import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PublisherError } from './errors.ts'

export interface PublisherOptions {
  readonly storeFile: string
  readonly mediaDir: string
  readonly liveDir: string
  readonly host: string
  readonly port: number
  readonly siteUrl: string
  /** Publish and end, without serving. */
  readonly once: boolean
}

export const usage = `node site/publisher/main.ts --store <file> --media <dir> --live <dir>
  [--site-url http://localhost:4321] [--host 127.0.0.1] [--port 4321] [--once]`

/**
 * Reads the command line.
 * @throws PublisherError `options-invalid` with every problem at once.
 */
export function publisherOptions(args: readonly string[]): PublisherOptions {
  const values = parsed(args)
  const problems: string[] = []
  const path = (name: 'store' | 'media' | 'live') => {
    const value = values[name]
    if (!value) problems.push(`--${name} is missing`)
    return resolve(value ?? '.')
  }
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`--port "${values.port}" is not a number from 0 to 65535`)
  }
  const siteUrl = values['site-url']
  if (!URL.canParse(siteUrl) || !/^https?:$/.test(new URL(siteUrl).protocol)) {
    problems.push(`--site-url "${siteUrl}" is not an address such as https://example.org`)
  } else if (new URL(siteUrl).pathname !== '/') {
    problems.push(`--site-url "${siteUrl}" has a path; the portal stands at the root of its host`)
  }
  const options = { storeFile: path('store'), mediaDir: path('media'), liveDir: path('live') }
  if (problems.length > 0) throw new PublisherError('options-invalid', `${problems.join('; ')}. Usage:\n${usage}`)
  return { ...options, host: values.host, port, siteUrl: siteUrl.replace(/\/$/, ''), once: values.once }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        store: { type: 'string' },
        media: { type: 'string' },
        live: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '4321' },
        'site-url': { type: 'string', default: 'http://localhost:4321' },
        once: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new PublisherError('options-invalid', `${reason} Usage:\n${usage}`)
  }
}
