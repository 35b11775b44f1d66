import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CmsUser } from '#cms/access/user.ts'
import type { Locale } from '#content/model/locales.ts'
import { databasesToTest } from '../../support/databases.ts'
import { paragraph, startTestCms, type TestCms } from '../../support/testCms.ts'

type Row = Record<string, unknown> & { id?: string }

for (const database of databasesToTest()) {
  const title = `the home page on ${database.name}${database.unavailable ? ` (skipped: ${database.unavailable})` : ''}`
  describe.skipIf(database.unavailable)(title, () => {
    let cms: TestCms
    let writer: CmsUser
    let approver: CmsUser
    let article: string

    beforeAll(async () => {
      cms = await startTestCms(database)
      writer = await cms.person({ name: 'writer', roles: ['administrator'] })
      approver = await cms.person({ name: 'approver', roles: ['administrator'] })
      article = await cms.write('article', { title: 'Cảng' }, { by: writer })
    })
    afterAll(() => cms.close())

    const save = (locale: Locale, data: object, by: CmsUser = writer) =>
      cms.payload.updateGlobal({
        slug: 'home-page' as never,
        data: data as never,
        locale,
        draft: true,
        depth: 0,
        user: by as never,
        overrideAccess: false,
      })
    const blocksIn = async (locale: Locale) => {
      const found = await cms.payload.findGlobal({ slug: 'home-page' as never, locale, draft: true, depth: 0 })
      return (found as unknown as { blocks: Row[] }).blocks
    }
    const releasedBlocks = async (locale: Locale) => {
      await cms.submitAndApprove({ type: 'home-page', id: 'home-page', locale, writer, approver })
      return (await cms.published()).item('home-page', locale, 'home-page')?.fields.blocks
    }

    test('goes live with its blocks in order, each language with its own words and without the others’', async () => {
      await save('vi', {
        headline: 'Nơi sông ra biển',
        lead: 'Lời dẫn.',
        blocks: [
          { kind: 'door', section: 'visit', intro: 'Đi đâu.' },
          { kind: 'text', heading: 'Tỉnh mới', text: paragraph('Một đoạn văn.') },
          { kind: 'chosen', items: [{ relationTo: 'article', value: article }] },
        ],
      })
      const rows = (await blocksIn('vi')).map(({ id }) => ({ id }))
      await save('ja', {
        headline: '川が海に出るところ',
        lead: 'リード。',
        blocks: (await blocksIn('ja')).map((row, index) => ({ ...row, ...(index === 1 && { heading: '新しい省' }) })),
      })
      expect((await blocksIn('vi')).map(({ id }) => ({ id }))).toEqual(rows)
      const vietnamese = await releasedBlocks('vi')
      expect(vietnamese).toMatchObject([
        { kind: 'door', section: 'visit', intro: 'Đi đâu.' },
        { kind: 'text', heading: 'Tỉnh mới', text: [{ kind: 'paragraph' }] },
        { kind: 'chosen', items: [expect.any(String)] },
      ])
      const japanese = await releasedBlocks('ja')
      expect(japanese?.map(({ kind }) => kind)).toEqual(['door', 'text', 'chosen'])
      expect(japanese?.[1]).toEqual({ kind: 'text', heading: '新しい省', items: [] })
      expect(japanese?.[0]).not.toHaveProperty('intro')
    })

    test('keeps to itself what was left behind when a block changed its kind', async () => {
      const [door, , ...others] = await blocksIn('vi')
      const call = { kind: 'call', section: 'invest', heading: 'Mời', action: 'Xem', text: paragraph('MARKER') }
      await save('vi', { blocks: [{ ...door, kind: 'figures' }, call, ...others] })
      const blocks = await releasedBlocks('vi')
      expect(blocks?.[0]).toEqual({ kind: 'figures', intro: 'Đi đâu.', items: [] })
      expect(blocks?.[1]).toEqual({ kind: 'call', section: 'invest', heading: 'Mời', action: 'Xem', items: [] })
      expect(JSON.stringify(blocks)).not.toContain('MARKER')
    })

    test('asks what a block is before anything goes out', async () => {
      await save('vi', { blocks: [{ heading: 'Không rõ' }] })
      await expect(releasedBlocks('vi')).rejects.toThrow(/blocks\.kind|Loại khối|Kind of block/)
    })

    test('a translator may write the words of a block and not move or change it', async () => {
      const translator = await cms.person({ name: 'translator', roles: ['translator'], languages: ['ja'] })
      await save('vi', { blocks: [{ kind: 'door', section: 'visit' }, { kind: 'figures' }] })
      const rows = await blocksIn('ja')
      await save('ja', { blocks: rows.map((row) => ({ ...row, heading: '見出し' })) }, translator)
      expect((await blocksIn('ja')).map(({ heading }) => heading)).toEqual(['見出し', '見出し'])
      await expect(save('ja', { blocks: rows.toReversed() }, translator)).rejects.toThrow()
      await expect(save('ja', { blocks: rows.slice(1) }, translator)).rejects.toThrow()
    })
  })
}
