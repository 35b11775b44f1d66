'use client'

import {
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
  useLocale,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'

/** How long a save under way may take before we give up, in milliseconds. */
const patience = 20_000

/** `saved`: the text on the server has just changed; `clean`: there was nothing to save. */
export type SaveOutcome = 'saved' | 'clean' | 'failed'

export interface Save {
  readonly isModified: boolean
  /** Waits for an autosave under way and saves what is left. */
  readonly save: () => Promise<SaveOutcome>
}

/** Saves the form as a draft, the only way anything here is saved. */
export function useSave(): Save {
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { submit } = useForm()
  const isModified = useFormModified()
  const isSaving = useFormBackgroundProcessing()
  const isProcessing = useFormProcessing()
  const latest = useRef({ isModified, isBusy: false })
  useEffect(() => {
    latest.current = { isModified, isBusy: isSaving || isProcessing }
  })

  const save = useCallback(async (): Promise<SaveOutcome> => {
    await lastKeystrokes()
    const waited = latest.current.isBusy
    if (!(await until(() => !latest.current.isBusy))) return 'failed'
    if (!latest.current.isModified) return waited ? 'saved' : 'clean'
    const { address, method } = draftRequest({ collectionSlug, globalSlug, id, locale })
    const answer = await submit({
      action: address,
      method,
      acceptValues: { overrideLocalChanges: false },
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    return (answer as { res?: Response } | undefined)?.res?.ok === true ? 'saved' : 'failed'
  }, [collectionSlug, globalSlug, id, locale, submit])

  return { isModified, save }
}

/** Where a draft of one language is saved, and how. */
export function draftRequest(form: {
  readonly collectionSlug?: string
  readonly globalSlug?: string
  readonly id?: number | string
  readonly locale: string
}): { readonly address: string; readonly method: 'PATCH' | 'POST' } {
  const { collectionSlug, globalSlug, id, locale } = form
  const query = new URLSearchParams({ draft: 'true', depth: '0', 'fallback-locale': 'null', locale })
  const path = globalSlug ? `globals/${globalSlug}` : id === undefined ? collectionSlug : `${collectionSlug}/${id}`
  return { address: `/api/${path}?${query}`, method: globalSlug || id === undefined ? 'POST' : 'PATCH' }
}

/**
 * The rich-text editor hands its text to the form when the browser is idle. Callbacks run in their order, so behind one
 * of ours the form holds everything that was typed; a frame later React has told us so.
 */
async function lastKeystrokes(): Promise<void> {
  await new Promise<void>((resolve) => {
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 0)
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
}

async function until(isTrue: () => boolean): Promise<boolean> {
  const end = Date.now() + patience
  while (!isTrue()) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 80))
  }
  return true
}
