import type { I18n } from '@payloadcms/translations'
import { getTranslation } from '@payloadcms/translations'
import type { Payload } from 'payload'
import type { Words } from '../words.ts'

/** What the parts of the page need to speak. */
export interface Voice {
  readonly t: Words
  readonly i18n: I18n
  readonly payload: Payload
}

/** The name of a type in the editor's language. */
export function nameOfType(type: string, { i18n, payload }: Pick<Voice, 'i18n' | 'payload'>): string {
  const collection = payload.config.collections.find(({ slug }) => slug === type)
  const label = collection?.labels.singular ?? payload.config.globals.find(({ slug }) => slug === type)?.label ?? type
  return typeof label === 'function'
    ? (label({ i18n: i18n as never, t: i18n.t as never }) as string)
    : getTranslation(label, i18n as never)
}
