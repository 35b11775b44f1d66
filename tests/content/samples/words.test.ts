import { describe, expect, test } from 'vitest'
import { localeCodes } from '#content/model/locales.ts'
import { forbiddenForms, forbiddenIn } from '../../locales/forbiddenForms.ts'
import { sampleBodies, sampleTexts } from './sampleTexts.ts'

const texts = sampleTexts()
const forms = forbiddenForms()
const khmer = texts.filter(({ locale }) => locale === 'km')

describe('the words of the samples', () => {
  test.each(localeCodes)('are there in %s', (code) => {
    expect(texts.filter(({ locale }) => locale === code).length).toBeGreaterThan(600)
  })

  test(`hold no form that the terms forbid (${texts.length} texts, ${forms.length} forms)`, () => {
    expect(forms.length).toBeGreaterThan(300)
    expect(texts.length).toBeGreaterThan(6000)
    expect(forbiddenIn(texts)).toEqual([])
  })

  test('are composed (NFC), without control or bidi characters', () => {
    const faulty = texts.filter(
      ({ text }) => text !== text.normalize('NFC') || /\p{Cc}|\p{Bidi_Control}|\uFEFF/u.test(text),
    )
    expect(faulty.map(({ where }) => where)).toEqual([])
  })

  test('have no zero-width space in titles, names and slugs', () => {
    const names = texts.filter(({ field }) =>
      /^(title|slug|seoTitle|contacts|provinceName|portalName|label)$/.test(field),
    )
    expect(names.length).toBeGreaterThan(600)
    expect(names.filter(({ text }) => /[\u200B-\u200D\u2060]/.test(text)).map(({ where }) => where)).toEqual([])
  })

  test('are written in the script of their language', () => {
    const scripts = {
      zh: /\p{sc=Hani}/u,
      ja: /[\p{sc=Hira}\p{sc=Kana}\p{sc=Hani}]/u,
      ko: /\p{sc=Hang}/u,
      km: /\p{sc=Khmr}/u,
    }
    const titles = texts.filter(({ field }) => field === 'title' || field === 'summary')
    for (const [code, script] of Object.entries(scripts)) {
      const own = titles.filter(({ locale }) => locale === code)
      expect(own.length).toBeGreaterThan(100)
      expect(own.filter(({ text }) => !script.test(text)).map(({ where }) => where)).toEqual([])
    }
  })
})

/** Where the house rules keep Latin digits in Khmer. */
const latinDigitsBelong: readonly RegExp[] = [
  // លេខ is “number”: laws (67/2025/QH15), roads (15D), registrations (00148), licences (MẪU-01/GP).
  /លេខ\s?[\p{sc=Latn}\d][\p{sc=Latn}\p{M}\d/.-]*/gu,
  // Telephone numbers with their country.
  /\+84(?:\s\d+)+/g,
  // Web and e-mail addresses.
  /\S+@\S+|https?:\S+/g,
  // A name, not a quantity.
  /UTC\+7/g,
]

describe('figures in Khmer', () => {
  test('are in Khmer digits; Latin ones only in codes, telephones, laws and addresses', () => {
    const running = khmer.map(({ where, text }) => ({
      where,
      text: latinDigitsBelong.reduce((left, pattern) => left.replace(pattern, ''), text),
    }))
    expect(running.filter(({ text }) => /[០-៩]/.test(text)).length).toBeGreaterThan(150)
    expect(running.filter(({ text }) => /\d/.test(text)).map(({ where, text }) => `${where}: ${text}`)).toEqual([])
  })

  test('each exception is still met somewhere', () => {
    for (const pattern of latinDigitsBelong) {
      expect([pattern.source, khmer.some(({ text }) => text.search(pattern) >= 0)]).toEqual([pattern.source, true])
    }
  })
})

test('every language tells a text in the same blocks', () => {
  const byDocument = Map.groupBy(sampleBodies(), ({ document }) => document)
  expect(byDocument.size).toBeGreaterThan(50)
  const different = [...byDocument.values()].flatMap(([first, ...others]) =>
    others
      .filter(({ body }) => kindsOf(body) !== kindsOf(first?.body ?? []))
      .map(({ where, body }) => `${where}: ${kindsOf(body)}, but ${first?.where}: ${kindsOf(first?.body ?? [])}`),
  )
  expect(different).toEqual([])
})

function kindsOf(body: readonly { kind: string; level?: number }[]): string {
  return body.map(({ kind, level }) => `${kind}${level ?? ''}`).join(' ')
}
