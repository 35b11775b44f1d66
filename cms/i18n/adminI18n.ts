import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import { ja } from '@payloadcms/translations/languages/ja'
import { ko } from '@payloadcms/translations/languages/ko'
import { vi } from '@payloadcms/translations/languages/vi'
import { zh } from '@payloadcms/translations/languages/zh'
import type { Config } from 'payload'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import { projectRoot } from '#cms/env.ts'
import { adminTree, type WordTree } from './adminWords.ts'

/** The admin in seven languages: six come with Payload, Khmer is ours, and so are the texts of our own parts. */
export function adminI18n(): NonNullable<Config['i18n']> {
  const { lexical, ...core } = JSON.parse(
    readFileSync(join(projectRoot, 'locales/km/payload.json'), 'utf8'),
  ) as WordTree
  // Payload's date loader knows no Khmer; our own dates use Intl.
  const km = { dateFNSKey: 'en-US', translations: core }
  // The editor's texts belong beside our own: Payload cuts `supportedLanguages` down to its own keys.
  const ours = (locale: Locale) => (locale === 'km' ? { ...adminTree(locale), lexical } : adminTree(locale))
  return {
    fallbackLanguage: 'vi',
    supportedLanguages: { vi, en, fr, zh, ja, ko, km } as never,
    translations: Object.fromEntries(localeCodes.map((locale) => [locale, ours(locale)])) as never,
  }
}
