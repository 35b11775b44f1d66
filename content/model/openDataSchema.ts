import { z } from 'zod'
import { typeRow, type ContentType } from './contentTypes.ts'
import { itemSchema } from './item.ts'

/** JSON Schema (2020-12) of a type's public fields, with each field's help as its description: what open data ships. */
export function openDataSchema(type: ContentType): Record<string, unknown> {
  const schema = z.toJSONSchema(itemSchema(type), { unrepresentable: 'any' }) as {
    properties?: Record<string, Record<string, unknown>>
  }
  for (const [name, field] of Object.entries(typeRow(type).fields)) {
    const property = schema.properties?.[name]
    if (!property) continue
    property['description'] = field.help
    if (field.kind === 'number' && field.unit) property['x-unit'] = field.unit
  }
  return { title: type, ...schema }
}
