import { slugFor } from '#content/model/slug.ts'
import { contentTypes, typeRow } from '#content/model/contentTypes.ts'
import { itemSchema } from '#content/model/item.ts'
import type { Locale } from '#content/model/locales.ts'
import { readSamples, type SampleDocument, sampleProvinces } from './readSamples.ts'
import { sampleFields } from './toItem.ts'

/** Every reason why a sample would not become an item, one line each; empty when all is well. */
export function sampleProblems(province: string): { problems: string[]; itemsRead: number } {
  const documents = readSamples(province)
  let itemsRead = 0
  const problems = documents.flatMap((document) =>
    (Object.keys(document.words) as Locale[]).flatMap((locale) => {
      itemsRead += 1
      return problemsOf(document, locale).map(
        (problem) => `${province}/${document.type}/${document.name}/${locale}.md: ${problem}`,
      )
    }),
  )
  return { problems, itemsRead }
}

function problemsOf(document: SampleDocument, locale: Locale): string[] {
  const fields = sampleFields(document, locale)
  const titles = Object.fromEntries(
    Object.entries(document.words).map(([code, words]) => [code, words['title'] as string | undefined]),
  )
  if (typeRow(document.type).fields['slug'] && !fields['slug']) {
    fields['slug'] = slugFor({ locale, titles, contentId: document.contentId })
  }
  const parsed = itemSchema(document.type).safeParse(fields)
  const schemaProblems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  return [...schemaProblems, ...rowCountProblems(document, locale), ...lengthProblems(document, locale)]
}

function rowCountProblems(document: SampleDocument, locale: Locale): string[] {
  return Object.entries(contentTypes[document.type].fields).flatMap(([name, field]) => {
    if (field.kind !== 'rows' || field.per !== 'item') return []
    const shared = (document.shared[name] as unknown[] | undefined)?.length ?? 0
    const words = (document.words[locale]?.[name] as unknown[] | undefined)?.length ?? 0
    return words > shared ? [`${name}: ${words} rows of words for ${shared} rows in item.yaml`] : []
  })
}

function lengthProblems(document: SampleDocument, locale: Locale): string[] {
  return Object.entries(typeRow(document.type).fields).flatMap(([name, field]) => {
    if (field.kind !== 'text' && field.kind !== 'prose') return []
    const value = document.words[locale]?.[name]
    if (typeof value !== 'string' || field.maxLength === undefined || value.length <= field.maxLength) return []
    return [`${name}: ${value.length} characters, at most ${field.maxLength}`]
  })
}

if (import.meta.main) {
  for (const province of sampleProvinces()) {
    const { problems, itemsRead } = sampleProblems(province)
    console.log([...problems, `${province}: ${itemsRead} items read, ${problems.length} problems`].join('\n'))
    if (problems.length > 0) process.exitCode = 1
  }
}
