import type { CollectionConfig, Field } from 'payload'
import { contentTypeNames } from '#content/model/contentTypes.ts'
import { localeCodes } from '#content/model/locales.ts'
import { activeUser, administers, agencyOf, reachesProvince } from '#cms/access/user.ts'

/** Records that only the gate writes. People read them through the panel and the dashboard. */

const readOnly = {
  create: () => false,
  update: () => false,
  delete: () => false,
} as const

const text = (name: string, more: object = {}): Field => ({ name, type: 'text', ...more }) as Field
const moment = (name: string): Field => ({ name, type: 'date', index: true })
const json = (name: string): Field => ({ name, type: 'json' })

/** One row a document and language: who wrote, who submitted, who approved, what is live. */
export const Reviews: CollectionConfig = {
  slug: 'reviews',
  lockDocuments: false,
  admin: { hidden: true },
  access: {
    ...readOnly,
    read: ({ req }) => {
      const user = activeUser(req)
      if (!user) return false
      if (reachesProvince(user)) return true
      return { or: [{ agency: { equals: agencyOf(user) ?? 'none' } }, { agency: { exists: false } }] }
    },
  },
  fields: [
    text('key', { unique: true, index: true }),
    { name: 'type', type: 'select', options: [...contentTypeNames], index: true },
    text('documentId', { index: true }),
    text('contentId', { index: true }),
    { name: 'locale', type: 'select', options: [...localeCodes] },
    text('title'),
    text('agency', { index: true }),
    {
      name: 'state',
      type: 'select',
      options: ['draft', 'in-review', 'returned', 'approved', 'live', 'withdrawn'],
      index: true,
    },
    json('authors'),
    text('wordsHash'),
    text('sharedHash'),
    text('submittedBy'),
    moment('submittedAt'),
    text('declaredBy'),
    moment('declaredAt'),
    text('approvedBy'),
    moment('approvedAt'),
    json('approved'),
    moment('publishAt'),
    moment('unpublishAt'),
    text('problem'),
    { name: 'note', type: 'textarea' },
    json('live'),
    moment('liveSince'),
    moment('firstLiveAt'),
  ],
}

/** Deliveries to the published store, written in the transaction of the approval and carried out after it. */
export const Outbox: CollectionConfig = {
  slug: 'outbox',
  lockDocuments: false,
  admin: { hidden: true },
  access: { ...readOnly, read: ({ req }) => isAdministrator(req) },
  fields: [
    text('sequence', { index: true, unique: true }),
    { name: 'state', type: 'select', options: ['pending', 'delivered', 'failed'], index: true },
    text('subject'),
    json('changes'),
    json('files'),
    { name: 'attempts', type: 'number', defaultValue: 0 },
    text('lastError'),
  ],
}

/** Who did what, when: rows are only ever added. */
export const Audit: CollectionConfig = {
  slug: 'audit',
  lockDocuments: false,
  admin: { hidden: true },
  access: {
    ...readOnly,
    read: ({ req }) => {
      const user = activeUser(req)
      return user !== undefined && (administers(user) || user.roles.includes('auditor'))
    },
  },
  fields: [
    text('action', { index: true }),
    text('subject', { index: true }),
    text('user', { index: true }),
    moment('at'),
    json('detail'),
  ],
}

function isAdministrator(req: { user?: unknown }): boolean {
  const user = activeUser(req)
  return user !== undefined && administers(user)
}
