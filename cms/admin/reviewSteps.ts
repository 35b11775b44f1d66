import type { ReviewView, ToldReason } from '#cms/publish/endpoints.ts'

/** What the user may do next with a text. */
export interface ReviewSteps {
  readonly submit: boolean
  readonly approve: boolean
  readonly return: boolean
  readonly withdraw: boolean
}

type Known = Pick<ReviewView, 'state' | 'hasNewerDraft' | 'maySubmit' | 'mayApprove'> & { readonly live: unknown }

/**
 * The state as readers would put it. New figures approved in another language put this one back to `draft` although
 * what is live is what stands here.
 */
export function shownState({ state, live, hasNewerDraft }: Known): ReviewView['state'] {
  return state === 'draft' && live && !hasNewerDraft ? 'live' : state
}

export function stepsFor(view: Known): ReviewSteps {
  const state = shownState(view)
  const { maySubmit, mayApprove } = view
  return {
    submit: maySubmit && (state === 'draft' || state === 'returned' || state === 'withdrawn'),
    approve: mayApprove && state === 'in-review',
    return: mayApprove && (state === 'in-review' || state === 'approved'),
    withdraw: mayApprove && (Boolean(view.live) || state === 'approved'),
  }
}

/** Steps of the workflow that are not taken yet, or never by this user: no fault of the text. */
const workflow: readonly ToldReason['code'][] = [
  'not_submitted',
  'secrecy_undeclared',
  'own_text',
  'not_allowed',
  'not_started',
]

/** Reasons worth reading now: an approver needs all of them, a writer those that writing can mend. */
export function reasonsToShow(view: Known & Pick<ReviewView, 'reasons'>): readonly ToldReason[] {
  const state = shownState(view)
  if (state === 'live' || state === 'approved') return []
  if (stepsFor(view).approve) return view.reasons
  return view.reasons.filter(({ code }) => !workflow.includes(code))
}
