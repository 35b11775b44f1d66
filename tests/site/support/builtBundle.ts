import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from '#cms/start/builds.ts'

const root = join(import.meta.dirname, '../../..')

/** Builds the server bundle where a source has changed; test files that run side by side build it once. */
export function builtBundle(): Promise<void> {
  return ensureBuilt('portal', () => undefined)
}

/** Runs `astro build` with one of the two configurations. */
export function runAstro(config: string, environment: Record<string, string>): void {
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--config', config], {
    cwd: join(root, 'site'),
    env: { NODE_ENV: 'production', ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'pipe',
  })
}
