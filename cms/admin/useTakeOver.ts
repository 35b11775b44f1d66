'use client'

import { toast, useAuth, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import type { ClientUser } from 'payload'
import { useEffect, useRef } from 'react'
import { draftRequest } from './useSave.ts'
import { useWords } from './words.ts'

/** Payload's buttons, in the dialog "document is locked" and in the bar of a document opened for reading. */
const takeOverButtons = '#document-locked-take-over, #take-over'

/** How long the form stays closed when the document never comes back, in milliseconds. */
const patience = 20_000

/**
 * Loses nothing when a locked document is taken over. Payload loads the form anew at that moment: whatever was typed
 * before, and until the new form is there, would silently be gone. So what was typed before is saved first, and the
 * fields take nothing in until the document is back.
 */
export function useTakeOver(): void {
  const { collectionSlug, globalSlug, id, initialState, updateDocumentEditor } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { formRef, getData, getFields } = useForm()
  const { user } = useAuth()
  const { t } = useWords()
  const reopening = useRef<ReturnType<typeof setTimeout>>(undefined)
  const mayPass = useRef(false)

  useEffect(() => {
    if (!reopening.current) return
    clearTimeout(reopening.current)
    reopening.current = undefined
    setClosed(formRef, false)
  }, [formRef, initialState])

  useEffect(() => {
    const saveTyped = async () => {
      const names = typedNames(getFields())
      if (names.size === 0) return
      const data = Object.fromEntries(Object.entries(getData()).filter(([name]) => names.has(name)))
      const { address, method } = draftRequest({ collectionSlug, globalSlug, id, locale })
      const response = await fetch(address, {
        method,
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...data, _status: 'draft' }),
      })
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim())
    }
    const takeOver = async (button: HTMLElement) => {
      // The lock first: whoever has not got it may not save.
      await updateDocumentEditor(id ?? '', collectionSlug ?? globalSlug ?? '', user as unknown as ClientUser)
      await saveTyped()
      setClosed(formRef, true)
      reopening.current = setTimeout(() => setClosed(formRef, false), patience)
      mayPass.current = true
      button.click()
      mayPass.current = false
    }
    const onClick = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>(takeOverButtons) : null
      if (!button || mayPass.current) return
      event.preventDefault()
      event.stopPropagation()
      takeOver(button).catch((error: unknown) => {
        toast.error(t('review:failed', { detail: error instanceof Error ? error.message : String(error) }))
      })
    }
    // Before React hears of the click.
    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [collectionSlug, formRef, getData, getFields, globalSlug, id, locale, t, updateDocumentEditor, user])
}

/** Not Payload's own "processing": any autosave that ends meanwhile would open the form again. */
function setClosed({ current }: ReturnType<typeof useForm>['formRef'], isClosed: boolean): void {
  if (current) current.inert = isClosed
}

/** Names of the fields, at the top of the document, that hold something else than what was loaded. */
function typedNames(fields: ReturnType<ReturnType<typeof useForm>['getFields']>): ReadonlySet<string> {
  const typed = Object.entries(fields).filter(
    ([, { value, initialValue }]) => JSON.stringify(value) !== JSON.stringify(initialValue),
  )
  return new Set(typed.map(([path]) => path.split('.')[0] ?? path))
}
