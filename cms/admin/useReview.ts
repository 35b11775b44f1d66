'use client'

import { useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { ReviewView, ToldReason } from '#cms/publish/endpoints.ts'
import { useWords } from './words.ts'

export interface ReviewOnScreen {
  /** Address of the review; undefined while the document has none, as before its first save. */
  readonly address: string | undefined
  readonly type: string
  readonly view: ReviewView | undefined
  /** Hashes of the text in the form: what an approver has before them. */
  readonly seen: Seen | undefined
  readonly failure: string | undefined
  /** Asks again; `isOwnSave` when the form has just been saved, so that it shows what the answer describes. */
  readonly refresh: (options?: { readonly isOwnSave?: boolean }) => Promise<ReviewView | undefined>
}

export type Seen = Pick<ReviewView, 'wordsHash' | 'sharedHash'>

/** The review of the document and language in the form. The status line and the panel share one answer. */
export function useReview(): ReviewOnScreen {
  const { collectionSlug, globalSlug, id, data } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { language } = useWords()
  const type = globalSlug ?? collectionSlug ?? ''
  const documentId = globalSlug ?? id
  // Changes with the user's own saves only; `lastUpdateTime` also moves when others edit.
  const savedAt = data?.updatedAt as string | undefined
  const address = documentId === undefined ? undefined : `/api/review/${type}/${documentId}/${locale}`
  const entry = useSyncExternalStore(
    subscribe,
    () => (address ? entries.get(address) : undefined) ?? nothing,
    () => nothing,
  )
  const refresh = useCallback(
    async (options?: { readonly isOwnSave?: boolean }) => {
      return address ? await load(address, { language, isOwnSave: options?.isOwnSave ?? false }) : undefined
    },
    [address, language],
  )

  useEffect(() => {
    if (!address) return
    users.set(address, (users.get(address) ?? 0) + 1)
    return () => {
      const left = (users.get(address) ?? 1) - 1
      users.set(address, left)
      // The next visit reads the form afresh, so it must see afresh too.
      if (left === 0) entries.delete(address)
    }
  }, [address])

  useEffect(() => {
    if (!address) return
    // What the user saved is what they have seen.
    keep(address, { ...entries.get(address), seen: undefined })
    const timer = setTimeout(() => void load(address, { language, isOwnSave: true }), 250)
    return () => clearTimeout(timer)
  }, [address, language, savedAt])

  useEffect(() => {
    if (!address) return
    const onReturn = () => {
      if (document.visibilityState === 'visible') void load(address, { language, isOwnSave: false })
    }
    document.addEventListener('visibilitychange', onReturn)
    return () => document.removeEventListener('visibilitychange', onReturn)
  }, [address, language])

  return { address, type, view: entry.view, seen: entry.seen, failure: entry.failure, refresh }
}

/** Whether someone else changed the text since the form was loaded. */
export function hasChangedSince(view: Seen, seen: Seen | undefined): boolean {
  return seen !== undefined && (seen.wordsHash !== view.wordsHash || seen.sharedHash !== view.sharedHash)
}

/** What the endpoint answers when it refuses or fails. */
export async function readRefusal(response: Response): Promise<{ reasons: readonly ToldReason[]; message: string }> {
  const body: unknown = await response.json().catch(() => undefined)
  const { reasons, message } = (body ?? {}) as { reasons?: readonly ToldReason[]; message?: string }
  return { reasons: reasons ?? [], message: message ?? `${response.status} ${response.statusText}`.trim() }
}

interface Entry {
  readonly view?: ReviewView
  readonly seen?: Seen
  readonly failure?: string
}

const nothing: Entry = {}
const entries = new Map<string, Entry>()
const users = new Map<string, number>()
const listeners = new Set<() => void>()
const underWay = new Map<string, Promise<ReviewView | undefined>>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(address: string, entry: Entry): void {
  entries.set(address, entry)
  for (const listener of listeners) listener()
}

function load(
  address: string,
  options: { readonly language: string; readonly isOwnSave: boolean },
): Promise<ReviewView | undefined> {
  const key = `${address} ${options.language} ${options.isOwnSave}`
  const known = underWay.get(key)
  if (known) return known
  const loading = ask(address, options).finally(() => underWay.delete(key))
  underWay.set(key, loading)
  return loading
}

async function ask(
  address: string,
  { language, isOwnSave }: { readonly language: string; readonly isOwnSave: boolean },
): Promise<ReviewView | undefined> {
  try {
    const response = await fetch(address, { credentials: 'include', headers: { 'Accept-Language': language } })
    const before = entries.get(address)
    if (!response.ok) {
      keep(address, { ...before, failure: (await readRefusal(response)).message })
      return undefined
    }
    const view = (await response.json()) as ReviewView
    const seen = isOwnSave || !before?.seen ? { wordsHash: view.wordsHash, sharedHash: view.sharedHash } : before.seen
    keep(address, { view, seen })
    return view
  } catch (error) {
    keep(address, { ...entries.get(address), failure: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}
