import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CmsUser } from '#cms/access/user.ts'
import { approve, submit, withdraw } from '#cms/publish/actions.ts'
import { inTransaction } from '#cms/publish/transaction.ts'
import { startTestCms, type TestCms, wholeArticle } from '../../support/testCms.ts'

describe('media at the gate', () => {
  let cms: TestCms
  let writer: CmsUser
  let approver: CmsUser
  let agency: string

  beforeAll(async () => {
    cms = await startTestCms()
    writer = await cms.person({ name: 'writer', roles: ['administrator'] })
    approver = await cms.person({ name: 'approver', roles: ['administrator'] })
    agency = await cms.write('agency', { title: 'Sở', summary: 'S.' }, { by: writer })
    await cms.submitAndApprove({ type: 'agency', id: agency, locale: 'vi', writer, approver })
  })
  afterAll(() => cms.close())

  const cleared = { creditLine: 'Ảnh: Sở', licence: 'own-work', rightsCleared: true, alt: 'Một bến cảng' }
  const upload = async (data: Record<string, unknown>, picture?: Buffer) => {
    const file =
      picture ??
      (await sharp({ create: { width: 1800, height: 1000, channels: 3, background: '#3f8391' } })
        .png()
        .toBuffer())
    const created = await cms.payload.create({
      collection: 'media' as never,
      data: data as never,
      file: { data: file, mimetype: 'image/png', name: 'port.png', size: file.length },
      draft: true,
      locale: 'vi',
      overrideAccess: true,
    })
    return created as unknown as { id: string; contentId: string; filename: string }
  }
  const articleWith = async (heroImage: string) =>
    cms.write('article', { ...wholeArticle(agency), heroImage }, { by: writer })
  const release = (id: string) => cms.submitAndApprove({ type: 'article', id, locale: 'vi', writer, approver })

  test('goes live with the first item that shows it, in three sizes and three formats, never as the original', async () => {
    const media = await upload(cleared)
    const id = await articleWith(media.id)
    await release(id)
    const store = await cms.published()
    const item = store.item(media.contentId, 'vi', 'media')
    expect(item?.files?.map(({ format, width }) => `${format} ${width}`).sort()).toEqual(
      ['avif', 'jpeg', 'webp'].flatMap((format) => [1600, 480, 960].map((width) => `${format} ${width}`)),
    )
    const folder = cms.runtime.environment.publishedMediaFolder
    expect(readdirSync(folder).sort()).toEqual(item?.files?.map(({ name }) => name).sort())
    for (const file of item?.files ?? []) {
      expect(readFileSync(join(folder, file.name)).length).toBe(file.bytes)
      expect(file.name).not.toContain('port')
    }
  })

  test('goes live with what its editor marked in it, and without where nothing is marked', async () => {
    const focusOf = async (media: { id: string; contentId: string }) => {
      await release(await articleWith(media.id))
      return (await cms.published()).item(media.contentId, 'vi', 'media')?.focus
    }
    expect(await focusOf(await upload(cleared))).toBeUndefined()
    const marked = await upload(cleared)
    await cms.change('media', marked.id, { focalX: 20, focalY: 85.4 })
    expect(await focusOf(marked)).toEqual({ x: 20, y: 85 })
  })

  test('leaves with the last item that showed it', async () => {
    const media = await upload(cleared)
    const first = await articleWith(media.id)
    const second = await articleWith(media.id)
    await release(first)
    await release(second)
    const names = ((await cms.published()).item(media.contentId, 'vi', 'media')?.files ?? []).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(0)
    const takeDown = (id: string) =>
      inTransaction({ payload: cms.payload }, (desk) =>
        withdraw({ key: { type: 'article', id }, locale: 'vi', user: approver, now: new Date() }, desk),
      )
    const isThere = () => names.map((name) => existsSync(join(cms.runtime.environment.publishedMediaFolder, name)))
    await takeDown(first)
    expect((await cms.published()).localesOf(media.contentId)).toEqual(['vi'])
    expect(isThere()).toEqual(names.map(() => true))
    await takeDown(second)
    expect((await cms.published()).localesOf(media.contentId)).toEqual([])
    expect(isThere()).toEqual(names.map(() => false))
  })

  test.each([
    ['rights not cleared', { rightsCleared: false }, 'media_rights'],
    ['no credit line', { creditLine: '' }, 'media_incomplete'],
    ['no description in the language', { alt: '' }, 'media_alt'],
    ['an expired licence', { expiresOn: '2020-01-01T12:00:00.000Z' }, 'media_expired'],
  ])('holds an item back whose picture has %s', async (_, change, code) => {
    const media = await upload({ ...cleared, ...change })
    const id = await articleWith(media.id)
    await expect(release(id)).rejects.toThrow(new RegExp(code))
  })

  test('loses the place where a photograph was taken', async () => {
    const picture = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#fff' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 46/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect((await sharp(picture).metadata()).exif).toBeDefined()
    const media = await upload(cleared, picture)
    await release(await articleWith(media.id))
    const item = (await cms.published()).item(media.contentId, 'vi', 'media')
    for (const { name } of item?.files ?? []) {
      const { exif } = await sharp(join(cms.runtime.environment.publishedMediaFolder, name)).metadata()
      expect(exif).toBeUndefined()
    }
  })

  test.each([
    ['an SVG', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'a.svg'],
    ['an HTML page', 'text/html', '<script>alert(1)</script>', 'a.html'],
    ['an SVG that calls itself a PNG', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.png'],
  ])('refuses %s', async (_, mimetype, text, name) => {
    const data = Buffer.from(text)
    const creating = cms.payload.create({
      collection: 'media' as never,
      data: cleared as never,
      file: { data, mimetype, name, size: data.length },
      draft: true,
      locale: 'vi',
      overrideAccess: true,
    })
    await expect(creating).rejects.toThrow()
  })

  test('is checked again when its hour comes', async () => {
    const media = await upload(cleared)
    const id = await articleWith(media.id)
    const publishAt = new Date(Date.now() + 60_000)
    await inTransaction({ payload: cms.payload }, async (desk) => {
      const step = { key: { type: 'article', id } as const, locale: 'vi' as const, now: new Date() }
      await submit({ ...step, user: writer, declaresNoSecrets: true }, desk)
      await approve({ ...step, user: approver, store: cms.runtime.store, publishAt }, desk)
    })
    await cms.change('media', media.id, { rightsCleared: false })
    await cms.runtime.run(publishAt)
    expect((await cms.published()).localesOf(media.contentId)).toEqual([])
  })
})
