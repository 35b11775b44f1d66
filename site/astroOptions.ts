import type { AstroUserConfig } from 'astro'
import { envField, passthroughImageService } from 'astro/config'

/** What the server bundle and the plain export have in common. */
export const astroOptions = {
  root: import.meta.dirname,
  publicDir: '../public',
  trailingSlash: 'always',
  // `preserve` lets `[locale]/404.astro` become `404.html`, while every other page is an `index.html`.
  build: { format: 'preserve', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Sizes of pictures are derived at upload; Astro makes none.
  image: { service: passthroughImageService() },
  env: {
    // `secret` means read at run time; a public variable would be frozen into the bundle.
    schema: {
      STORE_FILE: envField.string({ context: 'server', access: 'secret', optional: true }),
      MEDIA_DIR: envField.string({ context: 'server', access: 'secret', optional: true }),
      SHEETS_DIR: envField.string({ context: 'server', access: 'secret', optional: true }),
      CARDS_DIR: envField.string({ context: 'server', access: 'secret', optional: true }),
      SITE_URL: envField.string({ context: 'server', access: 'secret', optional: true, url: true }),
    },
  },
  vite: {
    // Fonts and pictures stay files: the policy of the site forbids `data:` fonts.
    build: { assetsInlineLimit: 0 },
  },
} satisfies AstroUserConfig
