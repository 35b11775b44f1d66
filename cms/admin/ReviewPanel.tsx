'use client'

import { useEditDepth, useHotkey, useLocale } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { isLocale, locales } from '#content/model/locales.ts'
import { LanguageStrip } from './LanguageStrip.tsx'
import { ReviewActions } from './ReviewActions.tsx'
import { ReviewFacts } from './ReviewFacts.tsx'
import { reasonsToShow, stepsFor } from './reviewSteps.ts'
import { useGate } from './useGate.ts'
import { useReview } from './useReview.ts'
import { useSave } from './useSave.ts'
import { useTakeOver } from './useTakeOver.ts'
import { useWords } from './words.ts'

/**
 * Stands where Payload has its publish button. In the bar: the one next step, and the button of the panel. In the
 * panel: where the language in the form stands, what keeps it from going out, what may be done, all languages.
 */
export function ReviewPanel() {
  const review = useReview()
  const form = useSave()
  const gate = useGate(review, form)
  useTakeOver()
  const { t } = useWords()
  const { code: locale } = useLocale()
  const panelId = useId()
  const panel = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const isMounted = useIsMounted()
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    // The text on the server is then the one on the screen.
    void form.save().then((outcome) => (outcome === 'saved' ? review.refresh({ isOwnSave: true }) : undefined))
  })
  if (!review.address) return null

  const { view, type } = review
  const steps = view && type !== 'media' ? stepsFor(view) : undefined
  const isHeld = view !== undefined && reasonsToShow(view).length > 0
  const open = () => panel.current?.showPopover()

  const onToggle = (state: string) => {
    // Read out, and left by keyboard, from its beginning; afterwards back to a button that is still there.
    if (state === 'open') panel.current?.focus()
    else if (document.activeElement === document.body) opener.current?.focus()
  }

  const approveNow = async () => {
    if (!isHeld) await gate.act({ action: 'approve' })
    open()
  }

  return (
    <>
      {steps?.approve && (
        <button
          className="review-button"
          data-kind={isHeld ? 'held' : 'next'}
          disabled={gate.isWorking}
          id="review-next"
          onClick={() => void approveNow()}
          type="button"
        >
          {t('review:approve')}
        </button>
      )}
      {steps?.submit && !steps.approve && (
        <button className="review-button" data-kind="next" id="review-next" popoverTarget={panelId} type="button">
          {t('review:submit')}
        </button>
      )}
      <button className="review-button" id="review-open" popoverTarget={panelId} ref={opener} type="button">
        {t('review:heading')}
      </button>
      {isMounted &&
        // Outside the document's form: Enter in a field of the panel must not save the document.
        createPortal(
          <div
            aria-labelledby={`${panelId}-title`}
            className="review-panel"
            id={panelId}
            onToggle={(event) => onToggle(event.newState)}
            popover="auto"
            ref={panel}
            role="dialog"
            tabIndex={-1}
          >
            <header className="review-panel__head">
              <h2 id={`${panelId}-title`}>
                {t('review:heading')}
                {isLocale(locale) && <span lang={locales[locale].tag}>{locales[locale].endonym}</span>}
              </h2>
              <button
                aria-label={t('general:close')}
                className="review-panel__close"
                popoverTarget={panelId}
                popoverTargetAction="hide"
                type="button"
              >
                <svg aria-hidden="true" height="16" viewBox="0 0 16 16" width="16">
                  <path d="m2 2 12 12M14 2 2 14" fill="none" stroke="currentColor" strokeWidth="2" />
                </svg>
              </button>
            </header>
            {review.failure && !view && <p role="alert">{t('review:failed', { detail: review.failure })}</p>}
            {view && (
              <>
                <ReviewFacts type={type} view={view} />
                <ReviewActions gate={gate} key={review.address} review={review} />
                {type !== 'media' && <LanguageStrip form={form} languages={view.languages} />}
              </>
            )}
          </div>,
          document.body,
        )}
    </>
  )
}

function useIsMounted(): boolean {
  const [isMounted, setIsMounted] = useState(false)
  useEffect(() => setIsMounted(true), [])
  return isMounted
}
