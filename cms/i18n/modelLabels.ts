import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentType } from '#content/model/contentTypes.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { projectRoot } from '#cms/env.ts'

/** A text in every admin language, as Payload takes labels. */
export type Labels = Record<Locale, string>

interface ModelWords {
  readonly types: Record<string, { readonly one: string; readonly many: string }>
  readonly fields: Record<string, { readonly label: string; readonly help?: string }>
  readonly options: Record<string, Record<string, string>>
}

/** `path` is a field's name, or `rows.column` in a list. */
interface FieldKey {
  readonly type: ContentType
  readonly path: string
}

export function typeLabels(type: ContentType, number: 'one' | 'many'): Labels {
  return inEveryLanguage(`types.${type}.${number}`, (words) => words.types[type]?.[number])
}

export function fieldLabels(key: FieldKey): Labels {
  return inEveryLanguage(`fields.${key.path}.label`, (words) => fieldWords(words, key)?.label)
}

/** @param help the English text, which lives on the field itself. */
export function fieldHelp(key: FieldKey, help: string): Labels {
  return inEveryLanguage(`fields.${key.path}.help`, (words, locale) =>
    locale === 'en' ? help : fieldWords(words, key)?.help,
  )
}

export function optionLabels(set: string, value: string): Labels {
  return inEveryLanguage(`options.${set}.${value}`, (words) => words.options[set]?.[value])
}

/** A type may have words of its own for a field that other types share. */
function fieldWords(words: ModelWords, { type, path }: FieldKey) {
  return words.fields[`${type}.${path}`] ?? words.fields[path]
}

function inEveryLanguage(key: string, pick: (words: ModelWords, locale: Locale) => string | undefined): Labels {
  return Object.fromEntries(
    localeCodes.map((locale) => {
      const found = pick(wordsOf(locale), locale)
      if (found === undefined) {
        throw new Error(`locales/${locale}/model.json: "${key}" is missing. Add it: every language has every key.`)
      }
      return [locale, found]
    }),
  ) as Labels
}

const loaded = new Map<Locale, ModelWords>()

function wordsOf(locale: Locale): ModelWords {
  const known = loaded.get(locale)
  if (known) return known
  const words = JSON.parse(readFileSync(join(projectRoot, 'locales', locale, 'model.json'), 'utf8')) as ModelWords
  loaded.set(locale, words)
  return words
}
