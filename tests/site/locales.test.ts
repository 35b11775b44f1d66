import { readFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Locale, localeCodes, locales } from '#content/model/locales.ts'
import { forbiddenForms } from '../locales/forbiddenForms.ts'

const root = join(import.meta.dirname, '../..')
const words = Object.fromEntries(localeCodes.map((code) => [code, flat(readJson(code))])) as Record<
  Locale,
  Map<string, string>
>

describe.each(localeCodes)('locales/%s/site.json', (code) => {
  it('has every string of the English file, and no other', () => {
    expect(baseKeys(words[code])).toEqual(baseKeys(words.en))
    expect(words[code].size).toBeGreaterThan(150)
  })

  it('has the plural forms its language asks for', () => {
    const forms = new Intl.PluralRules(locales[code].tag).resolvedOptions().pluralCategories.toSorted()
    for (const base of pluralBases()) {
      const found = [...words[code].keys()].filter((key) => baseOf(key) === base).map((key) => key.split('_').at(-1))
      expect({ base, forms: found.toSorted() }).toEqual({ base, forms })
    }
  })

  it('fills the same places', () => {
    // Clocks differ: 12 or 24 hours, with or without full minutes.
    for (const [key, text] of [...words[code]].filter(([name]) => !name.startsWith('time.'))) {
      expect({ key, places: places(text) }).toEqual({ key, places: places(englishOf(key)) })
    }
  })

  it('is in NFC, without straight quotes, exclamation marks or zero-width characters', () => {
    for (const [key, text] of words[code]) {
      expect(`${key}: ${text}`).toBe(`${key}: ${text.normalize('NFC')}`)
      expect(`${key}: ${text}`).not.toMatch(/['"!！\u200B-\u200D]/)
    }
  })

  it('uses no form the terms forbid', () => {
    const forms = forbiddenForms().filter(({ locale }) => locale === code)
    expect(forms.length).toBeGreaterThan(code === 'vi' ? -1 : 5)
    const found = [...words[code]].flatMap(([key, text]) =>
      forms.filter((form) => form.matches(text)).map(({ form }) => `${key}: “${text}” holds “${form}”`),
    )
    expect(found).toEqual([])
  })
})

it('every string is used', () => {
  const sources = globSync('site/src/**/*.{ts,astro}', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  const prefixes = [...sources.matchAll(/t\(\s*`([a-zA-Z.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '')
  const unused = [...baseKeys(words.en)].filter(
    (key) => !sources.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
  )
  expect(prefixes.length).toBeGreaterThan(3)
  expect(unused).toEqual([])
})

interface Tree {
  readonly [key: string]: string | Tree
}

function readJson(code: Locale): Tree {
  return JSON.parse(readFileSync(join(root, `locales/${code}/site.json`), 'utf8')) as Tree
}

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

function baseOf(key: string): string {
  return key.replace(/_(one|many|other|few|two|zero)$/, '')
}

function baseKeys(map: ReadonlyMap<string, string>): Set<string> {
  return new Set([...map.keys()].map(baseOf).toSorted())
}

function pluralBases(): string[] {
  return [...words.en.keys()].filter((key) => key.endsWith('_other')).map(baseOf)
}

function englishOf(key: string): string {
  const base = baseOf(key)
  return words.en.get(base) ?? words.en.get(`${base}_other`) ?? ''
}

function places(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].toSorted()
}
