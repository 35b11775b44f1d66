import { APIError } from 'payload'

/** Why something may not go out, or not be done. Each code has a sentence in every admin language (`gate:<code>`). */
export type ReasonCode =
  | 'agency_not_live'
  | 'changed_since'
  | 'document_gone'
  | 'embargo'
  | 'invalid_field'
  | 'language_off'
  | 'legal_flag'
  | 'media_alt'
  | 'media_expired'
  | 'media_gone'
  | 'media_incomplete'
  | 'media_rights'
  | 'missing_field'
  | 'not_allowed'
  | 'not_live'
  | 'not_started'
  | 'not_submitted'
  | 'own_text'
  | 'past_moment'
  | 'secrecy_undeclared'
  | 'slug_taken'
  | 'too_long'

export interface Reason {
  readonly code: ReasonCode
  /** Field the reason is about: a name of the content model, `rows.column` in lists. */
  readonly field?: string
  /** Words for the sentence: a name, a date, a detail. */
  readonly detail?: string
}

/** Refused by the gate: status 422, or 403 when only the user's rights are in the way, 409 when someone was faster. */
export class GateRefusal extends APIError {
  readonly reasons: readonly Reason[]

  constructor(reasons: readonly Reason[]) {
    const codes = reasons.map(({ code }) => code)
    super(`The gate refuses: ${reasons.map(describe).join(', ')}.`, statusOf(codes), { reasons }, true)
    this.name = 'GateRefusal'
    this.reasons = reasons
  }
}

function describe({ code, field, detail }: Reason): string {
  return [code, field, detail].filter(Boolean).join(' ')
}

function statusOf(codes: readonly ReasonCode[]): number {
  if (codes.every((code) => code === 'not_allowed' || code === 'own_text')) return 403
  return codes.includes('changed_since') ? 409 : 422
}
