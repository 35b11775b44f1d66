import { describe, expect, test } from 'vitest'
import { type Role, roleNames } from '#cms/access/roles.ts'
import {
  activeUser,
  administers,
  agencyOf,
  type CmsUser,
  mayApprove,
  mayWriteFigures,
  mayWriteWords,
  reachesProvince,
} from '#cms/access/user.ts'
import type { ContentType } from '#content/model/contentTypes.ts'

/** People of the agency `own`; translators and revisers work in Japanese. */
const person = (...roles: Role[]): CmsUser => ({
  id: 'x',
  email: 'x@test.example',
  roles,
  agency: 'own',
  languages: ['ja'],
})

const types = ['article', 'zone-price', 'publication', 'topic', 'media'] as const satisfies ContentType[]
type Matrix = Readonly<Record<Role, readonly [string, string, string, string, string]>>

/**
 * Written by hand. In the order of `types`, four signs each: figures of the own agency, figures of another agency,
 * Vietnamese words of another agency, Japanese words of another agency; `+` may, `-` may not. Topics are shared by all
 * agencies.
 */
const writing: Matrix = {
  //                      article  price   publ.   topic   media
  reporter: /*          */ ['+---', '----', '----', '----', '+---'],
  translator: /*        */ ['---+', '---+', '---+', '---+', '---+'],
  reviser: /*           */ ['---+', '---+', '---+', '---+', '---+'],
  editor: /*            */ ['+---', '+---', '+---', '++++', '+---'],
  approver: /*          */ ['+---', '+---', '+---', '++++', '+---'],
  statistician: /*      */ ['----', '+---', '----', '----', '----'],
  'publications-officer': ['----', '----', '+---', '----', '+---'],
  auditor: /*           */ ['----', '----', '----', '----', '----'],
  administrator: /*     */ ['++++', '++++', '++++', '++++', '++++'],
}

/** Approving: of the own agency, of another agency. */
const approving: Matrix = {
  reporter: ['--', '--', '--', '--', '--'],
  translator: ['--', '--', '--', '--', '--'],
  reviser: ['--', '--', '--', '--', '--'],
  editor: ['--', '--', '--', '--', '--'],
  approver: ['+-', '+-', '+-', '++', '+-'],
  statistician: ['--', '--', '--', '--', '--'],
  'publications-officer': ['--', '--', '--', '--', '--'],
  auditor: ['--', '--', '--', '--', '--'],
  administrator: ['++', '++', '++', '++', '++'],
}

const signs = (...answers: boolean[]) => answers.map((may) => (may ? '+' : '-')).join('')

describe('the roles', () => {
  test('are the nine that were agreed, each with a row in both tables', () => {
    expect(roleNames.toSorted()).toEqual(Object.keys(writing).toSorted())
    expect(Object.keys(approving).toSorted()).toEqual(roleNames.toSorted())
    expect(roleNames).toHaveLength(9)
  })

  test.each(Object.entries(writing) as [Role, readonly string[]][])(
    '%s writes what the table says',
    (role, expected) => {
      const user = person(role)
      const actual = types.map((type) =>
        signs(
          mayWriteFigures(user, type, 'own'),
          mayWriteFigures(user, type, 'other'),
          mayWriteWords(user, type, 'other', 'vi'),
          mayWriteWords(user, type, 'other', 'ja'),
        ),
      )
      expect(actual).toEqual(expected)
    },
  )

  test.each(Object.entries(writing) as [Role, readonly string[]][])(
    '%s writes words wherever figures, and in the own languages',
    (role, expected) => {
      const user = person(role)
      const actual = types.map((type) =>
        signs(mayWriteWords(user, type, 'own', 'vi'), mayWriteWords(user, type, 'own', 'ja')),
      )
      // Whoever writes figures of the own agency (first sign) writes all its words; a translator (last sign) the Japanese.
      const own = expected.map((four) => (four.startsWith('+') ? '++' : four.endsWith('+') ? '-+' : '--'))
      expect(actual).toEqual(own)
    },
  )

  test.each(Object.entries(approving) as [Role, readonly string[]][])(
    '%s approves what the table says',
    (role, expected) => {
      const user = person(role)
      expect(types.map((type) => signs(mayApprove(user, type, 'own'), mayApprove(user, type, 'other')))).toEqual(
        expected,
      )
    },
  )
})

describe('the reach of people', () => {
  test.each<[Role, boolean]>([
    ['reporter', false],
    ['translator', true],
    ['reviser', true],
    ['editor', false],
    ['approver', false],
    ['statistician', false],
    ['publications-officer', false],
    ['auditor', true],
    ['administrator', true],
  ])('%s sees all agencies: %s', (role, reaches) => {
    const user = person(role)
    expect(reachesProvince(user)).toBe(reaches)
    expect(administers(user)).toBe(role === 'administrator')
  })

  test('nobody of an agency reaches what belongs to none', () => {
    for (const role of ['reporter', 'editor', 'approver'] as const) {
      expect(
        signs(
          mayWriteFigures(person(role), 'article', undefined),
          mayWriteWords(person(role), 'article', undefined, 'vi'),
          mayApprove(person(role), 'article', undefined),
        ),
      ).toBe('---')
    }
  })

  test('someone without an agency reaches none', () => {
    const homeless = { ...person('editor'), agency: null }
    expect([mayWriteFigures(homeless, 'article', 'own'), mayWriteFigures(homeless, 'article', undefined)]).toEqual([
      false,
      false,
    ])
  })

  test('an agency is told by its id, whether the CMS sends the id or the document', () => {
    expect([
      agencyOf(person('editor')),
      agencyOf({ ...person('editor'), agency: { id: 'own' } }),
      agencyOf({ ...person('editor'), agency: null }),
    ]).toEqual(['own', 'own', undefined])
  })
})

describe('someone with two roles', () => {
  test('a reporter who also translates writes Vietnamese in the own agency and only Japanese elsewhere', () => {
    const user = person('reporter', 'translator')
    expect(
      signs(
        mayWriteWords(user, 'article', 'own', 'vi'),
        mayWriteWords(user, 'article', 'other', 'vi'),
        mayWriteWords(user, 'article', 'other', 'ja'),
      ),
    ).toBe('+-+')
    expect(signs(mayWriteFigures(user, 'article', 'own'), mayWriteFigures(user, 'article', 'other'))).toBe('+-')
  })

  test('an auditor who also reports still writes only what a reporter may', () => {
    const user = person('auditor', 'reporter')
    expect(
      signs(
        mayWriteFigures(user, 'article', 'own'),
        mayWriteFigures(user, 'article', 'other'),
        mayApprove(user, 'article', 'own'),
      ),
    ).toBe('+--')
  })
})

test.each<[string, Partial<CmsUser>]>([
  ['no languages', { languages: null }],
  ['another language', { languages: ['km'] }],
  ['no role', { roles: [] }],
])('a translator with %s writes no Japanese', (_, change) => {
  expect(mayWriteWords({ ...person('translator'), ...change }, 'article', 'other', 'ja')).toBe(false)
})

test('a user counts only while the account is open', () => {
  const user = person('editor')
  expect(activeUser({ user })).toBe(user)
  expect(activeUser({ user: { ...user, deactivated: true } })).toBeUndefined()
  expect([activeUser({ user: null }), activeUser({})]).toEqual([undefined, undefined])
})
