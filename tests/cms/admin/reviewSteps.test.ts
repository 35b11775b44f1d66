import { describe, expect, it } from 'vitest'
import { reasonsToShow, shownState, stepsFor } from '#cms/admin/reviewSteps.ts'
import { markOf, tellStanding } from '#cms/admin/reviewMark.ts'

const live = { url: null, since: '2026-11-20T01:30:00.000Z' }
const text = (state: string, more: object = {}) =>
  ({ state, live: null, hasNewerDraft: false, maySubmit: true, mayApprove: false, reasons: [], ...more }) as Parameters<
    typeof reasonsToShow
  >[0]

describe('what a user may do next', () => {
  it.each([
    ['a writer with nothing written', text('empty', { maySubmit: false }), []],
    ['a writer with a draft', text('draft'), ['submit']],
    ['a writer with a returned text', text('returned'), ['submit']],
    ['a writer whose text waits', text('in-review'), []],
    ['a writer whose text is approved', text('approved'), []],
    ['a writer whose text is live', text('live', { live }), []],
    ['a writer with something newer than what is live', text('draft', { live, hasNewerDraft: true }), ['submit']],
    ['a writer whose figures came from another language', text('draft', { live }), []],
    ['a writer whose text was withdrawn', text('withdrawn'), ['submit']],
    ['a reader', text('draft', { maySubmit: false }), []],
    ['an approver with a draft', text('draft', { mayApprove: true }), ['submit']],
    ['an approver with a waiting text', text('in-review', { mayApprove: true }), ['approve', 'return']],
    [
      'an approver with a newer text waiting behind a live one',
      text('in-review', { mayApprove: true, live, hasNewerDraft: true }),
      ['approve', 'return', 'withdraw'],
    ],
    ['an approver with an approved text', text('approved', { mayApprove: true }), ['return', 'withdraw']],
    ['an approver with a live text', text('live', { mayApprove: true, live }), ['withdraw']],
  ])('%s', (_who, view, steps) => {
    const possible = Object.entries(stepsFor(view)).filter(([, may]) => may)
    expect(possible.map(([step]) => step)).toEqual(steps)
  })

  it('calls a text live when only its figures were renewed from another language', () => {
    expect(shownState(text('draft', { live }))).toBe('live')
    expect(shownState(text('draft', { live, hasNewerDraft: true }))).toBe('draft')
  })
})

describe('reasons beside the button', () => {
  const reasons = [
    { code: 'not_allowed', text: 'not yours' },
    { code: 'own_text', text: 'your own' },
    { code: 'not_submitted', text: 'not submitted' },
    { code: 'missing_field', text: 'no summary' },
  ] as const
  const codes = (view: Parameters<typeof reasonsToShow>[0]) => reasonsToShow(view).map(({ code }) => code)

  it('tell a writer what writing can mend', () => {
    expect(codes(text('draft', { reasons }))).toEqual(['missing_field'])
    expect(codes(text('in-review', { reasons }))).toEqual(['missing_field'])
  })

  it('tell an approver everything', () => {
    expect(codes(text('in-review', { reasons, mayApprove: true }))).toEqual(reasons.map(({ code }) => code))
  })

  it.each(['live', 'approved'])('say nothing of a text that is %s', (state) => {
    expect(codes(text(state, { reasons, live, mayApprove: true }))).toEqual([])
  })
})

describe('the mark of a language', () => {
  it.each([
    ['empty', false, 'empty'],
    ['draft', false, 'draft'],
    ['returned', false, 'draft'],
    ['draft', true, 'newer'],
    ['returned', true, 'newer'],
    ['in-review', true, 'waiting'],
    ['approved', false, 'approved'],
    ['live', true, 'live'],
    ['withdrawn', false, 'withdrawn'],
  ] as const)('%s, live: %s → %s', (state, isLive, mark) => {
    expect(markOf({ state, isLive })).toBe(mark)
  })

  it('tells both when a live text has something newer in the making', () => {
    const t = (key: string) => key.replace('review:state_', '')
    expect(tellStanding({ state: 'in-review', isLive: true }, t)).toBe('live · in-review')
    expect(tellStanding({ state: 'live', isLive: true }, t)).toBe('live')
    expect(tellStanding({ state: 'draft', isLive: false }, t)).toBe('draft')
  })
})
