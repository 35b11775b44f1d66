import { describe, expect, test } from 'vitest'
import { contentTypeNames, typeRow } from '#content/model/contentTypes.ts'
import type { OptionSet } from '#content/model/fields.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { forbiddenForms, forbiddenIn } from './forbiddenForms.ts'
import { faultsIn, places, readWords } from './wordFiles.ts'

const words = Object.fromEntries(localeCodes.map((code) => [code, readWords(code, 'model')])) as Record<
  Locale,
  ReturnType<typeof readWords>
>
const isHelp = (key: string) => key.endsWith('.help')

const everyPath = contentTypeNames.flatMap((type) =>
  Object.entries(typeRow(type).fields).flatMap(([name, field]) => [
    { type, path: name, field },
    ...(field.kind === 'rows'
      ? Object.entries(field.of).map(([column, inner]) => ({ type, path: `${name}.${column}`, field: inner }))
      : []),
  ]),
)
const everyOption = new Map(
  everyPath.flatMap(({ field }): [string, OptionSet][] =>
    field.kind === 'choice' || field.kind === 'choices' ? [[field.options.name, field.options]] : [],
  ),
)

describe.each(localeCodes)('locales/%s/model.json', (code) => {
  const own = words[code]

  test('has the keys of the English file, in its order', () => {
    const labels = (keys: Iterable<string>) => [...keys].filter((key) => !isHelp(key))
    expect(own.size).toBeGreaterThan(350)
    expect(labels(own.keys())).toEqual(labels(words.en.keys()))
    expect([...own.keys()].filter(isHelp)).toEqual(code === 'en' ? [] : [...words.vi.keys()].filter(isHelp))
  })

  test('names every type, for one and for many', () => {
    for (const type of contentTypeNames) {
      for (const number of ['one', 'many'])
        expect([type, own.get(`types.${type}.${number}`)]).toEqual([type, expect.any(String)])
    }
  })

  test('labels every field and column, and explains it', () => {
    expect(everyPath.length).toBeGreaterThan(250)
    const of = (type: string, path: string, what: string) =>
      own.get(`fields.${type}.${path}.${what}`) ?? own.get(`fields.${path}.${what}`)
    const unlabelled = everyPath.filter(({ type, path }) => !of(type, path, 'label'))
    const unexplained = code === 'en' ? [] : everyPath.filter(({ type, path }) => !of(type, path, 'help'))
    expect([...unlabelled, ...unexplained].map(({ type, path }) => `${type} ${path}`)).toEqual([])
  })

  test('labels every option, and no two of a set alike', () => {
    expect(everyOption.size).toBeGreaterThan(20)
    for (const [name, { values }] of everyOption) {
      const labels = values.map((value) => own.get(`options.${name}.${value}`))
      expect([name, labels]).toEqual([name, values.map(() => expect.any(String) as string)])
      expect([name, new Set(labels).size]).toEqual([name, values.length])
    }
  })

  test('holds nothing that the model does not have', () => {
    const fields = new Set(everyPath.flatMap(({ type, path }) => [path, `${type}.${path}`]))
    const stale = [...own.keys()].filter((key) => {
      const [, field] = /^fields\.(.+)\.(?:label|help)$/.exec(key) ?? []
      const [, set, value] = /^options\.([^.]+)\.(.+)$/.exec(key) ?? []
      if (field) return !fields.has(field)
      if (set) return !everyOption.get(set)?.values.includes(value ?? '')
      return !contentTypeNames.includes(key.split('.')[1] as never)
    })
    expect(stale).toEqual([])
  })

  test('is clean: nothing empty, composed, no invisible characters', () => {
    expect(faultsIn(own)).toEqual([])
  })

  test('fills the same places as the English', () => {
    for (const [key, text] of own)
      if (!isHelp(key)) expect([key, places(text)]).toEqual([key, places(words.en.get(key) ?? '')])
  })
})

const texts = localeCodes.flatMap((locale) =>
  [...words[locale]].map(([key, text]) => ({ locale, where: `${locale} ${key}`, text })),
)

test(`no label or help holds a form that the terms forbid (${texts.length} texts, ${forbiddenForms().length} forms)`, () => {
  expect(texts.length).toBeGreaterThan(3500)
  expect(forbiddenForms().length).toBeGreaterThan(300)
  expect(forbiddenIn(texts)).toEqual([])
})
