import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CmsUser } from '#cms/access/user.ts'
import { databasesToTest } from '../../support/databases.ts'
import { startTestCms, type TestCms, wholeArticle } from '../../support/testCms.ts'

for (const database of databasesToTest()) {
  const title = `writing by role on ${database.name}${database.unavailable ? ` (skipped: ${database.unavailable})` : ''}`
  describe.skipIf(database.unavailable)(title, () => {
    let cms: TestCms
    let own: string
    let other: string
    let article: string
    let people: Record<'reporter' | 'translator' | 'auditor' | 'stranger' | 'closed', CmsUser>

    beforeAll(async () => {
      cms = await startTestCms(database)
      own = await cms.write('agency', { title: 'Sở A', summary: 'A' })
      other = await cms.write('agency', { title: 'Sở B', summary: 'B' })
      people = {
        reporter: await cms.person({ name: 'reporter', roles: ['reporter'], agency: own }),
        translator: await cms.person({ name: 'translator', roles: ['translator'], languages: ['ja', 'km'] }),
        auditor: await cms.person({ name: 'auditor', roles: ['auditor'] }),
        stranger: await cms.person({ name: 'stranger', roles: ['editor'], agency: other }),
        closed: { ...(await cms.person({ name: 'closed', roles: ['administrator'] })), deactivated: true },
      }
      article = await cms.write('article', wholeArticle(own), { by: people.reporter })
    })
    afterAll(() => cms.close())

    const read = async (locale: 'vi' | 'ja') =>
      (await cms.payload.findByID({
        collection: 'article' as never,
        id: article,
        draft: true,
        locale,
        depth: 0,
        fallbackLocale: false,
      })) as unknown as Record<string, unknown>

    test('a new document belongs to the agency of who writes it', async () => {
      const id = await cms.write('article', { title: 'Không ghi cơ quan' }, { by: people.reporter })
      const found = await cms.payload.findByID({ collection: 'article' as never, id, draft: true, depth: 0 })
      expect((found as unknown as { issuingAgency: string }).issuingAgency).toBe(own)
    })

    test('a translator writes the words of their languages', async () => {
      await cms.change('article', article, { title: 'ミートゥイ港' }, { by: people.translator, locale: 'ja' })
      expect((await read('ja'))['title']).toBe('ミートゥイ港')
      expect((await read('vi'))['title']).toBe('Cảng Mỹ Thủy')
    })

    test('a translator touches neither figures nor other languages', async () => {
      const by = people.translator
      await expect(cms.change('article', article, { kind: 'feature' }, { by, locale: 'ja' })).rejects.toThrow(/kind/)
      await expect(cms.change('article', article, { ednote: 'x' }, { by, locale: 'ja' })).rejects.toThrow(/ednote/)
      await expect(cms.change('article', article, { title: 'x' }, { by, locale: 'vi' })).rejects.toThrow()
      await expect(cms.write('article', { title: 'x' }, { by, locale: 'ja' })).rejects.toThrow()
      expect((await read('vi'))['kind']).toBe('news')
    })

    test('nobody reads or writes drafts of another agency, or anything after their account was closed', async () => {
      for (const by of [people.stranger, people.closed]) {
        await expect(cms.change('article', article, { title: 'x' }, { by })).rejects.toThrow()
        const reading = cms.payload.findByID({
          collection: 'article' as never,
          id: article,
          user: by as never,
          overrideAccess: false,
        })
        await expect(reading).rejects.toThrow()
      }
    })

    test('nobody hands a document to an agency they do not reach, and a document handed on changes hands at once', async () => {
      await expect(cms.change('article', article, { issuingAgency: other }, { by: people.reporter })).rejects.toThrow()
      const id = await cms.write('article', wholeArticle(own), { by: people.reporter })
      await cms.change('article', id, { issuingAgency: other })
      const asReporter = cms.payload.findByID({
        collection: 'article' as never,
        id,
        draft: true,
        user: people.reporter as never,
        overrideAccess: false,
      })
      await expect(asReporter).rejects.toThrow()
      const asStranger = await cms.payload.findByID({
        collection: 'article' as never,
        id,
        draft: true,
        user: people.stranger as never,
        overrideAccess: false,
      })
      expect((asStranger as { id: string }).id).toBe(id)
    })

    test('an auditor reads everything and writes nothing', async () => {
      const found = await cms.payload.findByID({
        collection: 'article' as never,
        id: article,
        user: people.auditor as never,
        overrideAccess: false,
      })
      expect((found as { id: string }).id).toBe(article)
      await expect(cms.change('article', article, { title: 'x' }, { by: people.auditor })).rejects.toThrow()
    })

    test('setting the status by hand publishes nothing', async () => {
      await cms.payload.update({
        collection: 'article' as never,
        id: article,
        data: { _status: 'published' } as never,
        locale: 'vi',
        user: people.reporter as never,
        overrideAccess: false,
      })
      expect((await read('vi'))['_status']).toBe('draft')
      expect((await cms.published()).items('article', 'vi')).toEqual([])
    })

    test('nobody but an administrator changes roles, and nobody writes review records', async () => {
      const update = (collection: string, id: string, data: object) =>
        cms.payload.update({
          collection: collection as never,
          id,
          data: data as never,
          user: people.reporter as never,
          overrideAccess: false,
        })
      await update('users', people.reporter.id, { roles: ['administrator'], name: 'mới' })
      const user = (await cms.payload.findByID({
        collection: 'users' as never,
        id: people.reporter.id,
        depth: 0,
      })) as unknown as CmsUser
      expect(user.roles).toEqual(['reporter'])
      const { docs } = await cms.payload.find({ collection: 'reviews' as never, limit: 1 })
      await expect(update('reviews', String((docs[0] as { id: unknown }).id), { state: 'live' })).rejects.toThrow()
    })
  })
}
