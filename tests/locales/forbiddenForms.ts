import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, localeCodes } from '#content/model/locales.ts'

export interface ForbiddenForm {
  readonly locale: Locale
  readonly term: string
  readonly form: string
  matches(text: string): boolean
}

/**
 * Every form that `locales/terms.tsv` calls hardly ever right, from its column `forbidden`: `lang:form|form; lang:form`.
 * Latin forms count as whole words in any case, others anywhere, U+200B left out.
 */
export function forbiddenForms(): ForbiddenForm[] {
  const [head = '', ...lines] = readFileSync(join(import.meta.dirname, '../../locales/terms.tsv'), 'utf8')
    .trim()
    .split('\n')
  const column = head.split('\t').indexOf('forbidden')
  return lines.flatMap((line) => {
    const cells = line.split('\t')
    return (cells[column] ?? '-').split(';').flatMap((entry) => formsOf(cells[0] ?? '', entry.trim()))
  })
}

/** Forms found in texts, one line each, told with the place they stand. */
export function forbiddenIn(texts: readonly { locale: Locale; where: string; text: string }[]): string[] {
  const forms = Map.groupBy(forbiddenForms(), ({ locale }) => locale)
  return texts.flatMap(({ locale, where, text }) =>
    (forms.get(locale) ?? [])
      .filter((form) => form.matches(text))
      .map(({ form, term }) => `${where}: “${form}” (${term})`),
  )
}

function formsOf(term: string, entry: string): ForbiddenForm[] {
  if (entry === '-' || entry === '') return []
  const [code = '', forms = ''] = [entry.slice(0, 2), entry.slice(3)]
  const locale = localeCodes.find((known) => known === code)
  if (!locale || entry[2] !== ':' || !forms) throw new Error(`terms.tsv: “${entry}” of ${term} is not lang:form|form`)
  return forms.split('|').map((form) => ({ locale, term, form, matches: matcher(form) }))
}

function matcher(form: string): (text: string) => boolean {
  if (!/^[\p{sc=Latn}\p{M}\p{N}\p{P}\p{Zs}\p{S}]+$/u.test(form)) {
    return (text) => text.replaceAll('\u200B', '').includes(form)
  }
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu')
  return (text) => word.test(text)
}
