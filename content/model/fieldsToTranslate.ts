import { typeRow, type ContentType } from './contentTypes.ts'
import type { ColumnField, Field } from './fields.ts'

/** One thing a translator writes: a field, or a column of a shared list. */
export interface FieldToTranslate {
  readonly name: string
  /** Set when the words stand in the rows of a shared list. */
  readonly column?: string
  readonly field: Field | ColumnField
}

/** The fields of a type that hold words of one language, in the order of the table; internal ones are left out. */
export function fieldsToTranslate(type: ContentType): FieldToTranslate[] {
  return Object.entries(typeRow(type).fields).flatMap(([name, field]): FieldToTranslate[] => {
    if (field.internal) return []
    if (field.per === 'locale') return [{ name, field }]
    if (field.kind !== 'rows') return []
    return Object.entries(field.of)
      .filter(([, column]) => column.per === 'locale')
      .map(([column, inner]) => ({ name, column, field: inner }))
  })
}
