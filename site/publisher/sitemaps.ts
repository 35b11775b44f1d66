import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Portal } from '#site/src/data/portal.ts'
import { sitePages } from '#site/src/data/sitePages.ts'
import { portalSitemap } from '#site/sitemap.ts'

/** The sitemap files of a portal by name, made by @astrojs/sitemap as `astro build` would. */
export async function sitemapFiles(portal: Portal): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'sitemap-'))
  try {
    await drive(
      portalSitemap(() => portal),
      portal,
      folder,
    )
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Hooks = AstroIntegration['hooks']
type Input<Name extends keyof Hooks> = Hooks[Name] extends ((input: infer Value) => unknown) | undefined ? Value : never

/** Calls the integration's hooks in Astro's order, with as much of Astro's input as it reads. */
async function drive({ hooks }: AstroIntegration, portal: Portal, folder: string): Promise<void> {
  const config = { site: portal.siteUrl, base: '/', trailingSlash: 'always', build: { format: 'directory' } }
  const pages = sitePages(portal)
    .filter(({ isIndexed }) => isIndexed)
    .map(({ path }) => ({ pathname: path }))
  const logger = { info: () => undefined, warn: fail, error: fail }
  const input = <Name extends keyof Hooks>(value: object) => value as Input<Name>
  await hooks['astro:routes:resolved']?.(input<'astro:routes:resolved'>({ routes: [], logger }))
  await hooks['astro:config:done']?.(input<'astro:config:done'>({ config, logger }))
  await hooks['astro:build:done']?.(input<'astro:build:done'>({ dir: pathToFileURL(`${folder}/`), pages, logger }))
}

function fail(message: string): never {
  throw new Error(`sitemap: ${message}`)
}
