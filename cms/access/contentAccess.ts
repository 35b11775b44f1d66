import type { Access, CollectionConfig, Where } from 'payload'
import { type ContentType, typeRow } from '#content/model/contentTypes.ts'
import { activeUser, administers, agencyOf, type CmsUser, isShared, reachesProvince } from './user.ts'
import { roleRow } from './roles.ts'

/**
 * Who may read and write documents of a type through the API. Nobody who is not signed in reads anything: the outside
 * world is made from the published store. Hooks enforce the same rules again, because scheduled and local calls pass
 * by access functions.
 */
export function contentAccess(type: ContentType): Required<Pick<CollectionConfig, 'access'>>['access'] {
  return {
    read: readersOf(type),
    readVersions: readersOf(type, 'version.'),
    create: ({ req }) => {
      const user = activeUser(req)
      return user !== undefined && user.roles.some((role) => writes(role, type) && !roleRow(role).wordsOnly)
    },
    update: ({ req }) => {
      const user = activeUser(req)
      if (!user || !user.roles.some((role) => writes(role, type))) return false
      return ownAgencyOrAll(user, type)
    },
    delete: ({ req }) => {
      const user = activeUser(req)
      if (!user || !(user.roles.includes('editor') || administers(user))) return false
      return ownAgencyOrAll(user, type)
    },
    unlock: ({ req }) => {
      const user = activeUser(req)
      return user !== undefined && administers(user)
    },
  }
}

function readersOf(type: ContentType, prefix = ''): Access {
  return ({ req }) => {
    const user = activeUser(req)
    return user ? ownAgencyOrAll(user, type, prefix) : false
  }
}

const writes = (role: CmsUser['roles'][number], type: ContentType) => roleRow(role).writes.includes(type)

function ownAgencyOrAll(user: CmsUser, type: ContentType, prefix = ''): true | Where {
  if (reachesProvince(user) || isShared(type) || !typeRow(type).fields['issuingAgency']) return true
  return { [`${prefix}issuingAgency`]: { equals: agencyOf(user) ?? 'none' } }
}
