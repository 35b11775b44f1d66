import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '#content/model/locales.ts'

export interface ForbiddenForm {
  readonly form: string
  matches(text: string): boolean
}

/**
 * Forms that are hardly ever right in a language, from the terms: Latin ones as whole words in any case, others as
 * substrings without U+200B.
 */
export function forbiddenForms(locale: Locale): { forms: ForbiddenForm[]; count: number } {
  const [head = '', ...lines] = readFileSync(join(import.meta.dirname, '../fixtures/terms.tsv'), 'utf8').split('\n')
  const column = head.split('\t').indexOf('forbidden')
  const forms = lines
    .flatMap((line) => (line.split('\t')[column] ?? '-').split(';'))
    .map((entry) => entry.trim())
    .filter((entry) => entry.startsWith(`${locale}:`))
    .flatMap((entry) => entry.slice(locale.length + 1).split('|'))
    .map(forbiddenForm)
  return { forms, count: forms.length }
}

function forbiddenForm(form: string): ForbiddenForm {
  if (!/^[\p{sc=Latn}\p{M}\p{N}\p{P}\p{Zs}]+$/u.test(form)) {
    return { form, matches: (text) => text.replaceAll('\u200B', '').includes(form) }
  }
  const pattern = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu')
  return { form, matches: (text) => word.test(text) }
}
