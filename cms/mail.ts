import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Config } from 'payload'
import type { Environment } from './env.ts'

/** Mail by SMTP where it is configured; otherwise Payload writes what it would have sent into the log. */
export function mailAdapter({ mail }: Environment): Config['email'] {
  if (!mail) return undefined
  return nodemailerAdapter({
    defaultFromAddress: mail.from,
    defaultFromName: 'Portal',
    transportOptions: mail.smtpUrl,
    skipVerify: true,
  })
}
