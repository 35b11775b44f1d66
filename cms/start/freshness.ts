import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#cms/env.ts'

/** Something built from source files: when it must be built again. */
export interface Build {
  readonly name: string
  /** Files and folders it is made from. */
  readonly sources: readonly string[]
  /** A file that exists only after a whole build; the stamp stands beside it. */
  readonly output: string
}

const ignored = new Set(['node_modules', 'dist', '.next', '.astro', 'samples'])

/** Whether the build on disk was made from exactly these sources. */
export function isFresh(build: Build): boolean {
  const stamp = stampFile(build)
  return (
    existsSync(join(projectRoot, build.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(build)
  )
}

/** Remembers what the build was made from. Call it with the hash taken before the build began. */
export function stamp(build: Build, hash: string): void {
  writeFileSync(stampFile(build), hash)
}

export function hashOf({ sources }: Build): string {
  const hash = createHash('sha256')
  for (const source of sources) hashInto(hash, join(projectRoot, source))
  return hash.digest('hex')
}

function stampFile({ output }: Build): string {
  return `${join(projectRoot, output)}.stamp`
}

function hashInto(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  const entries = readdirSafely(path)
  if (!entries) {
    hash.update(path.slice(projectRoot.length)).update(readFileSync(path))
    return
  }
  for (const entry of entries.sort()) {
    // Next writes this one itself.
    if (!ignored.has(entry) && entry !== 'next-env.d.ts') hashInto(hash, join(path, entry))
  }
}

/** Names in a folder; `undefined` for a file. */
function readdirSafely(path: string): string[] | undefined {
  try {
    return readdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw error
  }
}
