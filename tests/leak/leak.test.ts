import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ContentType, contentTypeNames, typeRow } from '#content/model/contentTypes.ts'
import { isSettings } from '#cms/publish/documents.ts'
import { submit, withdraw } from '#cms/publish/actions.ts'
import { inTransaction } from '#cms/publish/transaction.ts'
import type { CmsUser } from '#cms/access/user.ts'
import { openLiveTree } from '#site/publisher/liveTree.ts'
import { publish } from '#site/publisher/publish.ts'
import { loadRenderer } from '#site/publisher/renderer.ts'
import { builtBundle } from '../site/support/builtBundle.ts'
import { readPdf } from '../site/support/readPdf.ts'
import { startTestCms, type TestCms } from '../support/testCms.ts'
import { disguises, markedDocument } from './markers.ts'

/** States in which nothing of a document may be seen outside, each with a word of its own per type and field. */
const secretStates = ['draft', 'submitted', 'embargoed', 'internal', 'withdrawn', 'newer', 'translation'] as const
type SecretState = (typeof secretStates)[number]

const types = contentTypeNames.filter((type) => type !== 'media' && !isSettings(type))
const meanings = new Map<string, string>()

/**
 * Letters and digits only, so that no template can break the word: it would then not be found. Short, since the model
 * limits some fields to twenty letters.
 */
const wordFor = (state: SecretState | 'public', type: ContentType) => (path: string) => {
  const meaning = `${state} ${type}.${path}`
  const word = `zq${state.slice(0, 3)}${createHash('sha256').update(meaning).digest('hex').slice(0, 8)}qz`
  meanings.set(word, meaning)
  return word
}

describe('nothing leaves but through the gate', () => {
  let cms: TestCms
  let writer: CmsUser
  let approver: CmsUser
  let agency: string
  let live: string
  const ids: { type: ContentType; id: string }[] = []
  const planted: { state: SecretState; word: string }[] = []

  const publishAll = async () => {
    await cms.runtime.run()
    const { storeFile, publishedMediaFolder } = cms.runtime.environment
    const renderer = await loadRenderer()
    const tree = openLiveTree(live)
    const siteUrl = 'http://portal.example'
    return publish({ storeFile, mediaDir: publishedMediaFolder, siteUrl, tree, renderer })
  }
  const plant = (state: SecretState, type: ContentType, onlyInternal = false) => {
    const mark = (path: string) => {
      const word = wordFor(state, type)(path)
      planted.push({ state, word })
      return word
    }
    return markedDocument(type, { mark, onlyInternal })
  }
  const whole = (type: ContentType, extra: Record<string, unknown> = {}) => ({
    ...markedDocument(type, { mark: wordFor('public', type) }),
    // What the gate asks for beyond words.
    ...(typeRow(type).fields['issuingAgency'] && { issuingAgency: agency }),
    ...(type === 'zone-price' && { zone }),
    ...(type === 'itinerary' && { stops: [] }),
    legalFlag: false,
    ednote: undefined,
    ...extra,
  })
  let zone: string
  const released = async (type: ContentType, data: Record<string, unknown>) => {
    const id = await cms.write(type, data, { by: writer })
    await cms.submitAndApprove({ type, id, locale: 'vi', writer, approver })
    ids.push({ type, id })
    return id
  }

  beforeAll(async () => {
    await builtBundle()
    live = mkdtempSync(join(tmpdir(), 'leak-live-'))
    cms = await startTestCms()
    writer = await cms.person({ name: 'writer', roles: ['administrator'] })
    approver = await cms.person({ name: 'approver', roles: ['administrator'] })
    agency = await released('agency', whole('agency'))
    zone = await released('zone', whole('zone'))
    for (const type of types) await plantAll(type)
    await publishSettings()
    await publishAll()
  })
  afterAll(async () => {
    await cms.close()
    rmSync(live, { recursive: true, force: true })
  })

  async function plantAll(type: ContentType): Promise<void> {
    const withAgency = typeRow(type).fields['issuingAgency'] ? { issuingAgency: agency } : {}
    const draft = await cms.write(type, { ...plant('draft', type), ...withAgency })
    const submitted = await cms.write(type, { ...plant('submitted', type), ...withAgency }, { by: writer })
    await submitVi(type, submitted)
    ids.push({ type, id: draft }, { type, id: submitted })
    if (typeRow(type).fields['embargoUntil']) {
      const embargoUntil = new Date(Date.now() + 86_400_000).toISOString()
      const id = await cms.write(
        type,
        { ...plant('embargoed', type), ...withAgency, embargoUntil, legalFlag: false },
        { by: writer },
      )
      await submitVi(type, id)
      await expect(cms.submitAndApprove({ type, id, locale: 'vi', writer, approver })).rejects.toThrow(/embargo/)
      ids.push({ type, id })
    }
    const internal = await released(type, whole(type, { ...plant('internal', type, true), legalFlag: false }))
    await cms.change(type, internal, { ...plant('newer', type), ...withAgency, slug: undefined }, { by: writer })
    const words = Object.entries(plant('translation', type)).filter(
      ([name]) => typeRow(type).fields[name]?.per === 'locale',
    )
    await cms.change(type, internal, Object.fromEntries(words), { locale: 'ja', by: writer })
    const gone = await released(type, {
      ...whole(type),
      ...plant('withdrawn', type),
      ...withAgency,
      ...(type === 'zone-price' && { zone }),
      ...(type === 'itinerary' && { stops: [] }),
      ednote: undefined,
    })
    if (type === 'article') await expectVisibleBefore(type)
    await inTransaction({ payload: cms.payload }, (desk) =>
      withdraw({ key: { type, id: gone }, locale: 'vi', user: approver, now: new Date() }, desk),
    )
  }

  const submitVi = (type: ContentType, id: string) =>
    inTransaction({ payload: cms.payload }, (desk) =>
      submit({ key: { type, id }, locale: 'vi', user: writer, now: new Date(), declaresNoSecrets: true }, desk),
    )

  /** The search must be able to find what is there, or it proves nothing. */
  async function expectVisibleBefore(type: ContentType): Promise<void> {
    await publishSettings()
    await publishAll()
    expect((await search(live, [wordFor('withdrawn', type)('title')])).found.length).toBeGreaterThan(0)
  }

  let settingsAreLive = false
  async function publishSettings(): Promise<void> {
    if (settingsAreLive) return
    settingsAreLive = true
    for (const type of contentTypeNames.filter(isSettings)) {
      const data = {
        ...markedDocument(type, { mark: wordFor('public', type) }),
        issuingAgency: agency,
        enabled: ['vi', 'ja'],
        entries: [{ section: 'news' }],
      }
      await cms.payload.updateGlobal({
        slug: type as never,
        data: data as never,
        locale: 'vi',
        draft: true,
        overrideAccess: true,
        user: writer as never,
      })
      await cms.submitAndApprove({ type, id: type, locale: 'vi', writer, approver })
    }
  }

  test('finds what is public in the live tree, printed sheets included: the search works', async () => {
    const { files, found } = await search(live, [wordFor('public', 'article')('title')])
    expect(files).toBeGreaterThan(50)
    expect(found.length).toBeGreaterThan(0)
    const project = await search(live, [wordFor('public', 'investment-project')('title')])
    expect(project.found.filter((line) => line.includes('.pdf: ')).length).toBeGreaterThan(0)
  })

  test.each(secretStates)('no word of anything %s is in any file of the live tree', async (state) => {
    const words = planted.filter((entry) => entry.state === state).map(({ word }) => word)
    expect(words.length).toBeGreaterThan(state === 'internal' ? 5 : 60)
    expect((await search(live, words)).found).toEqual([])
  })

  test('no anonymous request to the CMS answers with any of it, however it is asked', async () => {
    const paths = anonymousPaths(ids)
    expect(paths.length).toBeGreaterThan(300)
    const answers = await Promise.all(paths.map((path) => anonymous(path)))
    const words = [...planted.map(({ word }) => word), wordFor('public', 'article')('title')]
    const leaks = answers.flatMap(({ path, body }) =>
      words.filter((word) => body.includes(word)).map((word) => `${path}: ${word}, ${meanings.get(word)}`),
    )
    expect(leaks).toEqual([])
    const open = answers.filter(({ status, path }) => status < 400 && !harmless.has(path))
    expect(open.map(({ path }) => path)).toEqual([])
    // Refused, not merely unknown: the paths are real.
    expect(answers.find(({ path }) => path === '/article')?.status).toBe(403)
    expect(answers.filter(({ status }) => status === 403).length).toBeGreaterThan(150)
  })

  const anonymous = async (path: string) => {
    const request = new Request(`${cms.runtime.environment.cms.url}/api${path}`, {
      headers: { 'Accept-Language': 'vi' },
    })
    const response = await handleEndpoints({
      config: cms.payload.config,
      request,
      payloadInstanceCacheKey: 'leak',
    } as never)
    return { path, status: response.status, body: await response.text() }
  }
})

/** Answers that say only that nobody is signed in. */
const harmless = new Set([
  '/users/me',
  '/access',
  '/users/init',
  // A visitor’s own preferences, by key: always empty.
  '/payload-preferences/count',
  '/payload-preferences/versions?limit=0',
])

function anonymousPaths(ids: readonly { type: ContentType; id: string }[]): string[] {
  const collections = [
    ...types,
    'media',
    'users',
    'reviews',
    'outbox',
    'audit',
    'payload-jobs',
    'payload-preferences',
    'payload-locked-documents',
  ]
  const queries = [
    '',
    '?draft=true&locale=all&depth=4',
    '?where[title][contains]=zq',
    '?select[ednote]=true',
    '?sort=-ednote&limit=0',
    '?trash=true',
  ]
  return [
    ...collections.flatMap((slug) => [
      ...queries.map((query) => `/${slug}${query}`),
      `/${slug}/count`,
      `/${slug}/versions?limit=0`,
    ]),
    ...ids.flatMap(({ type, id }) => [
      `/${type}/${id}?draft=true&locale=all&depth=3`,
      `/${type}/versions/${id}`,
      `/review/${type}/${id}/vi`,
    ]),
    ...contentTypeNames
      .filter(isSettings)
      .flatMap((slug) => [`/globals/${slug}?draft=true`, `/globals/${slug}/versions`]),
    ...harmless,
  ]
}

/** Looks for words, and their disguises, in every file below a folder; compressed files are opened, PDFs are read. */
async function search(folder: string, words: readonly string[]): Promise<{ files: number; found: string[] }> {
  const needles = words.flatMap((word) => disguises(word).map((disguise) => ({ word, disguise })))
  const found: string[] = []
  let files = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    files += 1
    const file = join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    const text = `${file}\n${await textOf(file, bytes)}`
    // A quick look first: every word begins alike.
    if (!/zq|enE|cX|&#122;/i.test(text)) continue
    for (const { word, disguise } of needles)
      if (text.includes(disguise)) found.push(`${file}: ${word}, ${meanings.get(word)}`)
  }
  return { files, found }
}

async function textOf(file: string, bytes: Buffer): Promise<string> {
  if (file.endsWith('.gz')) return gunzipSync(bytes).toString('utf8')
  if (!file.endsWith('.pdf')) return bytes.toString('utf8')
  const { title, text, links, alternatives } = await readPdf(bytes)
  return [title, text, ...links, ...alternatives].join('\n')
}
