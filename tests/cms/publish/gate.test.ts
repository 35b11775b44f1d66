import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CmsUser } from '#cms/access/user.ts'
import { approve, returnToAuthor, submit, withdraw } from '#cms/publish/actions.ts'
import { GateRefusal } from '#cms/publish/gateError.ts'
import { findReview } from '#cms/publish/review.ts'
import { runSchedule } from '#cms/publish/schedule.ts'
import { inTransaction } from '#cms/publish/transaction.ts'
import type { ContentType } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import { databasesToTest } from '../../support/databases.ts'
import { paragraph, startTestCms, type TestCms, wholeArticle } from '../../support/testCms.ts'

for (const database of databasesToTest()) {
  const title = `the gate on ${database.name}${database.unavailable ? ` (skipped: ${database.unavailable})` : ''}`
  describe.skipIf(database.unavailable)(title, () => {
    let cms: TestCms
    let writer: CmsUser
    let approver: CmsUser
    let agency: string

    beforeAll(async () => {
      cms = await startTestCms(database)
      const founder = await cms.person({ name: 'founder', roles: ['administrator'] })
      const second = await cms.person({ name: 'second', roles: ['administrator'] })
      agency = await cms.write('agency', { title: 'Sở Ngoại vụ', summary: 'Cơ quan' }, { by: founder })
      await cms.submitAndApprove({ type: 'agency', id: agency, locale: 'vi', writer: founder, approver: second })
      writer = await cms.person({ name: 'writer', roles: ['reporter'], agency })
      approver = await cms.person({ name: 'approver', roles: ['approver'], agency })
    })
    afterAll(() => cms.close())

    const at = (type: ContentType, id: string, locale: Locale = 'vi') => ({
      key: { type, id },
      locale,
      now: new Date(),
    })
    const atDesk = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction({ payload: cms.payload }, work)
    const newArticle = (changes: Record<string, unknown> = {}) =>
      cms.write('article', { ...wholeArticle(agency), ...changes }, { by: writer })
    const submitted = async (changes: Record<string, unknown> = {}) => {
      const id = await newArticle(changes)
      await atDesk((desk) => submit({ ...at('article', id), user: writer, declaresNoSecrets: true }, desk))
      return id
    }
    const approved = (id: string, more: Partial<Parameters<typeof approve>[0]> = {}) =>
      atDesk((desk) => approve({ ...at('article', id), user: approver, store: cms.runtime.store, ...more }, desk))
    const codesOf = async (work: Promise<unknown>) => {
      const error = await work.then(
        () => undefined,
        (refusal: unknown) => refusal,
      )
      if (!(error instanceof GateRefusal)) throw new Error(`expected a refusal, got ${String(error)}`)
      return error.reasons.map(({ code }) => code)
    }
    const review = (id: string, locale: Locale = 'vi') =>
      atDesk((desk) => findReview({ type: 'article', id }, locale, desk))
    const contentIdOf = async (id: string) => String((await review(id))?.contentId)

    test('lets a submitted text of someone else out, and nothing else of the document', async () => {
      const id = await submitted({ ednote: 'MARKER internal' })
      expect(await approved(id)).toBe('live')
      const store = await cms.published()
      const item = store.item(await contentIdOf(id), 'vi')
      expect(item?.fields).toMatchObject({ title: 'Cảng Mỹ Thủy', kind: 'news' })
      expect(JSON.stringify(item)).not.toContain('MARKER')
      expect(store.localesOf(await contentIdOf(id))).toEqual(['vi'])
    })

    test('refuses a draft that nobody submitted', async () => {
      expect(await codesOf(approved(await newArticle()))).toEqual(['not_submitted'])
    })

    test('refuses an approver who changed the text', async () => {
      const id = await newArticle()
      await cms.change('article', id, { summary: 'Câu khác.' }, { by: approver })
      await atDesk((desk) => submit({ ...at('article', id), user: writer, declaresNoSecrets: true }, desk))
      expect(await codesOf(approved(id))).toEqual(['own_text'])
    })

    test('refuses people whose role or agency does not reach', async () => {
      const other = await cms.write('agency', { title: 'Sở khác', summary: 'Khác' })
      const stranger = await cms.person({ name: 'stranger', roles: ['approver'], agency: other })
      const id = await submitted()
      expect(await codesOf(approved(id, { user: stranger }))).toEqual(['not_allowed'])
      expect(await codesOf(approved(id, { user: writer }))).toEqual(['not_allowed', 'own_text'])
    })

    test('refuses a submission without the declaration on state secrets', async () => {
      const id = await newArticle()
      const submission = atDesk((desk) =>
        submit({ ...at('article', id), user: writer, declaresNoSecrets: false }, desk),
      )
      expect(await codesOf(submission)).toEqual(['secrecy_undeclared'])
    })

    test('tells every reason at once', async () => {
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
      const id = await submitted({ summary: '', body: undefined, legalFlag: true, embargoUntil: tomorrow })
      const codes = await codesOf(approved(id))
      expect(codes.sort()).toEqual(['embargo', 'legal_flag', 'missing_field', 'missing_field'])
    })

    test('refuses an agency that is not live in the language', async () => {
      const id = await submitted()
      await cms.change('article', id, { title: 'Port', summary: 'S.', body: paragraph('Text.') }, { locale: 'en' })
      await atDesk((desk) => submit({ ...at('article', id, 'en'), user: writer, declaresNoSecrets: true }, desk))
      const refused = atDesk((desk) =>
        approve({ ...at('article', id, 'en'), user: approver, store: cms.runtime.store }, desk),
      )
      expect(await codesOf(refused)).toEqual(['agency_not_live'])
    })

    test('refuses words that are too long for their place, and says which and by how much', async () => {
      // A draft may be too long: its editor is told, and may shorten it later.
      const id = await submitted({ summary: 'a'.repeat(412) })
      const refused = await approved(id).catch((error: unknown) => error)
      expect((refused as GateRefusal).reasons).toEqual([{ code: 'too_long', field: 'summary', detail: '412 / 400' }])
    })

    test('refuses text that has no place in a published page, and says which field', async () => {
      const body = paragraph('Một đoạn.')
      const link = { type: 'link', version: 3, fields: { linkType: 'custom', url: 'javascript:alert(1)' } }
      const children = [
        { ...body.root.children?.[0], children: [{ ...link, children: body.root.children?.[0]?.children }] },
      ]
      const id = await submitted()
      // The editor cannot save such a link; a forged call could.
      const forged = { root: { ...body.root, children } }
      const saving = cms.change('article', id, { body: forged }, { by: writer })
      const isSaved = await saving.then(
        () => true,
        () => false,
      )
      if (!isSaved) return
      await atDesk((desk) => submit({ ...at('article', id), user: writer, declaresNoSecrets: true }, desk))
      expect(await codesOf(approved(id))).toEqual(['invalid_field'])
    })

    test('puts a submitted text back to draft when it changes', async () => {
      const id = await submitted()
      await cms.change('article', id, { title: 'Tiêu đề mới' }, { by: writer })
      expect((await review(id))?.state).toBe('draft')
      expect(await codesOf(approved(id))).toEqual(['not_submitted'])
    })

    test('refuses when the approver saw another state of the text', async () => {
      const id = await submitted()
      const seen = { wordsHash: 'what stood there before', sharedHash: 'x' }
      expect(await codesOf(approved(id, { seen }))).toEqual(['changed_since'])
    })

    test('publishes what was approved, even when someone saves before its hour', async () => {
      const id = await submitted({ title: 'Đúng như đã duyệt' })
      const publishAt = new Date(Date.now() + 60_000)
      expect(await approved(id, { publishAt })).toBe('scheduled')
      await cms.change('article', id, { title: 'Sửa sau khi duyệt' }, { by: writer })
      await runSchedule(cms.payload, new Date(publishAt.getTime() + 1))
      const store = await cms.published()
      expect(store.item(await contentIdOf(id), 'vi', 'article')?.fields.title).toBe('Đúng như đã duyệt')
      expect((await review(id))?.state).toBe('draft')
    })

    test('goes live at its moment and not a millisecond before', async () => {
      const id = await submitted()
      const publishAt = new Date(Date.now() + 60_000)
      await approved(id, { publishAt })
      await runSchedule(cms.payload, new Date(publishAt.getTime() - 1))
      expect((await cms.published()).localesOf(await contentIdOf(id))).toEqual([])
      await runSchedule(cms.payload, publishAt)
      expect((await cms.published()).localesOf(await contentIdOf(id))).toEqual(['vi'])
    })

    test('holds a scheduled text whose embargo was moved, and says why', async () => {
      const id = await submitted()
      const publishAt = new Date(Date.now() + 60_000)
      await approved(id, { publishAt })
      await cms.change('article', id, { embargoUntil: new Date(Date.now() + 86_400_000).toISOString() })
      await runSchedule(cms.payload, publishAt)
      expect(await review(id)).toMatchObject({ state: 'approved', problem: 'embargo' })
      expect((await cms.published()).localesOf(await contentIdOf(id))).toEqual([])
    })

    test('takes one language down at its hour and leaves the others', async () => {
      const english = { title: 'Department', summary: 'Office' }
      const people = { writer, approver }
      const id = await newArticle()
      const founder = await cms.person({ name: `f-${id.slice(0, 6)}`, roles: ['administrator'] })
      await cms.change('agency', agency, english, { locale: 'en', by: founder })
      const second = await cms.person({ name: `s-${id.slice(0, 6)}`, roles: ['administrator'] })
      await cms.submitAndApprove({ type: 'agency', id: agency, locale: 'en', writer: founder, approver: second })
      await cms.change(
        'article',
        id,
        { title: 'Port', summary: 'S.', body: paragraph('Text.') },
        { locale: 'en', by: writer },
      )
      await cms.submitAndApprove({ type: 'article', id, locale: 'vi', ...people })
      await atDesk((desk) => submit({ ...at('article', id, 'en'), user: writer, declaresNoSecrets: true }, desk))
      const unpublishAt = new Date(Date.now() + 60_000)
      await atDesk((desk) =>
        approve({ ...at('article', id, 'en'), user: approver, store: cms.runtime.store, unpublishAt }, desk),
      )
      expect((await cms.published()).localesOf(await contentIdOf(id)).sort()).toEqual(['en', 'vi'])
      await runSchedule(cms.payload, unpublishAt)
      expect((await cms.published()).localesOf(await contentIdOf(id))).toEqual(['vi'])
    })

    test('withdraws everywhere, and revokes an approval that waits', async () => {
      const id = await submitted()
      await approved(id)
      await atDesk((desk) => withdraw({ ...at('article', id), user: approver }, desk))
      const store = await cms.published()
      expect(store.localesOf(await contentIdOf(id))).toEqual([])
      expect(store.itemBySlug('article', 'vi', 'cang-my-thuy')?.contentId).not.toBe(await contentIdOf(id))
      const waiting = await submitted()
      await approved(waiting, { publishAt: new Date(Date.now() + 60_000) })
      await atDesk((desk) => withdraw({ ...at('article', waiting), user: approver }, desk))
      await runSchedule(cms.payload, new Date(Date.now() + 120_000))
      expect((await cms.published()).localesOf(await contentIdOf(waiting))).toEqual([])
    })

    test('returns a text with a note, and it must be submitted again', async () => {
      const id = await submitted()
      await atDesk((desk) => returnToAuthor({ ...at('article', id), user: approver, note: 'Nguồn?' }, desk))
      expect(await review(id)).toMatchObject({ state: 'returned', note: 'Nguồn?' })
      expect(await codesOf(approved(id))).toEqual(['not_submitted'])
    })

    test('does not let a live document into the trash', async () => {
      const id = await submitted()
      await approved(id)
      await expect(cms.change('article', id, { deletedAt: new Date().toISOString() })).rejects.toThrow(/vi/)
    })

    test('approves a figure once for all languages that are live', async () => {
      const profile = {
        title: 'Hồ sơ',
        summary: 'S.',
        overview: paragraph('V.'),
        level: 'province',
        issuingAgency: agency,
        indicators: [{ label: 'Diện tích', value: 100, unit: 'ha', period: '2025', sampleData: true }],
      }
      const editor = await cms.person({ name: `editor-${database.name}`, roles: ['editor'], agency })
      const id = await cms.write('investment-profile', profile, { by: editor })
      const first = (await cms.payload.findByID({
        collection: 'investment-profile' as never,
        id,
        draft: true,
        locale: 'en',
      })) as unknown as { indicators: { id: string }[] }
      const row = { ...first.indicators[0], label: 'Area' }
      const englishWords = { title: 'Profile', summary: 'S.', overview: paragraph('E.'), indicators: [row] }
      await cms.change('investment-profile', id, englishWords, { locale: 'en', by: editor })
      for (const locale of ['vi', 'en'] as const) {
        await cms.submitAndApprove({ type: 'investment-profile', id, locale, writer: editor, approver })
      }
      const current = (await cms.payload.findByID({
        collection: 'investment-profile' as never,
        id,
        draft: true,
        locale: 'vi',
      })) as unknown as { indicators: object[] }
      await cms.change(
        'investment-profile',
        id,
        { indicators: [{ ...current.indicators[0], value: 250 }] },
        { by: editor },
      )
      await cms.submitAndApprove({ type: 'investment-profile', id, locale: 'vi', writer: editor, approver })
      const contentId = String(
        (await atDesk((desk) => findReview({ type: 'investment-profile', id }, 'vi', desk)))?.contentId,
      )
      const store = await cms.published()
      const figure = (locale: Locale) => store.item(contentId, locale, 'investment-profile')?.fields.indicators[0]
      expect(figure('vi')).toMatchObject({ label: 'Diện tích', value: 250 })
      expect(figure('en')).toMatchObject({ label: 'Area', value: 250 })
      const english = await atDesk((desk) => findReview({ type: 'investment-profile', id }, 'en', desk))
      expect(english?.state).toBe('live')
    })

    test('delivers a second time without changing anything', async () => {
      const before = (await cms.published()).revision()
      await cms.payload.update({
        collection: 'outbox' as never,
        where: { state: { equals: 'delivered' } },
        data: { state: 'pending' } as never,
        overrideAccess: true,
      })
      expect((await cms.published()).revision()).toBe(before)
    })
  })
}
