import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Resolved {
  readonly name: string
  /** Where the copy lies: a package may be there more than once. */
  readonly path: string
  readonly version: string
}

const lockFile = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')
const copies: Resolved[] = Object.entries(
  (JSON.parse(lockFile) as { packages: Record<string, { version?: string }> }).packages,
).flatMap(([path, { version }]) => {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? []
  return name && version ? [{ name, path, version }] : []
})

/** Versions below which advisories are open (reviewed October 2026). */
const floors: readonly [string, string][] = [
  ['next', '16.4.6'],
  ['astro', '7.3.5'],
  ['sharp', '0.35.5'],
  ['drizzle-orm', '0.45.2'],
]

/** Published without a 3.90.2: their code is the same, their own `payload` is overridden to 3.90.2. */
const payloadExceptions: Readonly<Record<string, string>> = {
  '@payloadcms/storage-s3': '3.90.1',
  '@payloadcms/email-nodemailer': '3.90.1',
  '@payloadcms/plugin-cloud-storage': '3.90.1',
}

describe('the lock file', () => {
  test('is read whole', () => {
    expect(copies.length).toBeGreaterThan(500)
  })

  test('has Payload and all its packages at the one reviewed version, every copy', () => {
    const found = copies.filter(({ name }) => name === 'payload' || name.startsWith('@payloadcms/'))
    expect(found.length).toBeGreaterThan(8)
    const others = found.filter(({ name, version }) => version !== (payloadExceptions[name] ?? '3.90.2'))
    expect(others.map(({ path, version }) => `${path} ${version}`)).toEqual([])
  })

  test.each(floors)('has no copy of %s below %s', (name, floor) => {
    const found = copies.filter((copy) => copy.name === name)
    expect(found.length).toBeGreaterThan(0)
    expect(
      found.filter(({ version }) => isBelow(version, floor)).map(({ path, version }) => `${path} ${version}`),
    ).toEqual([])
  })

  test('names no registry: each machine uses its own', () => {
    expect(lockFile.match(/"resolved"/g) ?? []).toEqual([])
  })
})

test.each([
  ['16.4.6', '16.4.6', false],
  ['16.10.0', '16.4.6', false],
  ['17.0.0', '16.4.6', false],
  ['16.4.5', '16.4.6', true],
  ['9.9.9', '16.4.6', true],
  ['16.4.6-canary.3', '16.4.6', true],
])('%s below %s: %s', (version, floor, expected) => {
  expect(isBelow(version, floor)).toBe(expected)
})

/** A pre-release counts as below the release it leads to. */
function isBelow(version: string, floor: string): boolean {
  const numbers = (text: string) => text.split(/[.-]/).slice(0, 3).map(Number)
  const [a, b] = [numbers(version), numbers(floor)]
  const index = [0, 1, 2].find((place) => a[place] !== b[place])
  return index === undefined ? version.includes('-') : (a[index] ?? 0) < (b[index] ?? 0)
}
