import { createInstance, type Resource } from 'i18next'
import type { ContentType, PageType } from '#content/model/contentTypes.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import en from '../../../locales/en/site.json' with { type: 'json' }
import fr from '../../../locales/fr/site.json' with { type: 'json' }
import ja from '../../../locales/ja/site.json' with { type: 'json' }
import km from '../../../locales/km/site.json' with { type: 'json' }
import ko from '../../../locales/ko/site.json' with { type: 'json' }
import vi from '../../../locales/vi/site.json' with { type: 'json' }
import zh from '../../../locales/zh/site.json' with { type: 'json' }
import enModel from '../../../locales/en/model.json' with { type: 'json' }
import frModel from '../../../locales/fr/model.json' with { type: 'json' }
import jaModel from '../../../locales/ja/model.json' with { type: 'json' }
import kmModel from '../../../locales/km/model.json' with { type: 'json' }
import koModel from '../../../locales/ko/model.json' with { type: 'json' }
import viModel from '../../../locales/vi/model.json' with { type: 'json' }
import zhModel from '../../../locales/zh/model.json' with { type: 'json' }
import enPrint from '../../../locales/en/print.json' with { type: 'json' }
import frPrint from '../../../locales/fr/print.json' with { type: 'json' }
import jaPrint from '../../../locales/ja/print.json' with { type: 'json' }
import kmPrint from '../../../locales/km/print.json' with { type: 'json' }
import koPrint from '../../../locales/ko/print.json' with { type: 'json' }
import viPrint from '../../../locales/vi/print.json' with { type: 'json' }
import zhPrint from '../../../locales/zh/print.json' with { type: 'json' }

const siteWords = { vi, en, fr, zh, ja, ko, km } satisfies Record<Locale, object>
const modelWords: Record<Locale, object> = {
  vi: viModel,
  en: enModel,
  fr: frModel,
  zh: zhModel,
  ja: jaModel,
  ko: koModel,
  km: kmModel,
}
const printWords: Record<Locale, typeof enPrint> = {
  vi: viPrint,
  en: enPrint,
  fr: frPrint,
  zh: zhPrint,
  ja: jaPrint,
  ko: koPrint,
  km: kmPrint,
}

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key

/** Every string of the portal, by its place in `locales/en/site.json`; plural forms count as one key. */
export type WordKey = WithoutPlural<Leaves<typeof en>>

export type Translate = (key: WordKey, values?: Record<string, string | number>) => string

/** What stands on paper, and the names of what is printed: `locales/<code>/print.json`. */
export type TranslatePrint = (key: Leaves<typeof enPrint>, values?: Record<string, string>) => string

/** The names of the content model in one language: types, fields, options, from `locales/<code>/model.json`. */
export interface Labels {
  /** A choice of an editor: `option('sector', 'energy')`. */
  option(set: string, value: string): string
  /** The name of a type's list. */
  list(type: PageType): string
  /** The name of many items of a type. */
  type(type: ContentType): string
}

const i18n = createInstance()
void i18n.init({
  initAsync: false,
  resources: Object.fromEntries(
    localeCodes.map((code) => [code, { site: siteWords[code], model: modelWords[code], print: printWords[code] }]),
  ) as Resource,
  ns: ['site', 'model', 'print'],
  defaultNS: 'site',
  // A missing string must be found before a reader finds it in another language.
  fallbackLng: false,
  load: 'currentOnly',
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: (key) => {
    throw new Error(`locales: the string "${key}" is missing. Add it to locales/*/site.json, model.json or print.json.`)
  },
})

const translators = new Map<Locale, Translate>(
  localeCodes.map((code) => {
    const t = i18n.getFixedT(code, 'site') as unknown as (key: string, values?: object) => string
    const fixed = remembering(t)
    return [code, (key, values) => (values ? t(key, values) : fixed(key))]
  }),
)

export function wordsIn(locale: Locale): Translate {
  const translate = translators.get(locale)
  if (!translate) throw new Error(`no words for "${locale}"`)
  return translate
}

export function printWordsIn(locale: Locale): TranslatePrint {
  const t = i18n.getFixedT(locale, 'print') as unknown as (key: string, values?: object) => string
  return (key, values) => t(key, values)
}

export function labelsIn(locale: Locale): Labels {
  const t = remembering(i18n.getFixedT(locale, 'model') as unknown as (key: string) => string)
  const option = (set: string, value: string) => t(`options.${set}.${value}`)
  return {
    option,
    type: (type) => t(`types.${type}.many`),
    list: (type) => (type === 'article' ? option('section', 'news') : t(`types.${type}.many`)),
  }
}

/** A string without values is looked up once: every page asks for the same hundred. */
function remembering(t: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>()
  return (key) => {
    const found = known.get(key) ?? t(key)
    known.set(key, found)
    return found
  }
}
