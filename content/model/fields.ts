import type { Unit } from './units.ts'
import type { RichText } from './richText.ts'

/** Words are translated (`locale`), figures are shared by all languages (`item`). */
export type Per = 'locale' | 'item'

/** Asked for, and published, only where another column of the same row has one of these values. */
export interface When {
  readonly column: string
  readonly is: readonly [string, ...string[]]
}

interface FieldBase {
  readonly per: Per
  /** What the editor should write, in English; `locales/<code>/model.json` holds the translations. */
  readonly help: string
  /** Needed before the gate lets an item out. A draft may always be saved without it. */
  readonly required?: true
  /** Never leaves the CMS. */
  readonly internal?: true
  /** Only for columns of a list whose rows are of several kinds. */
  readonly when?: When
}

export interface OptionSet<Value extends string = string> {
  /** Key under `options` in `locales/<code>/model.json`. */
  readonly name: string
  readonly values: readonly [Value, ...Value[]]
}

type TextFormat = 'line' | 'email' | 'url' | 'phone' | 'time' | 'colour'

export interface TextField extends FieldBase {
  readonly kind: 'text'
  readonly format?: TextFormat
  /** Characters, as the reader counts them. */
  readonly maxLength?: number
}
export interface SlugField extends FieldBase {
  readonly kind: 'slug'
}
export interface ProseField extends FieldBase {
  readonly kind: 'prose'
  readonly maxLength?: number
}
export interface RichTextField extends FieldBase {
  readonly kind: 'richText'
}
export interface NumberField extends FieldBase {
  readonly kind: 'number'
  readonly unit?: Unit
  readonly min?: number
  readonly max?: number
  readonly integer?: true
}
export interface FlagField extends FieldBase {
  readonly kind: 'flag'
}
/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export interface DayField extends FieldBase {
  readonly kind: 'day'
}
/** A moment, ISO 8601 in UTC. */
export interface InstantField extends FieldBase {
  readonly kind: 'instant'
}
export interface ChoiceField<Value extends string = string> extends FieldBase {
  readonly kind: 'choice'
  readonly options: OptionSet<Value>
  readonly initial?: Value
}
export interface ChoicesField<Value extends string = string> extends FieldBase {
  readonly kind: 'choices'
  readonly options: OptionSet<Value>
}
/** A link to one other document, kept as its `contentId`. */
export interface LinkField extends FieldBase {
  readonly kind: 'link'
  readonly to: string
  /** The linked item must be live in the same language before this one may be published. */
  readonly mustBeLive?: true
}
export interface LinksField extends FieldBase {
  readonly kind: 'links'
  readonly to: readonly [string, ...string[]]
}
/**
 * A list of small records. With `per: 'locale'` each language has a list of its own; with `per: 'item'` the list is
 * shared and single columns may still be `per: 'locale'`. Never both at once: Payload loses data when an array and
 * its leaves are localised (payload#7933).
 */
export interface RowsField<Columns extends ColumnTable = ColumnTable> extends FieldBase {
  readonly kind: 'rows'
  readonly of: Columns
  readonly maxRows?: number
  /** Columns that name a row in the CMS while it is folded. */
  readonly rowTitle?: readonly [string, ...string[]]
}

/** What a record of a list may consist of: lists in lists are not offered. */
export type ColumnField = Exclude<Field, RowsField | SlugField>
export interface ColumnTable {
  readonly [name: string]: ColumnField
}

/** The closed union of field kinds: a new kind must fail to compile wherever it matters. */
export type Field =
  | TextField
  | SlugField
  | ProseField
  | RichTextField
  | NumberField
  | FlagField
  | DayField
  | InstantField
  | ChoiceField
  | ChoicesField
  | LinkField
  | LinksField
  | RowsField

export interface FieldTable {
  readonly [name: string]: Field
}

/** The value of a field in an item, all links resolved to `contentId`s. */
export type ValueOf<F> = F extends { kind: 'richText' }
  ? RichText
  : F extends { kind: 'number' }
    ? number
    : F extends { kind: 'flag' }
      ? boolean
      : F extends { kind: 'choice'; options: OptionSet<infer Value> }
        ? Value
        : F extends { kind: 'choices'; options: OptionSet<infer Value> }
          ? Value[]
          : F extends { kind: 'links' }
            ? string[]
            : F extends { kind: 'rows'; of: infer Columns }
              ? ValuesOf<Columns>[]
              : string

/** Lists and flags are always there (empty, false); anything else is left out when empty, unless it is required. */
type AlwaysThere<F> = F extends { required: true } | { kind: 'rows' | 'links' | 'choices' | 'flag' } ? true : false
type Public<T> = { [K in keyof T as T[K] extends { internal: true } ? never : K]: T[K] }

export type ValuesOf<T> = {
  [K in keyof Public<T> as AlwaysThere<T[K]> extends true ? K : never]: ValueOf<T[K]>
} & {
  [K in keyof Public<T> as AlwaysThere<T[K]> extends true ? never : K]?: ValueOf<T[K]>
}

/** Whether a column counts in this row; values left behind in one that does not are never published. */
export function isAskedFor(of: ColumnTable, name: string, row: Readonly<Record<string, unknown>>): boolean {
  const when = of[name]?.when
  return !when || (when.is.includes(String(row[when.column])) && isAskedFor(of, when.column, row))
}

type Without<F, Kind extends string> = Omit<F, 'kind'> & { kind?: Kind }

export const text = <const F extends Without<TextField, 'text'>>(field: F) => ({ ...field, kind: 'text' }) as const
export const slug = <const F extends Without<SlugField, 'slug'>>(field: F) => ({ ...field, kind: 'slug' }) as const
export const prose = <const F extends Without<ProseField, 'prose'>>(field: F) => ({ ...field, kind: 'prose' }) as const
export const richText = <const F extends Without<RichTextField, 'richText'>>(field: F) =>
  ({ ...field, kind: 'richText' }) as const
export const number = <const F extends Without<NumberField, 'number'>>(field: F) =>
  ({ ...field, kind: 'number' }) as const
export const flag = <const F extends Without<FlagField, 'flag'>>(field: F) => ({ ...field, kind: 'flag' }) as const
export const day = <const F extends Without<DayField, 'day'>>(field: F) => ({ ...field, kind: 'day' }) as const
export const instant = <const F extends Without<InstantField, 'instant'>>(field: F) =>
  ({ ...field, kind: 'instant' }) as const
export const choice = <const F extends Without<ChoiceField, 'choice'>>(field: F) =>
  ({ ...field, kind: 'choice' }) as const
export const choices = <const F extends Without<ChoicesField, 'choices'>>(field: F) =>
  ({ ...field, kind: 'choices' }) as const
export const link = <const F extends Without<LinkField, 'link'>>(field: F) => ({ ...field, kind: 'link' }) as const
export const links = <const F extends Without<LinksField, 'links'>>(field: F) => ({ ...field, kind: 'links' }) as const
export const rows = <const F extends Without<RowsField, 'rows'>>(field: F) => ({ ...field, kind: 'rows' }) as const
