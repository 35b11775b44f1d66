'use client'

import { useTranslation } from '@payloadcms/ui'

/** Payload types only the keys of its own texts; ours stand in `locales/<code>/admin.json`. */
export type Words = (key: string, values?: Record<string, unknown>) => string

/** Our texts in the language of the admin. */
export function useWords(): { readonly t: Words; readonly language: string } {
  const { t, i18n } = useTranslation()
  return { t: t as unknown as Words, language: i18n.language }
}
