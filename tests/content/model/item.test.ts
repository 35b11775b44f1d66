import { describe, expect, test } from 'vitest'
import { contentTypeNames, typeRow } from '#content/model/contentTypes.ts'
import { ModelError } from '#content/model/errors.ts'
import { isAlwaysThere, isItemOf, itemSchema, parseItem } from '#content/model/item.ts'

const paragraph = [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Một đoạn.', marks: [] }] }]

/** The least that an article needs. */
const leastArticle = {
  title: 'Cảng Mỹ Thủy',
  slug: 'cang-my-thuy',
  summary: 'Một câu.',
  sourceLocale: 'vi',
  issuingAgency: 'agency-1',
  topics: [],
  audiences: [],
  related: [],
  kind: 'news',
  body: paragraph,
  corrections: [],
}

const leastItem = {
  contentId: 'article-1',
  type: 'article',
  locale: 'vi',
  slug: 'cang-my-thuy',
  publishedAt: '2026-11-20T01:30:00.000Z',
  approvedAt: '2026-11-20T01:30:00.000Z',
  sourceLocale: 'vi',
  fields: leastArticle,
}

const without = (key: keyof typeof leastArticle) =>
  Object.fromEntries(Object.entries(leastArticle).filter(([name]) => name !== key))
const refusal = (value: unknown): string => {
  try {
    parseItem(value)
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError)
    expect((error as ModelError).code).toBe('item-invalid')
    return (error as ModelError).message
  }
  throw new Error('the item was taken')
}

describe('an item at the border', () => {
  test('comes through unchanged when it is whole', () => {
    const item = parseItem(leastItem)
    expect(item).toEqual(leastItem)
    expect([isItemOf(item, 'article'), isItemOf(item, 'zone')]).toEqual([true, false])
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown field', { ...leastArticle, colour: 'red' }, 'colour'],
    ['an internal text', { ...leastArticle, ednote: 'not for readers' }, 'ednote'],
    ['an internal moment', { ...leastArticle, embargoUntil: '2026-11-20T01:30:00.000Z' }, 'embargoUntil'],
    ['an internal flag', { ...leastArticle, legalFlag: false }, 'legalFlag'],
    ['an internal number', { ...leastArticle, urgency: 5 }, 'urgency'],
    ['a missing title', without('title'), 'title'],
    ['an empty title', { ...leastArticle, title: '' }, 'title'],
    ['an empty text', { ...leastArticle, body: [] }, 'body'],
    ['a text with markup', { ...leastArticle, body: '<p>Một đoạn.</p>' }, 'body'],
    ['a missing list', without('topics'), 'topics'],
    ['a list that is none', { ...leastArticle, topics: 'topic-1' }, 'topics'],
    ['a kind that nobody offers', { ...leastArticle, kind: 'essay' }, 'kind'],
    ['a link still wrapped by the CMS', { ...leastArticle, issuingAgency: { id: 'agency-1' } }, 'issuingAgency'],
    ['words of all languages at once', { ...leastArticle, title: { vi: 'Cảng' } }, 'title'],
    ['an address that is no web address', { ...leastArticle, sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
    ['a moment without its time', { ...leastArticle, publishedAt: '2026-11-20' }, 'publishedAt'],
    [
      'a row with an unknown column',
      { ...leastArticle, corrections: [{ on: '2026-11-20', text: 'x', by: 'y' }] },
      'corrections.0',
    ],
    [
      'a day that does not exist',
      { ...leastArticle, corrections: [{ on: '2026-02-30', text: 'x' }] },
      'corrections.0.on',
    ],
    ['nothing at all (null)', { ...leastArticle, byline: null }, 'byline'],
  ])('is refused for %s, and the message names the field', (_, fields, field) => {
    const message = refusal({ ...leastItem, fields })
    expect(message).toContain('item article/article-1/vi: ')
    expect(message).toContain(field)
    expect(message).toMatch(/Correct it in the CMS and publish again\.$/)
  })

  test.each<[string, object]>([
    ['a type that does not exist', { type: 'story' }],
    ['a language that does not exist', { locale: 'lo' }],
    ['no id', { contentId: '' }],
    ['a moment in words', { publishedAt: 'yesterday' }],
    ['more than an item holds', { draft: true }],
    ['a file without a size', { files: [{ name: 'a.webp', format: 'webp', width: 1, height: 1, bytes: 0 }] }],
    ['a focus beside the picture', { focus: { x: 50, y: 101 } }],
    ['a file that runs', { files: [{ name: 'a.svg', format: 'svg', width: 1, height: 1, bytes: 1 }] }],
  ])('is refused for %s', (_, change) => {
    expect(refusal({ ...leastItem, ...change })).toContain('Correct it in the CMS and publish again.')
  })

  test.each([undefined, null, 'text', 7, []])('is refused when it is none: %j', (value) => {
    expect(refusal(value)).toContain('item undefined/undefined/?')
  })

  test.each<[string, string, object]>([
    ['a title', 'title', { title: 'a'.repeat(161) }],
    ['a summary', 'summary', { summary: 'a'.repeat(401) }],
    ['a text in a row', 'corrections.0.text', { corrections: [{ on: '2026-11-20', text: 'a'.repeat(301) }] }],
  ])('is refused for %s that is too long, and the message says by how much', (_, field, change) => {
    expect(refusal({ ...leastItem, fields: { ...leastArticle, ...change } })).toMatch(
      new RegExp(`${field}: \\d+ characters, at most \\d+`),
    )
  })

  test('counts characters as the reader does: clusters and letters with their marks are one', () => {
    const longest = { title: 'ក្ក'.repeat(160), summary: 'ạ'.normalize('NFD').repeat(400) }
    expect(longest.title.length).toBeGreaterThan(160)
    expect(parseItem({ ...leastItem, fields: { ...leastArticle, ...longest } }).fields).toMatchObject(longest)
    const oneMore = { ...leastArticle, title: 'ក្ក'.repeat(161) }
    expect(refusal({ ...leastItem, fields: oneMore })).toContain('title: 161 characters, at most 160')
  })

  test('tells where, what and what to do next', () => {
    const fields = { ...without('summary'), kind: 'essay', ednote: 'x' }
    expect(refusal({ ...leastItem, fields })).toMatchInlineSnapshot(
      `"item article/article-1/vi: summary: Invalid input: expected string, received undefined; kind: Invalid option: expected one of "news"|"feature"|"interview"|"explainer"|"press-release"; item: Unrecognized key: "ednote". Correct it in the CMS and publish again."`,
    )
  })
})

describe.each(contentTypeNames)('the schema of %s', (type) => {
  const { fields } = typeRow(type)
  const all = Object.entries(fields)

  test('knows every public field and no internal one', () => {
    const probe = Object.fromEntries(all.map(([name]) => [name, Symbol('wrong for every kind')]))
    const result = itemSchema(type).safeParse(probe)
    expect(result.success).toBe(false)
    const issues = result.error?.issues ?? []
    const refusedAsUnknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
    const refusedByValue = issues.flatMap(({ path }) => path.slice(0, 1).map(String))
    const [internal, open] = [all.filter(([, field]) => field.internal), all.filter(([, field]) => !field.internal)]
    expect(refusedAsUnknown.toSorted()).toEqual(internal.map(([name]) => name).toSorted())
    expect([...new Set(refusedByValue)].toSorted()).toEqual(open.map(([name]) => name).toSorted())
  })

  test('asks for required fields and lists, and lets the rest be absent', () => {
    const result = itemSchema(type).safeParse({})
    const missing = (result.error?.issues ?? []).map(({ path }) => String(path[0]))
    const needed = all.filter(([, field]) => !field.internal && (field.required || isAlwaysThere(field)))
    expect(needed.length).toBeGreaterThan(0)
    expect(missing.toSorted()).toEqual(needed.map(([name]) => name).toSorted())
  })
})

describe('what stands in a field', () => {
  const column = (type: 'agency' | 'attraction' | 'site-settings', name: string, values: unknown) => {
    const result = itemSchema(type).safeParse({ [name]: values })
    return !(result.error?.issues ?? []).some(({ path }) => path[0] === name)
  }
  const contact = (more: object) => [{ name: 'Phòng báo chí', ...more }]
  const hours = (opens: string) => [{ days: ['mon'], opens, closes: '17:00' }]

  test.each<[boolean, string, boolean]>([
    [true, 'a telephone number with its country', column('agency', 'contacts', contact({ phone: '+84 233 385 2500' }))],
    [false, 'a telephone number in words', column('agency', 'contacts', contact({ phone: 'gọi tổng đài' }))],
    [true, 'an e-mail address', column('agency', 'contacts', contact({ email: 'desk@quangtri.example' }))],
    [false, 'half an e-mail address', column('agency', 'contacts', contact({ email: 'desk@' }))],
    [true, 'days within the limit', column('agency', 'contacts', contact({ replyDays: 0 }))],
    [false, 'half a day', column('agency', 'contacts', contact({ replyDays: 1.5 }))],
    [false, 'days beyond the limit', column('agency', 'contacts', contact({ replyDays: 61 }))],
    [false, 'a contact without a name', column('agency', 'contacts', [{ phone: '+84 233 385 2500' }])],
    [true, 'a web address', column('agency', 'website', 'https://quangtri.gov.vn')],
    [false, 'a file address', column('agency', 'website', 'file:///etc/passwd')],
    [false, 'an address without scheme', column('agency', 'website', 'quangtri.gov.vn')],
    [true, 'a time', column('attraction', 'openingHours', hours('07:30'))],
    [false, 'a time of another world', column('attraction', 'openingHours', hours('25:00'))],
    [false, 'a time in words', column('attraction', 'openingHours', hours('7 giờ'))],
    [true, 'a latitude', column('attraction', 'latitude', 17.06)],
    [false, 'a latitude beyond the pole', column('attraction', 'latitude', 90.1)],
    [false, 'a figure in words', column('attraction', 'latitude', '17,06')],
    [false, 'no number', column('attraction', 'latitude', Number.NaN)],
    [true, 'a colour', column('site-settings', 'paletteSky', '#CFE0E3')],
    [false, 'a colour by name', column('site-settings', 'paletteSky', 'red')],
    [false, 'more than a colour', column('site-settings', 'paletteSky', '#cfe0e3;}')],
  ])('%s: %s', (expected, _, taken) => {
    expect(taken).toBe(expected)
  })
})
