import { describe, expect, test } from 'vitest'
import { typeRow } from '#content/model/contentTypes.ts'
import { everySample } from './sampleTexts.ts'

interface Figure {
  readonly source?: string
  readonly sampleData?: boolean
}

const isSaid = (text: unknown) => typeof text === 'string' && text.trim().length > 3

describe('a figure in the samples has a source or is called sample data', () => {
  test('in the rows of figures', () => {
    const rows = everySample.flatMap(({ type, name, shared }) =>
      ['indicators', 'figures'].flatMap((field) =>
        ((shared[field] ?? []) as Figure[]).map((row, index) => ({ where: `${type}/${name} ${field} ${index}`, row })),
      ),
    )
    expect(rows.length).toBeGreaterThan(20)
    const unsourced = rows.filter(({ row }) => row.sampleData !== true && !isSaid(row.source))
    expect(unsourced.map(({ where }) => where)).toEqual([])
    const both = rows.filter(({ row }) => row.sampleData === true && isSaid(row.source))
    expect(both.map(({ where }) => where)).toEqual([])
  })

  test('in zones, prices, projects and everything else that can be marked', () => {
    const documents = everySample.filter(({ type }) => typeRow(type).fields['sampleData'])
    expect(documents.length).toBeGreaterThan(35)
    const unsourced = documents.filter(
      ({ shared }) => shared['sampleData'] !== true && !isSaid(shared['sourceRef']) && !isSaid(shared['source']),
    )
    expect(unsourced.map(({ type, name }) => `${type}/${name}`)).toEqual([])
  })

  test('and invented telephone numbers and addresses cannot reach anyone', () => {
    const contacts = everySample.flatMap(
      ({ shared }) => (shared['contacts'] ?? []) as { phone?: string; email?: string }[],
    )
    expect(contacts.length).toBeGreaterThan(10)
    for (const { phone, email } of contacts) {
      if (phone) expect(phone).toMatch(/^\+84 \d{2,3} 000 \d{4}$/)
      if (email) expect(email).toMatch(/\.example$/)
    }
  })
})
