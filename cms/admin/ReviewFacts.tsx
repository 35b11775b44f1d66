'use client'

import type { ReviewView } from '#cms/publish/endpoints.ts'
import { tellMoment } from './moments.ts'
import { markOf, tellStanding } from './reviewMark.ts'
import { shownState } from './reviewSteps.ts'
import { useWords } from './words.ts'

/** Where the language in the form stands. */
export function ReviewFacts({ type, view }: { readonly type: string; readonly view: ReviewView }) {
  const { t, language } = useWords()
  if (type === 'media') return <p className="review-panel__note">{t('review:mediaNote')}</p>
  const standing = { state: shownState(view), isLive: view.live !== null }
  const moment = (iso: string) => tellMoment(iso, language)
  return (
    <section className="review-facts">
      <p className="review-facts__state">
        <span aria-hidden="true" className="mark" data-mark={markOf(standing)} />
        {tellStanding(standing, t)}
      </p>
      {view.live && (
        <p>
          <span>{t('review:liveSince', { detail: moment(view.live.since) })}</span>
          {view.live.url && (
            <a href={view.live.url} rel="noreferrer" target="_blank">
              {t('review:viewLive')}
            </a>
          )}
        </p>
      )}
      {view.live && view.hasNewerDraft && <p>{t('review:newerDraft')}</p>}
      {view.publishAt && <p>{t('review:goesLive', { detail: moment(view.publishAt) })}</p>}
      {view.unpublishAt && <p>{t('review:leaves', { detail: moment(view.unpublishAt) })}</p>}
      {view.problem && (
        <p className="review-facts__problem">
          {t('review:problem')} {view.problem}
        </p>
      )}
      {view.state === 'returned' && view.note && (
        <figure className="review-facts__note">
          <figcaption>{t('review:noteFrom')}</figcaption>
          <blockquote>{view.note}</blockquote>
        </figure>
      )}
    </section>
  )
}
