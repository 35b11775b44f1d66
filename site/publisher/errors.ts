export type PublisherErrorCode =
  'options-invalid' | 'bundle-missing' | 'live-dir-foreign' | 'port-taken' | 'page-failed'

/** An error of the publisher. The message says where, what and what to do next. */
export class PublisherError extends Error {
  readonly code: PublisherErrorCode

  constructor(code: PublisherErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PublisherError'
    this.code = code
  }
}
