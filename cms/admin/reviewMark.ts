import type { Review } from '#cms/publish/review.ts'

/** What the admin shows of a text in one language, in lists, in the panel and on the dashboard alike. */
export interface Standing {
  readonly state: Review['state'] | 'empty'
  readonly isLive: boolean
}

/** `newer`: readers see an older text than the one in the CMS. */
export type Mark = 'empty' | 'draft' | 'waiting' | 'approved' | 'live' | 'newer' | 'withdrawn'

export function markOf({ state, isLive }: Standing): Mark {
  switch (state) {
    case 'empty':
      return 'empty'
    case 'draft':
    case 'returned':
      return isLive ? 'newer' : 'draft'
    case 'in-review':
      return 'waiting'
    case 'approved':
      return 'approved'
    case 'live':
      return 'live'
    case 'withdrawn':
      return 'withdrawn'
  }
}

/** The state in words: a text that is live and has something newer in the making is told as both. */
export function tellStanding({ state, isLive }: Standing, t: (key: string) => string): string {
  const told = t(`review:state_${state}`)
  return isLive && state !== 'live' ? `${t('review:state_live')} · ${told}` : told
}
