import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const entry = join(root, 'site/dist/bundle/server/entry.mjs')
const lock = join(root, 'var/site-bundle.lock')
/** A build takes seconds; an older lock was left by a test run that was killed. */
const lockMilliseconds = 60_000
const sources = ['site', 'content', 'locales']

/** Builds the server bundle when a source is newer than it; test files that run side by side build it once. */
export async function builtBundle(): Promise<void> {
  mkdirSync(join(root, 'var'), { recursive: true })
  while (!lockTaken()) await new Promise((resolve) => setTimeout(resolve, 100))
  try {
    if (!existsSync(entry) || newestSource() > statSync(entry).mtimeMs) runAstro('astro.config.ts', {})
  } finally {
    rmdirSync(lock)
  }
}

/** Runs `astro build` with one of the two configurations. */
export function runAstro(config: string, environment: Record<string, string>): void {
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--config', config], {
    cwd: join(root, 'site'),
    env: { NODE_ENV: 'production', ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'pipe',
  })
}

function lockTaken(): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > lockMilliseconds) rmdirSync(lock)
    return false
  }
}

function newestSource(): number {
  const times = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !/\/(dist|\.astro|samples)(\/|$)/.test(file.parentPath))
      .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs),
  )
  return Math.max(...times)
}
