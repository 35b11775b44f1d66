import { defineConfig } from 'astro/config'
import { astroOptions } from './astroOptions.ts'
import { exportEnvironment } from './exportEnvironment.ts'
import { portalSheets } from './exportSheets.ts'
import { portalSitemap } from './sitemap.ts'

const { siteUrl, portal, ...folders } = exportEnvironment()

/** The plain export: the same pages as static files for any host. */
export default defineConfig({
  ...astroOptions,
  output: 'static',
  outDir: './dist/export',
  site: siteUrl,
  integrations: [portalSheets({ portal, ...folders }), portalSitemap(portal)],
})
