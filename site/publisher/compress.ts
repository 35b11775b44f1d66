import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { brotliCompress, constants, gzip } from 'node:zlib'

type Compress = (bytes: Buffer, done: (error: Error | null, compressed: Buffer) => void) => void

/** Best first. Quality 5 takes about a millisecond a page; the last few per cent would take fifty. */
const encodings: readonly { readonly name: string; readonly compress: Compress }[] = [
  {
    name: 'br',
    compress: (bytes, done) => brotliCompress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }, done),
  },
  { name: 'gzip', compress: (bytes, done) => gzip(bytes, done) },
]
const texts =
  /^(?:text\/|image\/svg|application\/(?:json|javascript|feed\+json|rss\+xml|atom\+xml|xml|manifest\+json|gpx))/
/** Smaller answers fit one packet anyway; larger ones (open data of years) would be held in memory. */
const size = { least: 1_000, most: 8_000_000 }

/** Lets the answer leave compressed where the browser takes it and the file is a text; anything else is untouched. */
export function compressing(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vary', 'accept-encoding')
  const encoding = encodings.find(({ name }) => accepts(request.headers['accept-encoding'], name))
  if (!encoding || request.method !== 'GET' || request.headers.range) return
  const [writeHead, end] = [response.writeHead.bind(response), response.end.bind(response)]
  const hold = (status: number, headers: OutgoingHttpHeaders) => {
    const chunks: Buffer[] = []
    const keep = (chunk: unknown) => {
      if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
      return true
    }
    const finish = (chunk: unknown) => {
      keep(chunk)
      const bytes = Buffer.concat(chunks)
      encoding.compress(bytes, (error, compressed) => {
        const [body, encoded] = error ? [bytes, {}] : [compressed, { 'content-encoding': encoding.name }]
        writeHead(status, { ...headers, ...encoded, 'content-length': body.length })
        end(body)
      })
      return response
    }
    Object.assign(response, { write: keep, end: finish })
    return response
  }
  Object.assign(response, {
    writeHead: (status: number, given: OutgoingHttpHeaders = {}) => {
      const headers = lowerCased(given)
      return isWorthIt(headers) ? hold(status, headers) : writeHead(status, headers)
    },
  })
}

/** @param header `gzip, br;q=0.9`; with `q=0` a browser refuses. */
function accepts(header: string | string[] | undefined, name: string): boolean {
  return String(header ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .some(([coding, quality]) => coding === name && !/^q=0(?:\.0*)?$/.test(quality ?? ''))
}

function isWorthIt(headers: OutgoingHttpHeaders): boolean {
  const length = Number(headers['content-length'] ?? 0)
  return texts.test(String(headers['content-type'] ?? '')) && length >= size.least && length <= size.most
}

function lowerCased(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
