import { z } from 'zod'
import { typeRow, type ContentType } from './contentTypes.ts'
import type { FieldTable } from './fields.ts'
import { itemSchema } from './item.ts'

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>
  readonly items?: JsonSchema
  description?: string
  'x-unit'?: string
}

/** JSON Schema (2020-12) of a type's public fields, each with its help as description: what open data ships. */
export function openDataSchema(type: ContentType): Record<string, unknown> {
  const schema = z.toJSONSchema(itemSchema(type), { unrepresentable: 'any' }) as JsonSchema
  describe(schema, typeRow(type).fields)
  return { title: type, ...schema }
}

function describe({ properties }: JsonSchema, fields: FieldTable): void {
  for (const [name, field] of Object.entries(fields)) {
    const property = properties?.[name]
    if (!property) continue
    property.description = field.help
    if (field.kind === 'number' && field.unit) property['x-unit'] = field.unit
    if (field.kind === 'rows' && property.items) describe(property.items, field.of)
  }
}
