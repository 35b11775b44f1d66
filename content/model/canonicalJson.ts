import { createHash } from 'node:crypto'
import { ModelError } from './errors.ts'

/** Deeper than anything an editor can make; stops forged input before the stack does. */
const maxDepth = 200

/**
 * JSON with sorted keys and without absent values: equal content gives equal bytes.
 * @throws ModelError `item-invalid` for a value nested more than 200 levels deep.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value))
}

/** SHA-256 over the canonical JSON, in hex (64 characters). */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

function sorted(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object') return value
  if (depth > maxDepth) {
    throw new ModelError(
      'item-invalid',
      `A value is nested more than ${maxDepth} levels deep. Write it anew in the editor.`,
    )
  }
  if (Array.isArray(value)) return value.map((inner) => sorted(inner, depth + 1))
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner, depth + 1)]),
  )
}
