import type { I18n } from '@payloadcms/translations'

/** The name of the desk, on the page where people sign in. */
export function Wordmark({ i18n }: { readonly i18n?: I18n }) {
  const welcome = (i18n?.t as ((key: string) => string) | undefined)?.('login:welcome') ?? 'Portal'
  return (
    <span className="wordmark">
      {welcome}
      <i aria-hidden="true" className="wordmark__dot" />
    </span>
  )
}

/** The way home in the bar. A horizon with its sun, as on the portal's plates. */
export function Sign() {
  return (
    <svg aria-hidden="true" className="sign" height="24" viewBox="0 0 24 24" width="24">
      <rect fill="#0d2b33" height="24" width="24" />
      <circle cx="15.5" cy="9.5" fill="#e8553a" r="4" />
      <path d="M0 16 6 13.5 12 15.5 18 13 24 15V24H0Z" fill="#7fa3a8" />
    </svg>
  )
}
