import { defineConfig } from 'astro/config'
import { bundleAdapter } from './adapter/index.ts'
import { astroOptions } from './astroOptions.ts'

/** The server bundle that the publisher asks for pages. */
export default defineConfig({ ...astroOptions, output: 'server', outDir: './dist/bundle', adapter: bundleAdapter() })
