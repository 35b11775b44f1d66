import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publish, type PublishInput, type PublishResult } from '#site/publisher/publish.ts'

const root = join(import.meta.dirname, '../../..')

/**
 * Publishes as the product does, but takes sheets and cards that a test before has made: drawing all of them is dear, and
 * a file's name says what is on it. Nothing is taken that other code has made. Tests of the drawing itself draw.
 */
export async function publishSample(input: PublishInput): Promise<PublishResult> {
  const kinds = ['sheets', 'cards'].map((kind) => [`${input.tree.dir}.${kind}`, join(keptDir(), kind)] as const)
  for (const [dir, kept] of kinds) if (!existsSync(dir)) linkFiles(kept, dir)
  const result = await publish(input)
  for (const [dir, kept] of kinds) linkFiles(dir, kept)
  return result
}

/** Hard links; files that are made are never written to again. */
function linkFiles(from: string, to: string): void {
  mkdirSync(from, { recursive: true })
  mkdirSync(to, { recursive: true })
  const known = new Set(readdirSync(to))
  for (const name of readdirSync(from)) {
    if (known.has(name) || name.endsWith('.new')) continue
    try {
      linkSync(join(from, name), join(to, name))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Another test was faster, or the temporary folder lies on another disk.
      if (code === 'EXDEV') cpSync(join(from, name), join(to, name))
      else if (code !== 'EEXIST') throw error
    }
  }
}

/** A folder for what this very code draws: any change to it, or to the versions of its libraries, has another. */
function keptDir(): string {
  const sources = globSync(
    [
      'site/{press,brochures,shareCards}/**/*.{ts,typ}',
      'site/src/i18n/*.ts',
      'content/plates/**/*.ts',
      'package-lock.json',
    ],
    { cwd: root },
  ).toSorted()
  const hash = createHash('sha256')
  for (const source of sources) hash.update(source).update(readFileSync(join(root, source)))
  return join(root, 'var/made-by-tests', hash.digest('hex').slice(0, 16))
}
