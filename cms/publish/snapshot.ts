import { type ContentType, isContentType, typeRow } from '#content/model/contentTypes.ts'
import { ModelError } from '#content/model/errors.ts'
import type { ColumnField, Field } from '#content/model/fields.ts'
import { isAlwaysThere, type Item } from '#content/model/item.ts'
import type { Locale } from '#content/model/locales.ts'
import { richTextFromLexical } from '#cms/richText/fromLexical.ts'
import type { LexicalNode, LexicalState } from '#cms/richText/lexical.ts'
import type { SharedPart, WordsPart } from './rawParts.ts'

export type ResolveLink = (collection: string, id: string) => string | undefined

/** A part ready for publication: links as `contentId`s, texts as rich text. */
export interface Snapshot {
  readonly shared: SharedPart
  readonly words: WordsPart
}

/** A field that cannot be published as it stands, with the reason. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/** All documents that raw parts link to, for one look-up of their `contentId`s. */
export function linksIn(type: ContentType, shared: SharedPart, words: WordsPart): { collection: string; id: string }[] {
  const found: { collection: string; id: string }[] = []
  const collect = (field: Field | ColumnField, value: unknown) => {
    if (value === undefined) return
    if (field.kind === 'link') found.push(value as { collection: string; id: string })
    if (field.kind === 'links') found.push(...(value as { collection: string; id: string }[]))
    if (field.kind === 'richText') found.push(...lexicalLinks((value as Partial<LexicalState>).root))
  }
  for (const [name, field] of Object.entries(typeRow(type).fields)) {
    collect(field, shared.fields[name] ?? words.fields[name])
    if (field.kind !== 'rows') continue
    const rows = [...(shared.rows[name] ?? []).map(({ values }) => values), ...Object.values(words.rows[name] ?? {})]
    for (const row of rows) {
      for (const [column, inner] of Object.entries(field.of)) collect(inner, row[column])
    }
  }
  return found
}

/** Resolves raw parts for publication; what cannot be published is told field by field. */
export function takeSnapshot(
  type: ContentType,
  parts: { readonly shared: SharedPart; readonly words: WordsPart },
  resolve: ResolveLink,
): { snapshot: Snapshot; problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const { fields } = typeRow(type)
  const published = (name: string, field: Field | ColumnField | undefined, value: unknown): unknown => {
    try {
      return field ? publishedValue(field, value, resolve) : undefined
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      problems.push({ field: name, message: error.message })
      return undefined
    }
  }
  const resolved = (values: Record<string, unknown>) =>
    mapValues(values, (value, name) => published(name, fields[name], value))
  const columns = (name: string, values: Record<string, unknown>) => {
    const field = fields[name]
    return mapValues(values, (value, column) =>
      published(name, field?.kind === 'rows' ? field.of[column] : undefined, value),
    )
  }
  const shared: SharedPart = {
    fields: resolved(parts.shared.fields),
    rows: mapValues(parts.shared.rows, (rows, name) =>
      rows.map(({ id, values }) => ({ id, values: columns(name, values) })),
    ),
  }
  const words: WordsPart = {
    fields: resolved(parts.words.fields),
    rows: mapValues(parts.words.rows, (rows, name) => mapValues(rows, (values) => columns(name, values))),
  }
  return { snapshot: { shared, words }, problems }
}

/** Puts shared figures and the words of a language together into the fields of an item. */
export function itemFields(type: ContentType, { shared, words }: Snapshot): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(typeRow(type).fields)) {
    if (field.internal) continue
    let value = field.per === 'item' ? shared.fields[name] : words.fields[name]
    if (field.kind === 'rows') {
      const rows =
        field.per === 'item'
          ? (shared.rows[name] ?? []).map(({ id, values }) => ({ ...values, ...words.rows[name]?.[id] }))
          : ((value ?? []) as Record<string, unknown>[])
      value = rows.map((row) => withEmpties(field.of, row)).filter((row) => hasRequired(field.of, row))
    } else if (value === undefined && isAlwaysThere(field)) {
      value = emptyOf(field)
    }
    if (value !== undefined) result[name] = value
  }
  return result
}

/** What stands around the fields of an item. */
export type Envelope = Omit<Item, 'fields' | 'files' | 'locale' | 'type'> & { type: ContentType; locale: Locale }

export function itemOf(envelope: Envelope, snapshot: Snapshot): Item {
  return { ...envelope, fields: itemFields(envelope.type, snapshot) } as Item
}

function publishedValue(field: Field | ColumnField, value: unknown, resolve: ResolveLink): unknown {
  switch (field.kind) {
    case 'link': {
      const { collection, id } = value as { collection: string; id: string }
      return resolve(collection, id)
    }
    case 'links':
      // A linked document that has been deleted is left out, as a reader would expect of a list.
      return (value as { collection: string; id: string }[]).flatMap(
        ({ collection, id }) => resolve(collection, id) ?? [],
      )
    case 'richText': {
      const text = richTextFromLexical(value as LexicalState, resolve)
      return text.length > 0 ? text : undefined
    }
    case 'text':
    case 'slug':
    case 'prose':
    case 'number':
    case 'flag':
    case 'day':
    case 'instant':
    case 'choice':
    case 'choices':
    case 'rows':
      return value
  }
}

/** Walks without recursion and looks at nothing that is no node: a forged text may be deep or damaged. */
function lexicalLinks(root: unknown): { collection: string; id: string }[] {
  const found: { collection: string; id: string }[] = []
  const nodes = [root]
  for (const node of nodes) {
    if (typeof node !== 'object' || node === null) continue
    const { type, relationTo, value, fields, children } = node as Partial<LexicalNode>
    if (type === 'upload' && isContentType(relationTo)) found.push(linkOf(relationTo, value))
    const { linkType, doc } = (fields ?? {}) as { linkType?: unknown; doc?: { relationTo?: unknown; value?: unknown } }
    if (linkType === 'internal' && isContentType(doc?.relationTo)) found.push(linkOf(doc.relationTo, doc.value))
    if (Array.isArray(children)) for (const child of children) nodes.push(child)
  }
  return found
}

function linkOf(collection: ContentType, value: unknown): { collection: string; id: string } {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return { collection, id: String(id) }
}

function withEmpties(of: Record<string, ColumnField>, row: Record<string, unknown>): Record<string, unknown> {
  const empties = Object.entries(of)
    .filter(([name, field]) => !field.internal && row[name] === undefined && isAlwaysThere(field))
    .map(([name, field]) => [name, emptyOf(field)] as const)
  return { ...row, ...Object.fromEntries(empties) }
}

/** A row whose words are missing in this language is not shown there, rather than half shown. */
function hasRequired(of: Record<string, ColumnField>, row: Record<string, unknown>): boolean {
  return Object.entries(of).every(([name, field]) => !field.required || row[name] !== undefined)
}

function emptyOf(field: Field | ColumnField): unknown {
  return field.kind === 'flag' ? false : []
}

function mapValues<In, Out>(record: Record<string, In>, map: (value: In, name: string) => Out): Record<string, Out> {
  return Object.fromEntries(
    Object.entries(record)
      .map(([name, value]) => [name, map(value, name)] as const)
      .filter(([, value]) => value !== undefined),
  )
}
