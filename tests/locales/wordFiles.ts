import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '#content/model/locales.ts'

/** The texts of one file, by dotted key. */
export type Words = ReadonlyMap<string, string>

export function readWords(locale: Locale, file: 'admin' | 'model' | 'payload' | 'print' | 'site'): Words {
  return flat(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../locales', locale, `${file}.json`), 'utf8')) as object,
  )
}

export function flat(tree: object, prefix = ''): Words {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (typeof value === 'object' && value !== null) return [...flat(value, `${prefix}${key}.`)]
      if (typeof value !== 'string') throw new Error(`${prefix}${key} is no text`)
      return [[prefix + key, value]]
    }),
  )
}

/** What a program fills in or wraps: `{{name}}`, and tags such as `<1>` or `<a href=…>`, in any order. */
export function places(text: string): string[] {
  return [...text.matchAll(/\{\{\s*\w+\s*\}\}|<\/?[a-z0-9][^>]*>/g)]
    .map(([place]) => place.replaceAll(' ', ''))
    .toSorted()
}

/** What no text of ours may hold. */
export function faultsIn(words: Words): string[] {
  return [...words].flatMap(([key, text]) => [
    ...(text.trim() === text && text !== '' ? [] : [`${key}: empty, or spaces around it`]),
    ...(text === text.normalize('NFC') ? [] : [`${key}: not composed (NFC)`]),
    ...(/[\u200B-\u200D\u2060\uFEFF\p{Bidi_Control}]/u.test(text) ? [`${key}: an invisible character`] : []),
    ...(/[!！]/.test(text) ? [`${key}: an exclamation mark`] : []),
  ])
}
