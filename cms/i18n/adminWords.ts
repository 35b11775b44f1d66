import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { projectRoot } from '#cms/env.ts'
import type { Labels } from './modelLabels.ts'

export interface WordTree {
  readonly [key: string]: string | WordTree
}

/**
 * A text of `locales/<code>/admin.json` in every language, as Payload takes labels.
 * @param key dotted path, such as `roles.editor`.
 */
export function adminWords(key: string): Labels {
  return Object.fromEntries(localeCodes.map((locale) => [locale, adminWord(key, locale)])) as Labels
}

function adminWord(key: string, locale: Locale): string {
  let node: string | WordTree | undefined = adminTree(locale)
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined
  if (typeof node === 'string') return node
  throw new Error(`locales/${locale}/admin.json: "${key}" is missing. Add it: every language has every key.`)
}

const loaded = new Map<Locale, WordTree>()

/** All our admin texts of a language. */
export function adminTree(locale: Locale): WordTree {
  const known = loaded.get(locale)
  if (known) return known
  const tree = JSON.parse(readFileSync(join(projectRoot, 'locales', locale, 'admin.json'), 'utf8')) as WordTree
  loaded.set(locale, tree)
  return tree
}
