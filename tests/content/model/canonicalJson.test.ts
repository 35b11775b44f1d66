import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, contentHash } from '#content/model/canonicalJson.ts'

const keyOrderTurned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keyOrderTurned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, keyOrderTurned(inner)]),
  )
}

test('the order in which values were written does not matter', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(keyOrderTurned(value))).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 500 },
  )
})

test('an absent value and an undefined one are the same', () => {
  expect(canonicalJson({ b: { d: undefined, c: 1 }, a: undefined })).toBe('{"b":{"c":1}}')
  expect(contentHash({ title: 'x', byline: undefined })).toBe(contentHash({ title: 'x' }))
})

test('the order of a list, null and another value all count', () => {
  const different = [{ a: [1, 2] }, { a: [2, 1] }, { a: null }, {}, { a: '1' }, { a: 1 }, { A: 1 }]
  expect(new Set(different.map(contentHash)).size).toBe(different.length)
})

test('a key that is special to JavaScript is kept like any other', () => {
  expect(canonicalJson(JSON.parse('{"__proto__":{"x":1},"a":2}'))).toBe('{"__proto__":{"x":1},"a":2}')
})

test('the hash is SHA-256 of the canonical text', () => {
  expect(contentHash({ b: 1, a: 'Quảng Trị' })).toMatchInlineSnapshot(
    `"7ac1bbf70da90f92144ef2e980ead6683d8e822c28caaf36bedbe4deaf458aa3"`,
  )
})
