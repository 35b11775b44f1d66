import { defineConfig } from 'astro/config'
import { astroOptions } from './astroOptions.ts'
import { exportEnvironment } from './exportEnvironment.ts'
import { portalSitemap } from './sitemap.ts'

const { siteUrl, portal } = exportEnvironment()

/** The plain export: the same pages as static files for any host. */
export default defineConfig({
  ...astroOptions,
  output: 'static',
  outDir: './dist/export',
  site: siteUrl,
  integrations: [portalSitemap(portal)],
})
