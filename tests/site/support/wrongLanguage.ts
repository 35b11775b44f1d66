import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, localeCodes, locales } from '#content/model/locales.ts'
import type { HtmlText } from './readHtml.ts'

/**
 * Why a text cannot be in the language it is marked with; `undefined` when nothing speaks against it. A heuristic:
 * scripts, diacritics, function words, and the portal's own strings. Names and short glosses in brackets may be
 * foreign; sentences and labels may not.
 */
export function languageFault({ text, lang }: Pick<HtmlText, 'text' | 'lang'>): string | undefined {
  const locale = localeCodes.find((code) => locales[code].tag === lang)
  if (!locale) return `no language of the portal is tagged “${lang}”`
  const plain = withoutCodes(text)
  return (
    scriptFault(plain, locale) ??
    [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(plain)]
      .map(({ segment }) => sentenceFault(segment, locale))
      .find((fault) => fault !== undefined) ??
    ownWordsFault(text, locale)
  )
}

const scripts = {
  Latin: /\p{Script=Latin}/gu,
  Han: /\p{Script=Han}/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Hangul: /\p{Script=Hangul}/gu,
  Khmer: /\p{Script=Khmer}/gu,
} as const
type Script = keyof typeof scripts

/** Latin letters write names everywhere. */
const scriptsOf: Record<Locale, readonly Script[]> = {
  vi: [],
  en: [],
  fr: [],
  zh: ['Han'],
  ja: ['kana', 'Han'],
  ko: ['Hangul'],
  km: ['Khmer'],
}

/** Characters of one standard of Han that the other does not have, common enough that a sentence holds one. */
const simplifiedOnly =
  /[们这为业产发应开对说时东车门问间经济过还进动农电页边让认识设计议许论证评词语读调谁请诉该书习头买卖务办协历压双变员园图圆场坏块报护择挥换损无显术权极构标样树桥档检]/u
const japaneseOnly = /[々圏円駅対団図県発経済広売総沢働込峠畑辺帰実観験検権関気戦歴拠査変続斎齢桜黒訳読録]/u

function scriptFault(text: string, locale: Locale): string | undefined {
  const own = scriptsOf[locale]
  const foreign = (Object.keys(scripts) as Script[]).find(
    (script) => script !== 'Latin' && !own.includes(script) && count(text, script) > 0,
  )
  if (foreign) return `${foreign} in a text that is marked ${locale}`
  return undefined
}

function sentenceFault(sentence: string, locale: Locale): string | undefined {
  if (scriptsOf[locale].length === 0) return latinFault(sentence, locale)
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0
  const own = scriptsOf[locale].reduce((sum, script) => sum + count(sentence, script), 0)
  const words = wordsOf(sentence)
  const plainWords = words.filter((word) => /^\p{Ll}{3,}$/u.test(word) && !vietnameseOnly.test(word))
  const vietnameseWords = words.filter((word) => functionWords.vi.has(word)).length
  if (plainWords.length >= 3 || vietnameseWords >= 2 || (letters >= 40 && own / letters < 0.25))
    return `Latin words in a text that is marked ${locale}`
  if (locale === 'zh' && japaneseOnly.test(sentence)) return 'Japanese characters in a text that is marked zh'
  if (locale === 'ja') {
    if (simplifiedOnly.test(sentence)) return 'simplified characters in a text that is marked ja'
    if (count(sentence, 'Han') >= 16 && count(sentence, 'kana') === 0) return 'no kana in a text that is marked ja'
  }
  return undefined
}

type LatinLocale = 'vi' | 'en' | 'fr'
const functionWords: Record<LatinLocale, ReadonlySet<string>> = {
  en: new Set(
    'the of and to in is for with from by at are this that as or it which be was were has have not can its'.split(' '),
  ),
  fr: new Set(
    'le la les des du de et un une dans pour avec par sur est sont au aux qui que ce cette en il elle ne pas où ou leur'.split(
      ' ',
    ),
  ),
  vi: new Set(
    'và của các những được trong là cho với không này từ tại có một đến để theo người năm đã khi về ở bằng'.split(' '),
  ),
}
const vietnameseOnly = /[đăơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĩũ]/u
const vietnamese = /[đăơưâêôàáãèéìíòóõùúýạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĩũ]/u
const frenchOnly = /[çœæëïîûÿ]/u

function latinFault(sentence: string, locale: Locale): string | undefined {
  const written = wordsOf(sentence)
  const words = written.map((word) => word.toLowerCase())
  // A capital makes a name of it: La Vang, La Lay.
  const common = written.map((word, index) => (index === 0 ? word.toLowerCase() : word))
  const hits = (code: LatinLocale) =>
    common.filter((word, index) => functionWords[code].has(word) && !isName(written, index)).length
  const own = hits(locale as LatinLocale)
  const other = (Object.keys(functionWords) as LatinLocale[]).find(
    (code) => code !== locale && hits(code) >= 2 && hits(code) > own,
  )
  if (other) return `words of ${other} in a text that is marked ${locale}`
  // Names begin with a capital; a run of plain Vietnamese words is Vietnamese.
  const plain = written.filter((word) => /^\p{Ll}/u.test(word))
  const marked = plain.filter((word) => vietnameseOnly.test(word)).length
  if (locale !== 'vi' && marked >= 2) return `Vietnamese words in a text that is marked ${locale}`
  if (locale === 'en' && plain.some((word) => frenchOnly.test(word)))
    return 'French letters in a text that is marked en'
  if (locale === 'vi') {
    if (plain.some((word) => frenchOnly.test(word))) return 'French letters in a text that is marked vi'
    if (words.length >= 6 && words.filter((word) => vietnamese.test(word)).length / words.length < 0.25)
      return 'too few diacritics in a text that is marked vi'
  }
  return undefined
}

/** A first word may be a name too: the next one tells. */
function isName(written: readonly string[], index: number): boolean {
  return index === 0 && /^\p{Lu}/u.test(written[1] ?? '')
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{M}]+/gu) ?? []
}

function count(text: string, script: Script): number {
  return text.match(scripts[script])?.length ?? 0
}

/** Addresses and short glosses in brackets say nothing of the language around them. */
function withoutCodes(text: string): string {
  return text
    .normalize('NFC')
    .replace(/https?:\/\/\S+|[\w.-]+@[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|example|test|gov)\b\S*/g, ' ')
    .replace(/[(（][^()（）]{1,60}[)）]/g, ' ')
}

/** The portal's own strings of a language: as they are, and as patterns where values are filled in. */
interface OwnWords {
  readonly whole: ReadonlySet<string>
  readonly patterns: readonly RegExp[]
}
const ownWords = new Map<Locale, OwnWords>(localeCodes.map((code) => [code, readOwnWords(code)]))

/** A label of one language that stands as it is on a page of another one, and is no label of that. */
function ownWordsFault(text: string, locale: Locale): string | undefined {
  const least = /\p{Script=Latin}/u.test(text) ? 5 : 2
  if ((text.match(/\p{L}/gu)?.length ?? 0) < least || isOwnWord(text, locale)) return undefined
  const other = localeCodes.find((code) => code !== locale && isOwnWord(text, code))
  return other && `a string of locales/${other} on a page that is marked ${locale}`
}

function isOwnWord(text: string, locale: Locale): boolean {
  const { whole, patterns } = ownWords.get(locale) ?? { whole: new Set(), patterns: [] }
  return whole.has(text) || patterns.some((pattern) => pattern.test(text))
}

function readOwnWords(code: Locale): OwnWords {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../../locales/${code}/${name}.json`), 'utf8')) as Tree
  const { types = {}, options = {} } = read('model')
  const all = [read('site'), types, options].flatMap(leaves).map((text) => text.replace(/\s+/g, ' '))
  return {
    whole: new Set(all.filter((text) => !text.includes('{{'))),
    // Enough words of its own that no other text looks like it.
    patterns: all
      .filter((text) => text.includes('{{') && (text.replace(/\{\{\w+\}\}/g, '').match(/\p{L}/gu)?.length ?? 0) >= 8)
      .map(
        (text) =>
          new RegExp(
            `^${text
              .split(/\{\{\w+\}\}/)
              .map(escaped)
              .join('.{1,60}')}$`,
            'u',
          ),
      ),
  }
}

interface Tree {
  readonly [key: string]: string | Tree
}

function leaves(tree: string | Tree): string[] {
  return typeof tree === 'string' ? [tree] : Object.values(tree).flatMap(leaves)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
