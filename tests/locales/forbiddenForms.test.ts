import { describe, expect, test } from 'vitest'
import { forbiddenForms, forbiddenIn } from './forbiddenForms.ts'

const found = (locale: 'en' | 'fr' | 'zh' | 'km', text: string) => forbiddenIn([{ locale, where: 'here', text }])

describe('forbidden forms', () => {
  test('are read for every language that has false friends', () => {
    const counts = Object.fromEntries(
      [...Map.groupBy(forbiddenForms(), ({ locale }) => locale)].map(([locale, forms]) => [locale, forms.length]),
    )
    expect(Object.keys(counts).toSorted()).toEqual(['en', 'fr', 'ja', 'km', 'ko', 'zh'])
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(10)
  })

  test('are found as whole Latin words in any case', () => {
    expect(found('en', 'The People Committee met.')).toEqual(['here: “People Committee” (people-committee)'])
    expect(found('en', 'the people committee')).toHaveLength(1)
    expect(found('en', 'People Committees')).toEqual([])
    expect(found('en', 'The People’s Committee met.')).toEqual([])
  })

  test('are found anywhere in other scripts, zero-width spaces left out', () => {
    expect(found('zh', '广治省人委会昨日')).toHaveLength(1)
    expect(found('km', 'ការងារ\u200Bព័ត៌មាន\u200Bបរទេស')).toHaveLength(1)
  })

  test('of one language do not count in another', () => {
    expect(found('fr', 'The People Committee met.')).toEqual([])
  })
})
