import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStoreForReading, type StoreReader } from '#content/store/readStore.ts'
import type { ContentType } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import type { Role } from '#cms/access/roles.ts'
import type { CmsUser } from '#cms/access/user.ts'
import { migrate } from '#cms/database/migrate.ts'
import { readEnvironment } from '#cms/env.ts'
import { approve, submit } from '#cms/publish/actions.ts'
import { inTransaction } from '#cms/publish/transaction.ts'
import { openScriptCms, type ScriptCms } from '#cms/scriptCms.ts'
import type { LexicalState } from '#cms/richText/lexical.ts'
import { sqlite, type TestDatabase } from './databases.ts'

/** A real CMS on a real database in a folder of its own, with people of every role. */
export interface TestCms extends ScriptCms {
  readonly folder: string
  /** Makes an account; its password is `testPassword`. */
  person(options: { name: string; roles: Role[]; agency?: string; languages?: Locale[] }): Promise<CmsUser>
  /** Creates a draft as a person (or as the system). */
  write(type: ContentType, data: Record<string, unknown>, options?: { by?: CmsUser; locale?: Locale }): Promise<string>
  change(
    type: ContentType,
    id: string,
    data: Record<string, unknown>,
    options?: { by?: CmsUser; locale?: Locale },
  ): Promise<Record<string, unknown>>
  submitAndApprove(options: {
    type: ContentType
    id: string
    locale: Locale
    writer: CmsUser
    approver: CmsUser
  }): Promise<void>
  /** What the outside world sees now, after everything pending has been delivered. */
  published(): Promise<StoreReader>
}

export const testPassword = 'a long enough password'

export async function startTestCms(database: TestDatabase = sqlite): Promise<TestCms> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-test-'))
  const uri = await database.uri()
  const environment = readEnvironment({
    NODE_ENV: 'production',
    DATA_DIR: folder,
    PAYLOAD_SECRET: 'a secret that only this test knows, long enough',
    ...(uri && { DATABASE_URI: uri }),
  })
  const cms = await openScriptCms(environment)
  await migrate(cms.payload)
  const readers: StoreReader[] = []

  return {
    ...cms,
    folder,
    person: async ({ name, roles, agency, languages }) =>
      (await cms.payload.create({
        collection: 'users' as never,
        data: { name, email: `${name}@test.example`, password: testPassword, roles, agency, languages } as never,
        depth: 0,
        overrideAccess: true,
      })) as unknown as CmsUser,
    write: async (type, data, { by, locale = 'vi' } = {}) => {
      const document = await cms.payload.create({
        collection: type as never,
        data: data as never,
        draft: true,
        depth: 0,
        locale,
        ...(by ? { user: by as never, overrideAccess: false } : { overrideAccess: true }),
      })
      return String((document as { id: unknown }).id)
    },
    change: async (type, id, data, { by, locale = 'vi' } = {}) =>
      cms.payload.update({
        collection: type as never,
        id,
        data: data as never,
        draft: true,
        depth: 0,
        locale,
        ...(by ? { user: by as never, overrideAccess: false } : { overrideAccess: true }),
      }),
    submitAndApprove: async ({ type, id, locale, writer, approver }) => {
      await inTransaction({ payload: cms.payload }, async (desk) => {
        const step = { key: { type, id }, locale, now: new Date() }
        await submit({ ...step, user: writer, declaresNoSecrets: true }, desk)
        await approve({ ...step, user: approver, store: cms.runtime.store }, desk)
      })
    },
    published: async () => {
      await cms.runtime.run()
      const reader = openStoreForReading(environment.storeFile)
      readers.push(reader)
      return reader
    },
    close: async () => {
      for (const reader of readers) reader.close()
      await cms.close()
      await database.drop(uri)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A rich text of one paragraph, as the editor saves it. */
export function paragraph(text: string): LexicalState {
  const element = { version: 1, direction: 'ltr', format: '', indent: 0 }
  const run = { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }
  return {
    root: { ...element, type: 'root', children: [{ ...element, type: 'paragraph', children: [run] }] },
  }
}

/** The least that an article needs to go live, in the language it is written in. */
export function wholeArticle(agency: string, title = 'Cảng Mỹ Thủy') {
  return {
    title,
    summary: 'Một câu tóm tắt.',
    body: paragraph('Một đoạn văn.'),
    kind: 'news',
    issuingAgency: agency,
  }
}
