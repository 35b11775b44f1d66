'use client'

import { useId, useState } from 'react'
import type { ToldReason } from '#cms/publish/endpoints.ts'
import { fromLocalInput, toLocalInput, zoneName } from './moments.ts'
import { reasonsToShow, stepsFor } from './reviewSteps.ts'
import type { Gate, GateStep } from './useGate.ts'
import { hasChangedSince, type ReviewOnScreen } from './useReview.ts'
import { useWords } from './words.ts'

type Opened = 'schedule' | 'return' | 'withdraw'

/** Refusals, and beside them what may be done. */
export function ReviewActions({ gate, review }: { readonly gate: Gate; readonly review: ReviewOnScreen }) {
  const { t } = useWords()
  const [opened, setOpened] = useState<Opened>()
  const reasonsId = useId()
  const { view, type, seen } = review
  if (!view) return null
  const { outcome, isWorking } = gate
  const steps = type === 'media' ? undefined : stepsFor(view)
  const isStale = hasChangedSince(view, seen)
  const reasons = outcome?.kind === 'refused' ? outcome.reasons : type === 'media' ? view.reasons : reasonsToShow(view)
  const isHeld = reasons.length > 0 || isStale
  const act = async (step: GateStep) => {
    const { kind } = await gate.act(step)
    if (kind === 'done') setOpened(undefined)
  }
  const toggle = (what: Opened) => setOpened(opened === what ? undefined : what)

  return (
    <section aria-busy={isWorking} className="review-actions">
      <div aria-live="polite" className="review-actions__outcome">
        {isWorking && <p>{t('review:working')}</p>}
        {outcome?.kind === 'done' && <p data-kind="done">{outcome.text}</p>}
        {outcome?.kind === 'failed' && <p data-kind="failed">{outcome.text}</p>}
        <div id={reasonsId}>
          <Reasons isStale={isStale} mustReload={outcome?.kind === 'refused' && outcome.mustReload} reasons={reasons} />
          {!isHeld && !outcome && (steps?.approve || type === 'media') && <p>{t('review:ready')}</p>}
        </div>
      </div>
      {steps?.submit && <Submission act={act} isWorking={isWorking} />}
      {steps?.approve && (
        <button
          aria-describedby={reasonsId}
          aria-disabled={isHeld || isWorking}
          className="review-button"
          data-kind={isHeld ? 'held' : opened ? undefined : 'next'}
          id="review-approve"
          onClick={() => !isHeld && !isWorking && void act({ action: 'approve' })}
          type="button"
        >
          {t('review:approve')}
        </button>
      )}
      {(steps?.approve || steps?.return || steps?.withdraw) && (
        <div className="review-actions__more">
          {steps.approve && (
            <Opener isOpen={opened === 'schedule'} label={t('review:schedule')} onClick={() => toggle('schedule')} />
          )}
          {steps.return && (
            <Opener isOpen={opened === 'return'} label={t('review:return')} onClick={() => toggle('return')} />
          )}
          {steps.withdraw && (
            <Opener isOpen={opened === 'withdraw'} label={t('review:withdraw')} onClick={() => toggle('withdraw')} />
          )}
        </div>
      )}
      {opened === 'schedule' && steps?.approve && (
        <Dates act={act} isWorking={isWorking} publishAt={view.publishAt} unpublishAt={view.unpublishAt} />
      )}
      {opened === 'return' && steps?.return && <ReturnNote act={act} isWorking={isWorking} />}
      {opened === 'withdraw' && steps?.withdraw && (
        <div className="review-actions__form" role="group">
          <p>{t('review:withdrawConfirm')}</p>
          <div className="review-actions__row">
            <button
              autoFocus
              className="review-button"
              data-kind="next"
              disabled={isWorking}
              onClick={() => void act({ action: 'withdraw' })}
              type="button"
            >
              {t('review:confirm')}
            </button>
            <button className="review-button" onClick={() => setOpened(undefined)} type="button">
              {t('review:cancel')}
            </button>
          </div>
        </div>
      )}
    </section>
  )
}

function Reasons(props: {
  readonly reasons: readonly ToldReason[]
  readonly isStale: boolean
  readonly mustReload: boolean
}) {
  const { t } = useWords()
  const { isStale, reasons } = props
  const shown: readonly ToldReason[] =
    isStale && !reasons.some(({ code }) => code === 'changed_since')
      ? [{ code: 'changed_since', text: t('gate:changed_since') }, ...reasons]
      : reasons
  if (shown.length === 0) return null
  return (
    <div className="review-reasons">
      <p>{t('review:refused')}</p>
      <ul>
        {shown.map(({ code, text }) => (
          <li data-code={code} key={text}>
            {text}
          </li>
        ))}
      </ul>
      {(isStale || props.mustReload) && (
        <button className="review-button" onClick={() => window.location.reload()} type="button">
          {t('review:reload')}
        </button>
      )}
    </div>
  )
}

function Opener(props: { readonly label: string; readonly isOpen: boolean; readonly onClick: () => void }) {
  return (
    <button aria-expanded={props.isOpen} className="review-link" onClick={props.onClick} type="button">
      {props.label}
    </button>
  )
}

interface Acting {
  readonly act: (step: GateStep) => Promise<void>
  readonly isWorking: boolean
}

function Submission({ act, isWorking }: Acting) {
  const { t } = useWords()
  const id = useId()
  const [declares, setDeclares] = useState(false)
  const [isReminded, setIsReminded] = useState(false)
  const submit = () => {
    setIsReminded(!declares)
    if (declares && !isWorking) void act({ action: 'submit', declaresNoSecrets: true })
  }
  return (
    <div className="review-actions__form" role="group">
      <div className="review-check">
        <input
          aria-describedby={isReminded ? `${id}-reminder` : undefined}
          aria-invalid={isReminded}
          checked={declares}
          id={id}
          onChange={(event) => {
            setDeclares(event.target.checked)
            setIsReminded(false)
          }}
          type="checkbox"
        />
        <label htmlFor={id}>{t('review:declaration')}</label>
      </div>
      <div aria-live="polite">
        {isReminded && (
          <p className="review-reminder" id={`${id}-reminder`}>
            {t('gate:secrecy_undeclared')}
          </p>
        )}
      </div>
      <button
        aria-disabled={isWorking}
        className="review-button"
        data-kind={declares ? 'next' : 'held'}
        id="review-submit"
        onClick={submit}
        type="button"
      >
        {t('review:submit')}
      </button>
    </div>
  )
}

function Dates(props: Acting & { readonly publishAt: string | null; readonly unpublishAt: string | null }) {
  const { t, language } = useWords()
  const id = useId()
  const [publishAt, setPublishAt] = useState(toLocalInput(props.publishAt))
  const [unpublishAt, setUnpublishAt] = useState(toLocalInput(props.unpublishAt))
  const approve = () => {
    const dates = { publishAt: fromLocalInput(publishAt), unpublishAt: fromLocalInput(unpublishAt) }
    void props.act({ action: 'approve', ...dates })
  }
  return (
    <div aria-describedby={`${id}-hint`} className="review-actions__form" role="group">
      <label htmlFor={`${id}-from`}>{t('review:publishAt')}</label>
      <input
        autoFocus
        id={`${id}-from`}
        onChange={(event) => setPublishAt(event.target.value)}
        type="datetime-local"
        value={publishAt}
      />
      <label htmlFor={`${id}-until`}>{t('review:unpublishAt')}</label>
      <input
        id={`${id}-until`}
        onChange={(event) => setUnpublishAt(event.target.value)}
        type="datetime-local"
        value={unpublishAt}
      />
      <div className="review-hint" id={`${id}-hint`}>
        <p>{t('review:scheduleHint')}</p>
        <p>{t('review:zone', { detail: zoneName(language) })}</p>
      </div>
      <button
        className="review-button"
        data-kind="next"
        disabled={props.isWorking}
        id="review-approve-dates"
        onClick={approve}
        type="button"
      >
        {t('review:approveDates')}
      </button>
    </div>
  )
}

function ReturnNote({ act, isWorking }: Acting) {
  const { t } = useWords()
  const id = useId()
  const [note, setNote] = useState('')
  const [isReminded, setIsReminded] = useState(false)
  const send = () => {
    setIsReminded(!note.trim())
    if (note.trim()) void act({ action: 'return', note: note.trim() })
  }
  return (
    <div className="review-actions__form" role="group">
      <label htmlFor={id}>{t('review:returnNote')}</label>
      <textarea
        aria-describedby={isReminded ? `${id}-reminder` : undefined}
        aria-invalid={isReminded}
        autoFocus
        id={id}
        maxLength={2000}
        onChange={(event) => setNote(event.target.value)}
        rows={4}
        value={note}
      />
      <div aria-live="polite">
        {isReminded && (
          <p className="review-reminder" id={`${id}-reminder`}>
            {t('review:noteNeeded')}
          </p>
        )}
      </div>
      <button
        className="review-button"
        data-kind="next"
        disabled={isWorking}
        id="review-return"
        onClick={send}
        type="button"
      >
        {t('review:return')}
      </button>
    </div>
  )
}
