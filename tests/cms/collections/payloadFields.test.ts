import type { ArrayField, Field } from 'payload'
import { describe, expect, test } from 'vitest'
import { payloadFields } from '#cms/collections/payloadFields.ts'
import { contentTypeNames } from '#content/model/contentTypes.ts'
import { itemSchema } from '#content/model/item.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { fieldTable } from '../../content/model/fieldTable.ts'

type NamedField = Extract<Field, { name: string }>

const inEveryLanguage = (text: string) =>
  Object.fromEntries(localeCodes.map((locale) => [locale, text])) as Record<Locale, string>
const tabLabels = {
  words: inEveryLanguage('w'),
  facts: inEveryLanguage('f'),
  search: inEveryLanguage('s'),
  desk: inEveryLanguage('d'),
}

/** The fields that hold data, tabs opened, by name; columns as `list.column`. */
function named(fields: readonly Field[], prefix = ''): Map<string, NamedField> {
  return new Map(
    fields.flatMap((field): [string, NamedField][] => {
      if (field.type === 'tabs') return field.tabs.flatMap((tab) => [...named(tab.fields, prefix)])
      if (!('name' in field) || typeof field.name !== 'string') throw new Error(`a ${field.type} without a name`)
      const own: [string, NamedField] = [prefix + field.name, field as NamedField]
      return field.type === 'array' ? [own, ...named(field.fields, `${field.name}.`)] : [own]
    }),
  )
}

const kinds: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  slug: ['text'],
  prose: ['textarea'],
  richText: ['richText'],
  number: ['number'],
  flag: ['checkbox'],
  day: ['date'],
  instant: ['date'],
  choice: ['select'],
  choices: ['select'],
  link: ['relationship', 'upload'],
  links: ['relationship'],
  rows: ['array'],
}

describe.each(contentTypeNames)('%s in the CMS', (type) => {
  const fields = named(payloadFields(type, tabLabels))
  const table = fieldTable[type] ?? {}
  const isColumnOfLocalizedList = (path: string) =>
    path.includes('.') && table[path.split('.')[0] ?? '']?.startsWith('L')

  test('has every field of the table, internal ones too, and its identity', () => {
    expect([...fields.keys()].toSorted()).toEqual([...Object.keys(table), 'contentId'].toSorted())
  })

  test('is localised exactly where the table says L, and never twice', () => {
    expect(fields.size).toBeGreaterThan(2)
    for (const [path, row] of Object.entries(table)) {
      const expected = row.startsWith('L') && !isColumnOfLocalizedList(path)
      const field = fields.get(path) as { localized?: boolean }
      expect([path, field.localized ?? false]).toEqual([path, expected])
    }
    for (const [path, field] of fields) {
      if (field.type !== 'array') continue
      const localizedLeaves = (field as ArrayField).fields.filter((leaf) => 'localized' in leaf && leaf.localized)
      if (field.localized) expect([path, localizedLeaves]).toEqual([path, []])
    }
  })

  test('asks for nothing before a draft is saved', () => {
    expect([...fields].filter(([, field]) => 'required' in field && field.required).map(([path]) => path)).toEqual([])
  })

  test('keeps each kind as Payload’s own, lists of choices and links as many', () => {
    for (const [path, row] of Object.entries(table)) {
      const kind = row.split(' ')[1] ?? ''
      const field = fields.get(path) as { type: string; hasMany?: boolean }
      expect([path, kinds[kind]]).toEqual([path, expect.arrayContaining([field.type])])
      expect([path, field.hasMany ?? false]).toEqual([path, kind === 'choices' || kind === 'links'])
    }
  })

  test('labels and explains each field in seven languages', () => {
    for (const path of Object.keys(table)) {
      const { label, admin } = fields.get(path) as { label?: object; admin?: { description?: object } }
      expect([path, Object.keys(label ?? {})]).toEqual([path, [...localeCodes]])
      expect([path, Object.keys(admin?.description ?? {})]).toEqual([path, [...localeCodes]])
    }
  })

  test('keeps internal fields that no item can carry', () => {
    const internal = Object.keys(table).filter((path) => table[path]?.startsWith('I'))
    const probe = Object.fromEntries(internal.map((name) => [name, true]))
    const issues = itemSchema(type).safeParse(probe).error?.issues ?? []
    const refused = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
    expect(refused.toSorted()).toEqual(internal.toSorted())
    for (const name of internal) expect(fields.has(name)).toBe(true)
  })
})

describe('the identity of a document', () => {
  const identity = named(payloadFields('article', tabLabels)).get('contentId') as Extract<Field, { type: 'text' }>

  test('is unique, hidden, and no call may change it', () => {
    expect(identity).toMatchObject({ unique: true, admin: { hidden: true } })
    expect(identity.access?.update?.({} as never)).toBe(false)
  })

  test('is given once, and anew to a duplicate', () => {
    const given = identity.hooks?.beforeValidate?.[0]?.({ operation: 'create' } as never) as unknown
    expect(given).toMatch(/^[0-9a-f-]{36}$/)
    expect(identity.hooks?.beforeValidate?.[0]?.({ operation: 'create', value: 'known' } as never)).toBe('known')
    expect(identity.hooks?.beforeValidate?.[0]?.({ operation: 'update', value: 'known' } as never)).toBe('known')
    expect(identity.hooks?.beforeDuplicate?.[0]?.({ value: 'known' } as never)).not.toBe('known')
  })
})

describe('the blocks of the home page in the CMS', () => {
  const fields = named(payloadFields('home-page', tabLabels))
  const columnsFor = (row: Record<string, unknown>) =>
    (fields.get('blocks') as ArrayField).fields.flatMap((column) => {
      const { name, admin } = column as NamedField & {
        admin?: { condition?: (data: unknown, row: unknown) => boolean }
      }
      return (admin?.condition?.({}, row) ?? true) ? [name] : []
    })

  test.each([
    [{}, 'kind heading intro'],
    [{ kind: 'door' }, 'kind section heading intro'],
    [{ kind: 'figures', list: 'article' }, 'kind heading intro'],
    [{ kind: 'list', list: 'article' }, 'kind heading intro list topic articleKind count'],
    [{ kind: 'list', list: 'zone' }, 'kind heading intro list topic count'],
    [{ kind: 'list', list: 'agency' }, 'kind heading intro list count'],
    [{ kind: 'chosen' }, 'kind heading intro items'],
    [{ kind: 'text' }, 'kind heading intro text'],
    [{ kind: 'call' }, 'kind section heading intro action'],
  ])('ask of %j only for %s', (row, expected) => {
    expect(columnsFor(row)).toEqual(expected.split(' '))
  })

  test('are called by kind and heading while they are folded, in seven languages', () => {
    const { admin, labels } = fields.get('blocks') as ArrayField
    const { path, clientProps } = admin?.components?.RowLabel as {
      path: string
      clientProps: { columns: { name: string; labels?: Record<string, object> }[] }
    }
    expect(path).toContain('RowTitle')
    expect(clientProps.columns.map(({ name }) => name)).toEqual(['kind', 'heading'])
    expect(Object.keys(clientProps.columns[0]?.labels ?? {})).toHaveLength(6)
    expect(clientProps.columns[0]?.labels?.['door']).toMatchObject({ vi: 'Lối vào chuyên mục', km: 'ច្រកចូលផ្នែក' })
    expect(labels?.singular).toMatchObject({ vi: 'Khối nội dung' })
  })
})

describe('what an editor types is checked at once', () => {
  const rule = (path: string) =>
    (named(payloadFields('agency', tabLabels)).get(path) as Extract<Field, { type: 'text' }>).validate
  const answer = (path: string, value: unknown) =>
    (rule(path) as (...options: unknown[]) => unknown)(value, { req: { t: (key: string) => key } })

  test.each([
    ['website', 'https://quangtri.gov.vn', true],
    ['website', 'javascript:alert(1)', 'gate:format_url'],
    ['contacts.email', 'desk@quangtri.example', true],
    ['contacts.email', 'desk', 'gate:format_email'],
    ['contacts.phone', '+84 233 385 2500', true],
    ['contacts.phone', 'call us', 'gate:format_phone'],
    ['contacts.phone', '', true],
    ['website', null, true],
    ['title', 'Sở Ngoại vụ', true],
    ['title', 'a'.repeat(160), true],
    ['title', 'a'.repeat(161), 'gate:format_length'],
    ['summary', 'a'.repeat(400), true],
    ['summary', 'a'.repeat(401), 'gate:format_length'],
    ['summary', 'ក្ក'.repeat(400), true],
  ])('%s “%s”: %s', (path, value, expected) => {
    expect(answer(path, value)).toBe(expected)
  })
})
