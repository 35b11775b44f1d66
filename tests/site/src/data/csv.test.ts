import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell, csv, type CsvValue } from '#site/src/data/csv.ts'

describe('a cell of a table for spreadsheets', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+84 233 385', "'+84 233 385"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\u200B=1', "'\u200B=1"],
    ['\uFEFF@x', "'\uFEFF@x"],
    ['\t=1', "'\t=1"],
    ['\tplain', "'\tplain"],
    ['＝1', "'＝1"],
    ['＠x', "'＠x"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['\n=1', '"\'\n=1"'],
  ])('makes %j harmless', (text, expected) => {
    expect(cell(text)).toBe(expected)
  })

  it.each<[CsvValue, string]>([
    [-16.5, '-16.5'],
    [0, '0'],
    [false, 'false'],
    [undefined, ''],
    ['Khu kinh tế Đông Nam', 'Khu kinh tế Đông Nam'],
    ['a,b', '"a,b"'],
    ['5 – 7', '5 – 7'],
    ['1-2', '1-2'],
  ])('leaves %j a value', (value, expected) => {
    expect(cell(value)).toBe(expected)
  })
})

describe('a table', () => {
  it('begins with the mark of UTF-8 and ends each row in CRLF', () => {
    expect(
      csv([
        ['a', 1],
        ['ខ', undefined],
      ]),
    ).toBe('\uFEFFa,1\r\nខ,\r\n')
  })

  it('reads back as it was, whatever texts it holds, and no text starts a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const read = readCsv(csv(rows))
          expect(
            read.map((row) => row.map((text) => text.replace(/^'(?=[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r])/u, ''))),
          ).toEqual(
            rows.map((row) => row.map((text) => text.replace(/^'(?=[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r])/u, ''))),
          )
          for (const text of read.flat()) expect(text).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u)
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** A plain reader of RFC 4180, written apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 1
  while (at < text.length) {
    let value = ''
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1
        value += text[at] ?? ''
      }
      at += 1
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') value += text[at++] ?? ''
    }
    row.push(value)
    if (text[at] === ',') {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    at += 2
  }
  return rows
}
