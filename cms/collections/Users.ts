import type { CollectionConfig } from 'payload'
import { locales, localeCodes } from '#content/model/locales.ts'
import { activeUser, administers } from '#cms/access/user.ts'
import { roleNames } from '#cms/access/roles.ts'
import { adminWords } from '#cms/i18n/adminWords.ts'

const isAdministrator = ({ req }: { req: { user?: unknown } }) => {
  const user = activeUser(req)
  return user !== undefined && administers(user)
}

/** People who work here. Nobody registers themselves: an administrator, or `npm start` for the first, makes accounts. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: adminWords('users.one'), plural: adminWords('users.many') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'agency'],
    group: adminWords('groups.administration'),
  },
  auth: {
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    useAPIKey: false,
    cookies: { sameSite: 'Lax' },
  },
  access: {
    read: ({ req }) => {
      const user = activeUser(req)
      if (!user) return false
      return administers(user) || user.roles.includes('auditor') ? true : { id: { equals: user.id } }
    },
    create: isAdministrator,
    // Everyone may change their own name and password; roles, agency and languages are locked below.
    update: ({ req }) => {
      const user = activeUser(req)
      if (!user) return false
      return administers(user) ? true : { id: { equals: user.id } }
    },
    delete: isAdministrator,
    unlock: isAdministrator,
    admin: ({ req }) => activeUser(req) !== undefined,
  },
  hooks: {
    beforeLogin: [
      ({ user }) => {
        // The same answer as for a wrong password: an account's existence is nobody's business.
        if (user['deactivated']) throw new Error('This account is closed.')
      },
    ],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: adminWords('users.name') },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      label: adminWords('users.roles'),
      options: roleNames.map((role) => ({ value: role, label: adminWords(`roles.${role}`) })),
      access: { create: isAdministrator, update: isAdministrator },
    },
    {
      name: 'agency',
      type: 'relationship',
      relationTo: 'agency',
      label: adminWords('users.agency'),
      access: { create: isAdministrator, update: isAdministrator },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      label: adminWords('users.locales'),
      admin: { description: adminWords('users.localesHelp') },
      options: localeCodes.map((code) => ({ value: code, label: locales[code].endonym })),
      access: { create: isAdministrator, update: isAdministrator },
    },
    {
      name: 'deactivated',
      type: 'checkbox',
      defaultValue: false,
      label: adminWords('users.deactivated'),
      access: { create: isAdministrator, update: isAdministrator },
    },
  ],
}
