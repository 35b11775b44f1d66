import { z } from 'zod'
import { ModelError } from './errors.ts'
import { type ContentType, type FieldsOf, isContentType, typeRow } from './contentTypes.ts'
import type { ColumnField, Field, FieldTable } from './fields.ts'
import { isLocale, type Locale, localeCodes } from './locales.ts'
import { richTextSchema } from './richText.ts'
import { excessLength } from './textLength.ts'

/** One document in one language, as published: what the gate writes and the outside world is made from. */
export interface Item<T extends ContentType = ContentType> {
  readonly contentId: string
  readonly type: T
  readonly locale: Locale
  /** Unique per type and language; empty for types without a page. */
  readonly slug: string
  /** ISO 8601. When this language first went live, or the date line the editor chose. */
  readonly publishedAt: string
  /** ISO 8601. When the approval behind this text was given. */
  readonly approvedAt: string
  /** The language the document was first written in; another one than `locale` makes this a translation. */
  readonly sourceLocale: Locale
  readonly fields: FieldsOf<T>
  /** Only for `media`: the files beside the item, smallest first. */
  readonly files?: readonly MediaFile[]
  /** Only for pictures: what stays in sight when one is cropped. Without it, the centre. */
  readonly focus?: Focus
}

const mediaFileSchema = z.strictObject({
  /** Name in the published media folder. */
  name: z.string().min(1),
  format: z.enum(['avif', 'webp', 'jpeg', 'png', 'pdf', 'mp4', 'mp3']),
  /** Pixels; 0 where a file has no picture. */
  width: z.number().int().min(0),
  height: z.number().int().min(0),
  bytes: z.number().int().positive(),
})
export type MediaFile = z.infer<typeof mediaFileSchema>

/** Hundredths of width and height, from the left and from the top. */
const focusSchema = z.strictObject({ x: z.number().int().min(0).max(100), y: z.number().int().min(0).max(100) })
export type Focus = Readonly<z.infer<typeof focusSchema>>

const envelope = z.strictObject({
  contentId: z.string().min(1),
  type: z.string().refine(isContentType),
  locale: z.enum(localeCodes),
  slug: z.string(),
  publishedAt: z.iso.datetime(),
  approvedAt: z.iso.datetime(),
  sourceLocale: z.enum(localeCodes),
  fields: z.record(z.string(), z.unknown()),
  files: z.optional(z.array(mediaFileSchema)),
  focus: z.optional(focusSchema),
})

/**
 * Reads an item at the border; behind it, it is trusted.
 * @throws ModelError `item-invalid`, naming the item, each faulty field and what is wrong with it.
 */
export function parseItem(value: unknown): Item {
  const outer = envelope.safeParse(value)
  if (!outer.success) throw invalid(describe(value), outer.error)
  const inner = itemSchema(outer.data.type as ContentType).safeParse(outer.data.fields)
  if (!inner.success) throw invalid(describe(value), inner.error)
  return { ...outer.data, fields: inner.data } as Item
}

/** The zod schema of a type's public fields in one language. Unknown and internal fields are refused. */
export function itemSchema<T extends ContentType>(type: T): z.ZodType<FieldsOf<T>> {
  const known = schemas.get(type)
  if (known) return known as unknown as z.ZodType<FieldsOf<T>>
  const schema = z.strictObject(shapeOf(typeRow(type).fields))
  schemas.set(type, schema)
  return schema as unknown as z.ZodType<FieldsOf<T>>
}

/** Narrows an item to its type. */
export function isItemOf<T extends ContentType>(item: Item, type: T): item is Item<T> {
  return item.type === type
}

const schemas = new Map<ContentType, z.ZodObject>()

function shapeOf(fields: FieldTable): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => !field.internal)
      .map(([name, field]) => [
        name,
        field.required || isAlwaysThere(field) ? valueOf(field) : valueOf(field).optional(),
      ]),
  )
}

/** Lists and flags are never absent: empty and false say the same. Keep in step with `ValuesOf`. */
export function isAlwaysThere(field: Field): boolean {
  return field.kind === 'rows' || field.kind === 'links' || field.kind === 'choices' || field.kind === 'flag'
}

function valueOf(field: Field | ColumnField): z.ZodType {
  switch (field.kind) {
    case 'text':
      return notLongerThan(field.maxLength, textOf(field.format))
    case 'prose':
      return notLongerThan(field.maxLength, z.string().min(1))
    case 'slug':
      return z.string().min(1)
    case 'richText':
      return richTextSchema.min(1)
    case 'number': {
      let schema = field.integer ? z.number().int() : z.number()
      if (field.min !== undefined) schema = schema.min(field.min)
      if (field.max !== undefined) schema = schema.max(field.max)
      return schema
    }
    case 'flag':
      return z.boolean()
    case 'day':
      return z.iso.date()
    case 'instant':
      return z.iso.datetime()
    case 'choice':
      return z.enum(field.options.values)
    case 'choices':
      return z.array(z.enum(field.options.values))
    case 'link':
      return z.string().min(1)
    case 'links':
      return z.array(z.string().min(1))
    case 'rows':
      return z.array(z.strictObject(shapeOf(field.of)))
  }
}

/** What an issue about too long a text carries, so that each reader can say it in a language of its own. */
interface TooLong {
  readonly length: number
  readonly maxLength: number
}

/** The measures of an issue about too long a text; `undefined` for every other issue. */
export function tooLong(issue: z.core.$ZodIssue): TooLong | undefined {
  return issue.code === 'custom' ? (issue.params?.['tooLong'] as TooLong | undefined) : undefined
}

function notLongerThan(maxLength: number | undefined, schema: z.ZodType<string>): z.ZodType<string> {
  if (maxLength === undefined) return schema
  return schema.check(({ value, issues }) => {
    const length = excessLength(value, maxLength)
    if (length === undefined) return
    const message = `${length} characters, at most ${maxLength}`
    issues.push({ code: 'custom', input: value, message, params: { tooLong: { length, maxLength } } })
  })
}

function textOf(format: 'line' | 'email' | 'url' | 'phone' | 'time' | 'colour' = 'line'): z.ZodType<string> {
  switch (format) {
    case 'line':
      return z.string().min(1)
    case 'email':
      return z.email()
    case 'url':
      return z.url({ protocol: /^https?$/ })
    case 'phone':
      return z.string().regex(/^\+?[\d ().-]{5,30}$/, 'a telephone number such as +84 233 385 2500')
    case 'time':
      return z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 07:30')
    case 'colour':
      return z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #0d2b33')
  }
}

function invalid(where: string, error: z.ZodError): ModelError {
  const problems = error.issues.map((issue) => `${issue.path.join('.') || 'item'}: ${issue.message}`)
  return new ModelError('item-invalid', `${where}: ${problems.join('; ')}. Correct it in the CMS and publish again.`)
}

function describe(value: unknown): string {
  const { type, contentId, locale } = (value ?? {}) as Partial<Item>
  const language = isLocale(locale) ? locale : '?'
  return `item ${String(type)}/${String(contentId)}/${language}`
}
