import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { holdSingleWriterLock } from '#cms/database/singleWriter.ts'
import { projectRoot } from '#cms/env.ts'
import { runChild } from './children.ts'
import { type Build, hashOf, isFresh, stamp } from './freshness.ts'

const shared = ['content/model', 'locales', 'package-lock.json', 'tsconfig.json']

interface Recipe extends Build {
  readonly command: readonly [string, ...string[]]
}

const recipes = {
  cms: {
    name: 'CMS',
    sources: ['cms', 'content/plates', 'content/store', ...shared],
    output: 'cms/.next/BUILD_ID',
    command: ['next', 'build', 'cms'],
  },
  portal: {
    name: 'portal',
    sources: ['site', 'content', 'public', ...shared],
    output: 'site/dist/bundle/server/entry.mjs',
    command: ['astro', 'build', '--root', 'site', '--silent'],
  },
} as const satisfies Record<string, Recipe>

/**
 * Builds the CMS or the portal where their sources have changed since the last build. Two starts at once build once:
 * the second waits.
 */
export async function ensureBuilt(name: keyof typeof recipes, say: (line: string) => void): Promise<void> {
  const recipe: Recipe = recipes[name]
  if (isFresh(recipe)) {
    say(`${recipe.name}: built already`)
    return
  }
  const release = await buildLock(name)
  try {
    if (!isFresh(recipe)) await build(recipe, say)
  } finally {
    release()
  }
}

async function build(recipe: Recipe, say: (line: string) => void): Promise<void> {
  say(`${recipe.name}: building …`)
  const hash = hashOf(recipe)
  const [command, ...args] = recipe.command
  await runChild({
    name: `building the ${recipe.name}`,
    command: join(projectRoot, 'node_modules/.bin', command),
    args,
    env: { NODE_ENV: 'production' },
    onLine: () => undefined,
  })
  stamp(recipe, hash)
  say(`${recipe.name}: built`)
}

async function buildLock(name: string): Promise<() => void> {
  const folder = join(projectRoot, 'var')
  mkdirSync(folder, { recursive: true })
  for (;;) {
    try {
      return holdSingleWriterLock(join(folder, `build-${name}`))
    } catch (error) {
      if (!/Another CMS process/.test(String(error))) throw error
      await pause(300)
    }
  }
}
