import type { AstroIntegration } from 'astro'

/** Builds the project into a module that renders pages in-process: no server, no port. */
export function bundleAdapter(): AstroIntegration {
  return {
    name: 'portal-bundle',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'portal-bundle',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', envGetSecret: 'stable' },
        })
      },
    },
  }
}
