import { describe, expect, test } from 'vitest'
import { contentAccess } from '#cms/access/contentAccess.ts'
import type { Role } from '#cms/access/roles.ts'
import { type ContentType, contentTypeNames } from '#content/model/contentTypes.ts'

type Answer = 'all' | 'none' | 'own'
type Operation = 'read' | 'readVersions' | 'create' | 'update' | 'delete' | 'unlock'
const operations = ['read', 'readVersions', 'create', 'update', 'delete', 'unlock'] as const

/** What the API answers a person of the agency `own`: everything, nothing, or what belongs to that agency. */
function answers(type: ContentType, user: object | null): Record<Operation, Answer> {
  const access = contentAccess(type)
  const own = JSON.stringify({ issuingAgency: { equals: 'own' } })
  return Object.fromEntries(
    operations.map((operation) => {
      const answer = access[operation]?.({ req: { user } } as never) as boolean | object
      if (typeof answer === 'boolean') return [operation, answer ? 'all' : 'none']
      expect(JSON.stringify(answer).replace('version.', '')).toBe(own)
      return [operation, 'own']
    }),
  ) as Record<Operation, Answer>
}

const person = (role: Role) => ({ id: 'x', email: 'x@test.example', roles: [role], agency: 'own', languages: ['ja'] })
const row = (...cells: Answer[]) => Object.fromEntries(operations.map((operation, index) => [operation, cells[index]]))

describe('nobody who is not signed in', () => {
  test.each(contentTypeNames)('reads or writes %s', (type) => {
    expect(answers(type, null)).toEqual(row('none', 'none', 'none', 'none', 'none', 'none'))
    expect(answers(type, { ...person('administrator'), deactivated: true })).toEqual(
      row('none', 'none', 'none', 'none', 'none', 'none'),
    )
  })
})

describe('articles through the API', () => {
  test.each<[Role, ...Answer[]]>([
    //                       read   versions create  update  delete  unlock
    ['reporter', /*         */ 'own', 'own', 'all', 'own', 'none', 'none'],
    ['translator', /*       */ 'all', 'all', 'none', 'all', 'none', 'none'],
    ['reviser', /*          */ 'all', 'all', 'none', 'all', 'none', 'none'],
    ['editor', /*           */ 'own', 'own', 'all', 'own', 'own', 'none'],
    ['approver', /*         */ 'own', 'own', 'all', 'own', 'none', 'none'],
    ['statistician', /*     */ 'own', 'own', 'none', 'none', 'none', 'none'],
    ['publications-officer', 'own', 'own', 'none', 'none', 'none', 'none'],
    ['auditor', /*          */ 'all', 'all', 'none', 'none', 'none', 'none'],
    ['administrator', /*    */ 'all', 'all', 'all', 'all', 'all', 'all'],
  ])('%s', (role, ...expected) => {
    expect(answers('article', person(role))).toEqual(row(...expected))
  })
})

describe('topics, which all agencies share', () => {
  test.each<[Role, ...Answer[]]>([
    ['reporter', 'all', 'all', 'none', 'none', 'none', 'none'],
    ['editor', 'all', 'all', 'all', 'all', 'all', 'none'],
    ['approver', 'all', 'all', 'all', 'all', 'none', 'none'],
    ['auditor', 'all', 'all', 'none', 'none', 'none', 'none'],
  ])('%s', (role, ...expected) => {
    expect(answers('topic', person(role))).toEqual(row(...expected))
  })
})

test('an editor without an agency reads no agency’s documents', () => {
  const answer = contentAccess('article').read?.({ req: { user: { ...person('editor'), agency: null } } } as never)
  expect(answer).toEqual({ issuingAgency: { equals: 'none' } })
})
