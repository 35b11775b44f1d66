import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Portal } from '#site/src/data/portal.ts'
import { PublisherError } from './errors.ts'

/** Asks the server bundle for pages, in this process. */
export interface Renderer {
  /**
   * The bytes of a page or file.
   * @throws PublisherError `page-failed` naming the address and the status.
   */
  render(portal: Portal, path: string): Promise<Buffer>
  /** Folder of style sheets and fonts that pages refer to. */
  readonly assetsDir: string
  /** Names the build: another whenever code, templates or words of the portal have changed. */
  readonly build: string
}

const bundleDir = join(import.meta.dirname, '../dist/bundle')

interface Bundle {
  readonly app: { render(request: Request, options: { locals: object }): Promise<Response> }
}

/** @throws PublisherError `bundle-missing` when the project has not been built. */
export async function loadRenderer(): Promise<Renderer> {
  const entry = join(bundleDir, 'server/entry.mjs')
  if (!existsSync(entry)) {
    throw new PublisherError('bundle-missing', `the server bundle ${entry} is missing. Run \`npm run build\` first.`)
  }
  const { app } = (await import(pathToFileURL(entry).href)) as Bundle
  return {
    assetsDir: join(bundleDir, 'client'),
    build: buildName(entry),
    async render(portal, path) {
      const isNotFoundPage = path.endsWith('/404.html')
      // Astro knows the page of `/vi/404.html` as `/vi/404`, and answers with the status it stands for.
      const address = isNotFoundPage ? `${path.slice(0, -'.html'.length)}/` : path
      const response = await app.render(new Request(portal.siteUrl + address), { locals: { portal } })
      if (!response.ok && !(isNotFoundPage && response.status === 404)) {
        throw new PublisherError('page-failed', `${decodeURIComponent(path)}: the page answers ${response.status}`)
      }
      return Buffer.from(await response.arrayBuffer())
    },
  }
}

/** The stamp of the sources where `npm start` built the bundle; its time too, for one that was built by hand. */
function buildName(entry: string): string {
  const stamp = `${entry}.stamp`
  return `${existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''}@${statSync(entry).mtimeMs}`
}
