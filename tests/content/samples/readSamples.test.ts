import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ModelError } from '#content/model/errors.ts'
import { readSamples } from '#content/samples/readSamples.ts'

const item = `sourceLocale: vi
issuingAgency: agency/desk
kind: news
`
const words = `---
title: Cảng mở cửa
summary: Một câu.
---

Đoạn đầu.
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-test-'))
  write('agency/desk/item.yaml', 'sourceLocale: vi\n')
  write('article/port/item.yaml', item)
  write('article/port/vi.md', words)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function write(file: string, content: string): void {
  const path = join(folder, 'province', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

function read() {
  return readSamples('province', folder)
}

function complaint(): string {
  try {
    read()
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError)
    expect((error as ModelError).code).toBe('sample-invalid')
    return (error as ModelError).message
  }
  throw new Error('the samples were taken')
}

describe('a folder of samples', () => {
  test('is read into documents with links as contentIds', () => {
    const [agency, article] = read()
    expect(article).toMatchObject({ type: 'article', name: 'port', state: 'published' })
    expect(article?.shared).toEqual({ sourceLocale: 'vi', issuingAgency: agency?.contentId, kind: 'news' })
    expect(article?.words.vi).toMatchObject({ title: 'Cảng mở cửa', body: [{ kind: 'paragraph' }] })
  })

  test('gives the same identities on every machine, and others in another province', () => {
    const ids = read().map(({ contentId }) => contentId)
    expect(ids).toEqual(['1eb1b24b-71c6-8bc3-ac3b-7ffe0ea70892', 'f05e78d3-d5b2-82c3-b5a2-d38829bff1ee'])
    cpSync(join(folder, 'province'), join(folder, 'other'), { recursive: true })
    expect(readSamples('other', folder).map(({ contentId }) => contentId)).not.toEqual(ids)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('is composed and trimmed on the way', () => {
    write('article/port/vi.md', words.replace('Cảng mở cửa', '"  Cảng mở cửa "'.normalize('NFD')))
    expect(read()[1]?.words.vi?.['title']).toBe('Cảng mở cửa')
  })
})

describe('a mistake of a translator is told with file and line', () => {
  const body = (markdown: string) => words.replace('Đoạn đầu.', `Đoạn đầu.\n\n${markdown}`)

  test.each<[string, string, string, RegExp]>([
    [
      'an unknown field',
      'article/port/vi.md',
      words.replace('summary', 'abstract'),
      /^province\/article\/port\/vi\.md: line 3: "abstract" is no field of article\. Correct/,
    ],
    [
      'a figure among the words',
      'article/port/vi.md',
      words.replace('summary: Một câu.', 'kind: news'),
      /vi\.md: line 3: "kind" belongs into item\.yaml/,
    ],
    [
      'words among the figures',
      'article/port/item.yaml',
      `${item}title: Cảng\n`,
      /item\.yaml: line 4: "title" belongs into the language files/,
    ],
    [
      'an unknown link',
      'article/port/item.yaml',
      item.replace('agency/desk', 'agency/nowhere'),
      /item\.yaml: line 2: "issuingAgency" names agency\/nowhere, but there is no such sample\. Correct/,
    ],
    [
      'an unknown link in a list',
      'article/port/item.yaml',
      `${item}topics: [topic/none]\n`,
      /item\.yaml: line 4: "topics" names topic\/none/,
    ],
    [
      'a list that is none',
      'article/port/item.yaml',
      `${item}topics: topic/none\n`,
      /item\.yaml: line 4: "topics" must be a list/,
    ],
    [
      'an unknown column',
      'article/port/item.yaml',
      `${item}corrections:\n  - { on: '2026-11-20', by: me }\n`,
      /item\.yaml: line 4: "corrections\.by" is no column/,
    ],
    [
      'a figure in the words of a shared row',
      'article/port/vi.md',
      words.replace('summary: Một câu.', "corrections:\n  - { on: '2026-11-20', text: Sửa }"),
      /vi\.md: line 3: "corrections\.on" belongs into item\.yaml/,
    ],
    [
      'words in a shared row',
      'article/port/item.yaml',
      `${item}corrections:\n  - { on: '2026-11-20', text: Sửa }\n`,
      /item\.yaml: line 4: "corrections\.text" belongs into the language files/,
    ],
    [
      'an unknown state',
      'article/port/item.yaml',
      `${item}sample: { state: live }\n`,
      /item\.yaml: line 4: "live" is not one of draft, in-review, published/,
    ],
    [
      'broken YAML of figures',
      'article/port/item.yaml',
      `${item}topics: [topic/none\n`,
      /item\.yaml: .* line [45], column/s,
    ],
    [
      'broken YAML of words',
      'article/port/vi.md',
      words.replace('Một câu.', '"Một câu.'),
      /vi\.md: .* line [345], column/s,
    ],
    [
      'YAML that is a list',
      'article/port/item.yaml',
      '- news\n',
      /item\.yaml: line 1: expected lines of “name: value”/,
    ],
    ['no front matter', 'article/port/vi.md', 'Đoạn đầu.\n', /vi\.md: line 1: front matter/],
    [
      'a heading of level 1',
      'article/port/vi.md',
      body('# Cảng'),
      /vi\.md: line 8: a heading of level 1; levels 2 to 4 are allowed/,
    ],
    ['HTML', 'article/port/vi.md', body('<b>Cảng</b>'), /vi\.md: line 8: "html"/],
    ['a block of HTML', 'article/port/vi.md', body('<script>alert(1)</script>'), /vi\.md: line 8: "html"/],
    ['a picture', 'article/port/vi.md', body('![Cảng](cang.jpg)'), /vi\.md: line 8: "image"/],
    ['code', 'article/port/vi.md', body('    let it = be'), /vi\.md: line 8: "code"/],
    [
      'a link to nowhere',
      'article/port/vi.md',
      body('Xem [cảng](article/none).'),
      /vi\.md: line 8: a link to "article\/none"/,
    ],
    [
      'a dangerous link',
      'article/port/vi.md',
      body('Xem [cảng](javascript:alert%281%29).'),
      /vi\.md: line 8: a link to "javascript:/,
    ],
    [
      'a third level of a list',
      'article/port/vi.md',
      body('- a\n  - b\n    - c'),
      /vi\.md: line 10: "list" inside a quote or list/,
    ],
    [
      'a heading in a quote',
      'article/port/vi.md',
      body('> ## Cảng'),
      /vi\.md: line 8: "heading" inside a quote or list/,
    ],
  ])('%s', (_, file, content, message) => {
    write(file, content)
    expect(complaint()).toMatch(message)
  })

  test('a type that does not exist', () => {
    write('story/port/item.yaml', item)
    expect(complaint()).toMatch(/^province\/story\/port: "story" is not one of article, .*Rename the folder\.$/)
  })

  test('a language that does not exist', () => {
    write('article/port/lo.md', words)
    expect(complaint()).toMatch(
      /^province\/article\/port\/lo\.md: "lo" is no language of the product\. Rename the file\.$/,
    )
  })

  test('a text where the type has none', () => {
    write('place/town/item.yaml', 'sourceLocale: vi\n')
    write('place/town/vi.md', words)
    expect(complaint()).toMatch(/place\/town\/vi\.md: .*place has no body field$/)
  })

  test('a document without its figures', () => {
    write('article/empty/vi.md', words)
    expect(complaint()).toMatch(/^province\/article\/empty\/item\.yaml: ENOENT/)
  })

  test('all mistakes at once, one line each', () => {
    write('article/port/vi.md', words.replace('summary', 'abstract'))
    write('article/port/en.md', words.replace('title', 'headline'))
    write('agency/desk/item.yaml', 'colour: red\n')
    expect(complaint().split('\n')).toHaveLength(3)
  })
})
