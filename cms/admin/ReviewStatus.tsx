'use client'

import { markOf, tellStanding } from './reviewMark.ts'
import { shownState } from './reviewSteps.ts'
import { useReview } from './useReview.ts'
import { useWords } from './words.ts'

/** Stands where Payload says "Draft" or "Published": where the language in the form really stands. */
export function ReviewStatus() {
  const { type, view } = useReview()
  const { t } = useWords()
  if (type === 'media') return null
  // Keeps the place of what is about to be told.
  if (!view) return <p aria-busy="true" className="review-status" />
  const standing = { state: shownState(view), isLive: view.live !== null }
  return (
    <p className="review-status">
      <span aria-hidden="true" className="mark" data-mark={markOf(standing)} />
      {tellStanding(standing, t)}
    </p>
  )
}
