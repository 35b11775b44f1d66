'use client'

import { useEffect, useState } from 'react'
import type { ToldReason } from '#cms/publish/endpoints.ts'
import { tellMoment } from './moments.ts'
import { hasChangedSince, readRefusal, type ReviewOnScreen } from './useReview.ts'
import type { Save } from './useSave.ts'
import { useWords } from './words.ts'

/** A step as the panel asks for it; the hashes of what the user has before them are added on the way. */
export type GateStep =
  | { readonly action: 'submit'; readonly declaresNoSecrets: boolean }
  | { readonly action: 'approve'; readonly publishAt?: string; readonly unpublishAt?: string }
  | { readonly action: 'return'; readonly note: string }
  | { readonly action: 'withdraw' }

/** What came of the last step. */
export type GateOutcome =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'refused'; readonly reasons: readonly ToldReason[]; readonly mustReload: boolean }
  | { readonly kind: 'failed'; readonly text: string }

export interface Gate {
  readonly act: (step: GateStep) => Promise<GateOutcome>
  readonly isWorking: boolean
  readonly outcome: GateOutcome | undefined
}

/** Takes steps at the gate, never over the head of unsaved changes. */
export function useGate(review: ReviewOnScreen, form: Save): Gate {
  const { t, language } = useWords()
  const [isWorking, setIsWorking] = useState(false)
  const [outcome, setOutcome] = useState<GateOutcome>()
  const { address, refresh, seen } = review
  useEffect(() => setOutcome(undefined), [address])
  // An answer is about the text it was given for.
  useEffect(() => {
    if (form.isModified) setOutcome(undefined)
  }, [form.isModified])

  const take = async (step: GateStep): Promise<GateOutcome> => {
    const saved = await form.save()
    if (saved === 'failed' || !address) return { kind: 'failed', text: t('review:saveFirst') }
    const view = await refresh({ isOwnSave: saved === 'saved' })
    if (!view) return { kind: 'failed', text: t('review:failed', { detail: t('error:unknown') }) }
    const isStale = saved === 'clean' && hasChangedSince(view, seen)
    if (isStale)
      return { kind: 'refused', reasons: [{ code: 'changed_since', text: t('gate:changed_since') }], mustReload: true }
    const { wordsHash, sharedHash } = view
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      body: JSON.stringify(step.action === 'approve' ? { ...step, wordsHash, sharedHash } : step),
    })
    if (!response.ok) {
      const { reasons, message } = await readRefusal(response)
      if (reasons.length > 0) return { kind: 'refused', reasons, mustReload: response.status === 409 }
      return { kind: 'failed', text: t('review:failed', { detail: message }) }
    }
    const { done } = (await response.json()) as { done: string }
    const detail = step.action === 'approve' && step.publishAt ? tellMoment(step.publishAt, language) : ''
    return { kind: 'done', text: t(`review:done_${done}`, { detail }) }
  }

  const act = async (step: GateStep): Promise<GateOutcome> => {
    setIsWorking(true)
    setOutcome(undefined)
    const result = await take(step).catch((error: unknown): GateOutcome => ({
      kind: 'failed',
      text: t('review:failed', { detail: error instanceof Error ? error.message : String(error) }),
    }))
    await refresh()
    setOutcome(result)
    setIsWorking(false)
    return result
  }

  return { act, isWorking, outcome }
}
