export type ModelErrorCode =
  'item-invalid' | 'path-unknown' | 'rich-text-unknown' | 'sample-invalid' | 'store-busy' | 'store-broken'

/** An error of the content model. The message says where, what and what to do next. */
export class ModelError extends Error {
  readonly code: ModelErrorCode

  constructor(code: ModelErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ModelError'
    this.code = code
  }
}
