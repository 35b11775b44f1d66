import type { I18n } from '@payloadcms/translations'

/** Nobody registers here: says who makes accounts. */
export function LoginHint({ i18n }: { readonly i18n: I18n }) {
  return <p className="login-hint">{(i18n.t as unknown as (key: string) => string)('login:hint')}</p>
}
