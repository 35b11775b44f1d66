import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { contentTypes, type ContentType, isContentType, typeRow } from '#content/model/contentTypes.ts'
import { ModelError } from '#content/model/errors.ts'
import type { ColumnField, Field, RowsField } from '#content/model/fields.ts'
import { isLocale, type Locale } from '#content/model/locales.ts'
import { type ResolveName, richTextFromMarkdown } from './markdown.ts'

/** A sample document: all languages together, links as `contentId`s, texts as rich text. */
export interface SampleDocument {
  readonly type: ContentType
  /** Folder name; `type/name` is how samples refer to each other. */
  readonly name: string
  /** A UUID made from province, type and name: the same on every machine. */
  readonly contentId: string
  /** Values of the fields shared by all languages. */
  readonly shared: Record<string, unknown>
  /** Values per language; rows of shared lists hold their words under the same name, in the same order. */
  readonly words: Partial<Record<Locale, Record<string, unknown>>>
  readonly state: 'draft' | 'in-review' | 'published'
  /** For media: the drawing that becomes the file. */
  readonly plate?: { readonly scene: string; readonly seed: string }
}

const samplesFolder = import.meta.dirname

/** The sample provinces that exist, by folder name. */
export function sampleProvinces(): string[] {
  return folders(samplesFolder)
}

/**
 * Reads a sample province.
 * @param folder where provinces lie; tests bring their own.
 * @throws ModelError `sample-invalid` naming every faulty file at once, with the line.
 */
export function readSamples(province: string, folder = samplesFolder): SampleDocument[] {
  const root = join(folder, province)
  const found = folders(root).flatMap((type) => folders(join(root, type)).map((name) => ({ type, name })))
  const ids = new Map(found.map(({ type, name }) => [`${type}/${name}`, idOf(province, type, name)]))
  const problems: string[] = []
  const documents = found.flatMap(({ type, name }) => {
    const place = { province, type, name, folder: join(root, type, name) }
    return readDocument(place, (reference) => ids.get(reference), problems)
  })
  if (problems.length > 0) throw new ModelError('sample-invalid', problems.join('\n'))
  return documents
}

interface SamplePlace {
  readonly province: string
  readonly type: string
  readonly name: string
  readonly folder: string
}

function readDocument(place: SamplePlace, resolve: ResolveName, problems: string[]): SampleDocument[] {
  const { province, type, name, folder } = place
  const where = `${province}/${type}/${name}`
  if (!isContentType(type)) {
    problems.push(`${where}: "${type}" is not one of ${Object.keys(contentTypes).join(', ')}. Rename the folder.`)
    return []
  }
  const attempt = <T>(file: string, read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      problems.push(`${where}/${file}: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }
  const item = attempt('item.yaml', () => {
    const { values, lineOf } = mappingOf(readFileSync(join(folder, 'item.yaml'), 'utf8'))
    const { sample, ...raw } = values as Record<string, unknown> & { sample?: SampleBlock }
    if (sample?.state && !states.includes(sample.state)) {
      throw new Error(`line ${lineOf('sample')}: "${sample.state}" is not one of ${states.join(', ')}`)
    }
    return { sample, shared: valuesOf({ values: raw, lineOf }, { type, per: 'item', resolve }) }
  })
  const words: SampleDocument['words'] = {}
  for (const file of readdirSync(folder)
    .filter((entry) => entry.endsWith('.md'))
    .sort()) {
    const locale = file.slice(0, -3)
    if (!isLocale(locale)) {
      problems.push(`${where}/${file}: "${locale}" is no language of the product. Rename the file.`)
      continue
    }
    const read = attempt(file, () => wordsOf(type, readFileSync(join(folder, file), 'utf8'), resolve))
    if (read) words[locale] = read
  }
  const contentId = idOf(province, type, name)
  const { state = 'published', plate } = item?.sample ?? {}
  return [{ type, name, contentId, shared: item?.shared ?? {}, words, state, plate }]
}

const states: readonly SampleDocument['state'][] = ['draft', 'in-review', 'published']

interface SampleBlock {
  readonly state?: SampleDocument['state']
  readonly plate?: { readonly scene: string; readonly seed: string }
}

function wordsOf(type: ContentType, source: string, resolve: ResolveName): Record<string, unknown> {
  const [head, frontMatter] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(source) ?? []
  if (head === undefined) throw new Error('line 1: front matter between two lines of --- is missing')
  // Empty lines in place of what stands above: errors tell the line of the file.
  const values = valuesOf(mappingOf(`\n${frontMatter}`), { type, per: 'locale', resolve })
  const body = source.slice(head.length)
  const bodyField = typeRow(type).body
  if (!body.trim()) return values
  if (!bodyField) throw new Error(`a text stands under the front matter, but ${type} has no body field`)
  return { ...values, [bodyField]: richTextFromMarkdown('\n'.repeat(head.split('\n').length - 1) + body, resolve) }
}

interface Mapping {
  readonly values: Record<string, unknown>
  /** The line of the file on which a field stands. */
  lineOf(name: string): number
}

function mappingOf(yaml: string): Mapping {
  const values = (parseYaml(yaml) ?? {}) as unknown
  if (typeof values !== 'object' || Array.isArray(values)) throw new Error('line 1: expected lines of “name: value”')
  const lines = yaml.split('\n')
  return {
    values: values as Record<string, unknown>,
    lineOf: (name) => Math.max(1, lines.findIndex((line) => line.startsWith(`${name}:`)) + 1),
  }
}

interface Place {
  readonly type: ContentType
  readonly per: 'item' | 'locale'
  readonly resolve: ResolveName
}

function valuesOf({ values, lineOf }: Mapping, place: Place): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      try {
        return [name, fieldValue(name, value, place)]
      } catch (error) {
        throw new Error(`line ${lineOf(name)}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        })
      }
    }),
  )
}

function fieldValue(name: string, value: unknown, { type, per, resolve }: Place): unknown {
  const field = typeRow(type).fields[name]
  if (!field) throw new Error(`"${name}" is no field of ${type}. Correct its name or remove it.`)
  // The words of shared rows come in the language file, under the same name.
  if (field.kind === 'rows' && field.per === 'item') assertColumnsOf(per, name, field, value)
  else if (field.per !== per) throw misplaced(name, field)
  if (field.kind === 'richText') throw new Error(`"${name}" is the text itself: write it under the front matter`)
  return valueOf(name, field, value, resolve)
}

/** A figure in a language file would change it for one language only. */
function assertColumnsOf(per: Place['per'], name: string, field: RowsField, value: unknown): void {
  for (const column of list(name, value).flatMap((row) => Object.keys(row as object))) {
    const inner = field.of[column]
    if (inner && inner.per !== per) throw misplaced(`${name}.${column}`, inner)
  }
}

function misplaced(name: string, { per }: Field | ColumnField): Error {
  return new Error(`"${name}" belongs into ${per === 'item' ? 'item.yaml' : 'the language files'}. Move it there.`)
}

function valueOf(name: string, field: Field | ColumnField, value: unknown, resolve: ResolveName): unknown {
  if (field.kind === 'link') return linked(name, value, resolve)
  if (field.kind === 'links') return list(name, value).map((entry) => linked(name, entry, resolve))
  if (field.kind === 'rows') {
    return list(name, value).map((row) =>
      Object.fromEntries(
        Object.entries(row as Record<string, unknown>).map(([column, inner]) => {
          const columnField = field.of[column]
          if (!columnField) throw new Error(`"${name}.${column}" is no column`)
          return [column, valueOf(`${name}.${column}`, columnField, inner, resolve)]
        }),
      ),
    )
  }
  if (field.kind === 'richText') return richTextFromMarkdown(String(value), resolve)
  return typeof value === 'string' ? value.normalize('NFC').trim() : value
}

function list(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error(`"${name}" must be a list`)
  return value
}

function linked(name: string, reference: unknown, resolve: ResolveName): string {
  const contentId = resolve(String(reference))
  if (!contentId)
    throw new Error(`"${name}" names ${String(reference)}, but there is no such sample. Correct the name or add it.`)
  return contentId
}

function folders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** RFC 9562 version 8 UUID from a SHA-256 of the sample's place. */
function idOf(province: string, type: string, name: string): string {
  const hex = createHash('sha256').update(`sample/${province}/${type}/${name}`).digest('hex')
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
