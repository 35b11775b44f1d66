import { describe, expect, test } from 'vitest'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { forbiddenIn } from './forbiddenForms.ts'
import { faultsIn, places, readWords } from './wordFiles.ts'

const words = Object.fromEntries(localeCodes.map((code) => [code, readWords(code, 'print')])) as Record<
  Locale,
  ReturnType<typeof readWords>
>

describe.each(localeCodes)('locales/%s/print.json', (code) => {
  const own = words[code]

  test('has the keys of the English file, in its order', () => {
    expect(own.size).toBeGreaterThan(6)
    expect([...own.keys()]).toEqual([...words.en.keys()])
  })

  test('fills the same places as the English', () => {
    for (const [key, text] of own) expect([key, places(text)]).toEqual([key, places(words.en.get(key) ?? '')])
  })

  test('is clean: nothing empty, composed, no invisible characters', () => {
    expect(faultsIn(own)).toEqual([])
  })

  test.skipIf(code === 'en')('is translated', () => {
    const same = [...own].filter(([key, text]) => key !== 'sheet.file' && text === words.en.get(key))
    expect(same).toEqual([])
  })
})

test('no text on paper holds a form that the terms forbid', () => {
  const texts = localeCodes.flatMap((locale) =>
    [...words[locale]].map(([key, text]) => ({ locale, where: `${locale} ${key}`, text })),
  )
  expect(texts.length).toBeGreaterThan(45)
  expect(forbiddenIn(texts)).toEqual([])
})
