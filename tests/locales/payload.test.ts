import { enTranslations } from '@payloadcms/translations/languages/en'
import { describe, expect, test } from 'vitest'
import { forbiddenIn } from './forbiddenForms.ts'
import { faultsIn, flat, places, readWords } from './wordFiles.ts'

const english = flat(enTranslations)
const khmer = readWords('km', 'payload')
const core = [...khmer].filter(([key]) => !key.startsWith('lexical.'))

describe('the Khmer translation of Payload’s own admin', () => {
  test('has every text of Payload, and none that Payload no longer has', () => {
    expect(english.size).toBeGreaterThan(500)
    expect(core.map(([key]) => key).toSorted()).toEqual([...english.keys()].toSorted())
  })

  test('fills and wraps the same places', () => {
    const different = core
      .filter(([key, text]) => String(places(text)) !== String(places(english.get(key) ?? '')))
      .map(([key, text]) => `${key}: “${text}” for “${english.get(key)}”`)
    expect(different).toEqual([])
  })

  test('is written in Khmer', () => {
    const foreign = [...khmer].filter(
      ([, text]) => !/\p{sc=Khmr}/u.test(text) && /\p{L}{4}/u.test(text.replace(/\{\{\w+\}\}/g, '')),
    )
    expect(foreign.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })

  test('is clean: nothing empty, composed, no invisible characters', () => {
    expect(faultsIn(khmer)).toEqual([])
  })

  test('holds no form that the terms forbid', () => {
    expect(forbiddenIn([...khmer].map(([where, text]) => ({ locale: 'km', where, text })))).toEqual([])
  })
})
