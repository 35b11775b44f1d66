import { describe, expect, test } from 'vitest'
import { type Locale, localeCodes, locales } from '#content/model/locales.ts'
import { forbiddenForms, forbiddenIn } from './forbiddenForms.ts'
import { faultsIn, places, readWords } from './wordFiles.ts'

const words = Object.fromEntries(localeCodes.map((code) => [code, readWords(code, 'admin')])) as Record<
  Locale,
  ReturnType<typeof readWords>
>
const baseOf = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '')
const pluralBases = [...words.en.keys()].filter((key) => key.endsWith('_other')).map(baseOf)

describe.each(localeCodes)('locales/%s/admin.json', (code) => {
  const own = words[code]

  test('has the keys of the English file, in its order', () => {
    const bases = (keys: Iterable<string>) => [...new Set([...keys].map(baseOf))]
    expect(own.size).toBeGreaterThan(80)
    expect(bases(own.keys())).toEqual(bases(words.en.keys()))
  })

  test('has the plural forms of its language, each and no more', () => {
    const forms = new Intl.PluralRules(locales[code].tag).resolvedOptions().pluralCategories.toSorted()
    for (const base of pluralBases) {
      const found = [...own.keys()]
        .filter((key) => key !== base && baseOf(key) === base)
        .map((key) => key.slice(base.length + 1))
      expect([base, found.toSorted()]).toEqual([base, forms])
    }
  })

  test('fills the same places as the English', () => {
    for (const [key, text] of own) {
      const english = words.en.get(key) ?? words.en.get(`${baseOf(key)}_other`) ?? ''
      expect([key, places(text)]).toEqual([key, places(english)])
    }
  })

  test('is clean: nothing empty, composed, no invisible characters', () => {
    expect(faultsIn(own)).toEqual([])
  })

  test.skipIf(code === 'en')('is translated: hardly a text stands as in English', () => {
    const left = [...own].filter(
      ([key, text]) => text === words.en.get(key) && /\p{L}{4}/u.test(text.replace(/\{\{\w+\}\}/g, '')),
    )
    expect(left.length).toBeLessThan(own.size * 0.05)
  })
})

const texts = localeCodes.flatMap((locale) =>
  [...words[locale]].map(([key, text]) => ({ locale, where: `${locale} ${key}`, text })),
)

test(`no text of the admin holds a form that the terms forbid (${texts.length} texts, ${forbiddenForms().length} forms)`, () => {
  expect(texts.length).toBeGreaterThan(600)
  expect(forbiddenIn(texts)).toEqual([])
})
