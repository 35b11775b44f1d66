import { describe, expect, test } from 'vitest'
import { contentTypeNames, typeRow } from '#content/model/contentTypes.ts'
import { openDataSchema } from '#content/model/openDataSchema.ts'

interface Schema {
  readonly $schema?: string
  readonly title?: string
  readonly type?: string
  readonly additionalProperties?: boolean
  readonly required?: string[]
  readonly properties?: Record<string, Schema>
  readonly items?: Schema
  readonly description?: string
  readonly [extension: `x-${string}`]: unknown
}

describe.each(contentTypeNames)('the open data schema of %s', (type) => {
  const schema = openDataSchema(type) as Schema
  const open = Object.entries(typeRow(type).fields).filter(([, field]) => !field.internal)

  test('is a JSON Schema 2020-12 of one closed object', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: type,
      type: 'object',
      additionalProperties: false,
    })
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })

  test('has every public field and column with its explanation, and no internal one', () => {
    expect(Object.keys(schema.properties ?? {}).toSorted()).toEqual(open.map(([name]) => name).toSorted())
    for (const [name, field] of open) {
      const property = schema.properties?.[name]
      expect([name, property?.description]).toEqual([name, field.help])
      if (field.kind !== 'rows') continue
      for (const [column, inner] of Object.entries(field.of)) {
        const described = property?.items?.properties?.[column]?.description
        expect([`${name}.${column}`, described]).toEqual([`${name}.${column}`, inner.help])
      }
    }
  })

  test('asks for what the item schema asks for', () => {
    const required = open.filter(
      ([, field]) => field.required || ['rows', 'links', 'choices', 'flag'].includes(field.kind),
    )
    expect((schema.required ?? []).toSorted()).toEqual(required.map(([name]) => name).toSorted())
  })
})

test('units go with their figures, in lists too', () => {
  const zone = openDataSchema('zone') as Schema
  expect(zone.properties?.['areaPlannedHa']?.['x-unit']).toBe('ha')
  expect(zone.properties?.['powerMva']?.['x-unit']).toBe('mva')
  expect(zone.properties?.['contacts']?.items?.properties?.['replyDays']?.['x-unit']).toBe('days')
})

test('making it twice gives the same, and leaves the item schema alone', () => {
  expect(openDataSchema('article')).toEqual(openDataSchema('article'))
})
