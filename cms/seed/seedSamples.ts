import type { Payload } from 'payload'
import { readSamples, type SampleDocument } from '#content/samples/readSamples.ts'
import { samplePalette } from '#content/samples/samplePalette.ts'
import { type ContentType, typeRow } from '#content/model/contentTypes.ts'
import type { Palette } from '#content/plates/palette.ts'
import type { RichText } from '#content/model/richText.ts'
import { type Locale, localeCodes } from '#content/model/locales.ts'
import type { CmsUser } from '#cms/access/user.ts'
import { approve, submit } from '#cms/publish/actions.ts'
import { GateRefusal } from '#cms/publish/gateError.ts'
import { isSettings } from '#cms/publish/documents.ts'
import { needsWords } from '#cms/publish/rawParts.ts'
import { inTransaction } from '#cms/publish/transaction.ts'
import type { Runtime } from '#cms/runtime.ts'
import { type DocumentOf, lexicalFromRichText } from '#cms/richText/toLexical.ts'
import { oneLanguage, payloadData } from './payloadData.ts'
import { plateFile } from './plateFile.ts'

export interface SeedReport {
  readonly documents: number
  readonly items: number
}

/** Types that others need live, or link to, come first; settings last, since links in them are written once. */
const order: readonly ContentType[] = ['agency', 'place', 'topic', 'media', 'zone', 'attraction', 'investment-project']

/**
 * Writes a sample province into the CMS and sends it through the gate, like any other content: written and submitted
 * by one sample account, approved by another.
 */
export async function seedSamples(options: {
  readonly payload: Payload
  readonly runtime: Runtime
  readonly province: string
  readonly say: (line: string) => void
}): Promise<SeedReport> {
  const { payload, runtime, province, say } = options
  const documents = inOrder(readSamples(province))
  const places = new Map(documents.map((document) => [document.contentId, placeOf(document, payload)]))
  const staff = await sampleStaff(payload)
  const written = new Set<string>()
  const palette = samplePalette(documents)
  const documentOf: DocumentOf = (contentId) => places.get(contentId)
  for (const document of documents) {
    await write(document, { payload, writer: staff.writer, documentOf, written, palette })
    written.add(document.contentId)
  }
  await linkLater(documents, { payload, writer: staff.writer, documentOf })
  say(`${documents.length} documents written`)
  let items = 0
  for (const document of documents) {
    const id = places.get(document.contentId)?.value
    if (!id) continue
    try {
      items += await release(document, { id, payload, runtime, ...staff })
    } catch (error) {
      if (!(error instanceof GateRefusal)) throw error
      throw new Error(`${province}/${document.type}/${document.name}: ${error.message} Correct the sample.`, {
        cause: error,
      })
    }
  }
  await runtime.run()
  say(`${items} items approved and published`)
  return { documents: documents.length, items }
}

function inOrder(documents: SampleDocument[]): SampleDocument[] {
  const rank = ({ type }: SampleDocument) =>
    order.includes(type) ? order.indexOf(type) : order.length + (isSettings(type) ? 1 : 0)
  return [...documents].sort((a, b) => rank(a) - rank(b))
}

/** Ids are given before anything is written, so that texts may link in circles. MongoDB wants 24 hex digits. */
function placeOf({ type, contentId }: SampleDocument, payload: Payload): { relationTo: string; value: string } {
  if (isSettings(type)) return { relationTo: type, value: type }
  const value = payload.db.name === 'sqlite' ? contentId : contentId.replaceAll('-', '').slice(0, 24)
  return { relationTo: type, value }
}

interface Write {
  readonly payload: Payload
  readonly writer: CmsUser
  readonly documentOf: DocumentOf
}

/** Links to documents that are not there yet are left out here (the database checks them) and made in `linkLater`. */
async function write(
  document: SampleDocument,
  options: Write & { readonly written: ReadonlySet<string>; readonly palette: Palette },
): Promise<void> {
  const { payload, writer, documentOf, written, palette } = options
  const toEditor = (text: RichText) => lexicalFromRichText(text, documentOf)
  const known: DocumentOf = (contentId) => (written.has(contentId) ? documentOf(contentId) : undefined)
  const data = withoutOwnRows(document, payloadData(document, known, toEditor))
  if (isSettings(document.type)) {
    await writeSettings(document, { payload, writer, data })
    return
  }
  const file =
    document.type === 'media' && document.plate
      ? await plateFile(document.name, { ...document.plate, palette })
      : undefined
  await inTransaction({ payload, user: writer }, ({ req }) =>
    payload.create({
      collection: document.type as never,
      data: { ...data, id: documentOf(document.contentId)?.value, contentId: document.contentId } as never,
      draft: true,
      depth: 0,
      locale: 'all' as never,
      overrideAccess: true,
      req,
      ...(file && { file }),
    }),
  )
}

/** Payload updates one language at a time; `locale: 'all'` works when creating only. */
async function writeSettings(
  document: SampleDocument,
  { payload, writer, data }: { payload: Payload; writer: CmsUser; data: Record<string, unknown> },
): Promise<void> {
  const locales = writtenLocales(document)
  for (const locale of locales) {
    const shared = locale === locales[0]
    // Rows of a shared list keep their ids from the first language on, or the words of the others would be lost.
    const current = shared ? undefined : await readSettings(payload, document.type, locale)
    await inTransaction({ payload, user: writer }, ({ req }) =>
      payload.updateGlobal({
        slug: document.type as never,
        data: oneLanguage(document, data, locale, current) as never,
        draft: true,
        depth: 0,
        locale,
        overrideAccess: true,
        req,
      }),
    )
  }
}

function readSettings(payload: Payload, type: ContentType, locale: Locale): Promise<Record<string, unknown>> {
  const slug = type as never
  return payload.findGlobal({ slug, draft: true, depth: 0, locale, overrideAccess: true }) as Promise<
    Record<string, unknown>
  >
}

/** What `create` could not take: links to documents that came later, and lists of which each language has its own. */
async function linkLater(documents: readonly SampleDocument[], { payload, writer, documentOf }: Write): Promise<void> {
  const toEditor = (text: RichText) => lexicalFromRichText(text, documentOf)
  for (const document of documents) {
    const id = documentOf(document.contentId)?.value
    if (!id || isSettings(document.type)) continue
    const data = payloadData(document, documentOf, toEditor)
    const links = pickLinks(document, data)
    const own = ownRows(document, data)
    for (const locale of writtenLocales(document)) {
      const isFirst = locale === writtenLocales(document)[0]
      const part = { ...(isFirst && links), ...oneLanguage(document, own, locale, undefined) }
      if (Object.values(part).every((value) => value === undefined)) continue
      await inTransaction({ payload, user: writer }, ({ req }) =>
        payload.update({
          collection: document.type as never,
          id,
          data: part as never,
          draft: true,
          depth: 0,
          locale,
          overrideAccess: true,
          req,
        }),
      )
    }
  }
}

/** Lists that are localised as a whole: Payload's `create` with `locale: 'all'` takes them for invalid. */
function ownRows({ type }: SampleDocument, data: Record<string, unknown>): Record<string, unknown> {
  const isOwn = (name: string) =>
    typeRow(type).fields[name]?.kind === 'rows' && typeRow(type).fields[name]?.per === 'locale'
  return Object.fromEntries(Object.entries(data).filter(([name]) => isOwn(name)))
}

function withoutOwnRows(document: SampleDocument, data: Record<string, unknown>): Record<string, unknown> {
  const own = ownRows(document, data)
  return Object.fromEntries(Object.entries(data).filter(([name]) => !(name in own)))
}

function pickLinks({ type }: SampleDocument, data: Record<string, unknown>): Record<string, unknown> {
  const fields = typeRow(type).fields
  const isLater = (name: string) => fields[name]?.kind === 'links' || fields[name]?.kind === 'link'
  return Object.fromEntries(Object.entries(data).filter(([name, value]) => isLater(name) && value !== undefined))
}

interface Release {
  readonly id: string
  readonly payload: Payload
  readonly writer: CmsUser
  readonly approver: CmsUser
  readonly runtime: Runtime
}

async function release(document: SampleDocument, options: Release): Promise<number> {
  const { id, writer, approver, payload, runtime } = options
  // Media go live with what shows them.
  if (document.state === 'draft' || document.type === 'media') return 0
  const locales = writtenLocales(document)
  return inTransaction({ payload }, async (desk) => {
    for (const locale of locales) {
      const step = { key: { type: document.type, id }, locale, now: new Date() }
      await submit({ ...step, user: writer, declaresNoSecrets: true }, desk)
      if (document.state === 'published') await approve({ ...step, user: approver, store: runtime.store }, desk)
    }
    return document.state === 'published' ? locales.length : 0
  })
}

/** A type that needs no words stands in every language. */
function writtenLocales(document: SampleDocument): readonly Locale[] {
  return needsWords(document.type) ? (Object.keys(document.words) as Locale[]) : localeCodes
}

/** Two accounts that no one can sign in with: their passwords are random and thrown away. */
async function sampleStaff(payload: Payload): Promise<{ writer: CmsUser; approver: CmsUser }> {
  const writer = await sampleUser(payload, {
    name: 'Sample desk (writer)',
    email: 'writer@sample.example',
    role: 'editor',
  })
  const approver = await sampleUser(payload, {
    name: 'Sample desk (approver)',
    email: 'approver@sample.example',
    role: 'administrator',
  })
  return { writer: { ...writer, roles: ['administrator'] }, approver: { ...approver, roles: ['administrator'] } }
}

async function sampleUser(
  payload: Payload,
  person: { readonly name: string; readonly email: string; readonly role: string },
): Promise<CmsUser> {
  const { docs } = await payload.find({
    collection: 'users' as never,
    where: { email: { equals: person.email } },
    depth: 0,
    overrideAccess: true,
  })
  if (docs[0]) return docs[0] as unknown as CmsUser
  const password = globalThis.crypto.randomUUID() + globalThis.crypto.randomUUID()
  const created = await payload.create({
    collection: 'users' as never,
    data: { name: person.name, email: person.email, roles: [person.role], password, deactivated: true } as never,
    depth: 0,
    overrideAccess: true,
  })
  return created as unknown as CmsUser
}
