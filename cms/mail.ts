import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Config, EmailAdapter } from 'payload'
import type { Environment } from './env.ts'

/** Mail by SMTP where it is configured; otherwise a line in the log says what was not sent. */
export function mailAdapter({ mail }: Environment): Config['email'] {
  if (!mail) return unconfigured
  return nodemailerAdapter({
    defaultFromAddress: mail.from,
    defaultFromName: 'Portal',
    transportOptions: mail.smtpUrl,
    skipVerify: true,
  })
}

const unconfigured: EmailAdapter<undefined> = ({ payload }) => ({
  name: 'unconfigured',
  defaultFromAddress: 'portal@localhost.invalid',
  defaultFromName: 'Portal',
  sendEmail: ({ subject }) => {
    // No addresses and no text: a password link must not end up in a log.
    payload.logger.warn(`mail is not configured (SMTP_URL): "${String(subject)}" was not sent`)
    return Promise.resolve(undefined)
  },
})
