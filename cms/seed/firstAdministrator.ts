import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Environment } from '#cms/env.ts'

export interface Login {
  readonly email: string
  readonly password: string
}

/**
 * Makes the first administrator before any port opens: an empty CMS would let the first visitor do it.
 * @returns the login to show once, or `undefined` when there is an administrator who can sign in.
 */
export async function firstAdministrator(payload: Payload, { admin }: Environment): Promise<Login | undefined> {
  const { totalDocs } = await payload.count({
    collection: 'users' as never,
    where: { and: [{ roles: { contains: 'administrator' } }, { deactivated: { not_equals: true } }] },
    overrideAccess: true,
  })
  if (totalDocs > 0) return undefined
  const password = admin.password ?? randomBytes(12).toString('base64url')
  await payload.create({
    collection: 'users' as never,
    data: { name: 'Administrator', email: admin.email, password, roles: ['administrator'] } as never,
    overrideAccess: true,
  })
  return { email: admin.email, password }
}
