import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf, mediaPath } from '#content/model/paths.ts'
import { openStoreForReading, type StoreReader } from '#content/store/readStore.ts'
import { makeSheets } from '#site/brochures/makeSheets.ts'
import { sheetOrders } from '#site/brochures/sheetOrders.ts'
import { cardOrders } from '#site/shareCards/cardOrders.ts'
import { cardMaker, makeCards } from '#site/shareCards/makeCards.ts'
import { openPress, type Press } from '#site/press/press.ts'
import { mediaFiles, siteFiles } from '#site/src/data/files.ts'
import { type Portal, readPortal } from '#site/src/data/portal.ts'
import { hasSheet, sheetFiles } from '#site/src/data/sheets.ts'
import { sitePages } from '#site/src/data/sitePages.ts'
import { type Crew, gatherCrew } from './crew.ts'
import type { LiveTree, Publication, PublicationResult } from './liveTree.ts'
import type { Renderer } from './renderer.ts'
import { sitemapFiles } from './sitemaps.ts'

export interface PublishInput {
  readonly storeFile: string
  readonly mediaDir: string
  readonly siteUrl: string
  readonly tree: LiveTree
  readonly renderer: Renderer
  /** As in `CrewOptions`. */
  readonly helpers?: number
  readonly pagesAHelper?: number
  /** How long printed sheets and share cards may hold the pages back, in milliseconds. Without it they are waited for. */
  readonly patience?: number
}

export interface PublishResult extends PublicationResult {
  /** The store's revision that is live now. */
  readonly revision: number
  readonly pages: number
  readonly milliseconds: number
  /** Sheets that were not waited for: publish again. */
  readonly pendingSheets: number
  /** Share cards that were not waited for: publish again. */
  readonly pendingCards: number
  /** What could not be made, one sentence each; its former version stays live. */
  readonly problems: readonly string[]
}

/** Files copied as they are, from the folder of the repository. */
const publicDir = join(import.meta.dirname, '../../public')

/** How often a publication starts again because the store changed under it; then it goes live as it is. */
const attempts = 3

/**
 * Renders the whole portal as it is in the store now, and swaps in what changed. What is approved meanwhile starts it
 * again, so that no page of one publication knows more than another.
 */
export async function publish(input: PublishInput): Promise<PublishResult> {
  const start = performance.now()
  const store = openStoreForReading(input.storeFile)
  try {
    for (let attempt = 1; ; attempt += 1) {
      const revision = store.revision()
      const madeFrom = inputsOf(input, store)
      const prepared = await prepare(input, store)
      if (store.revision() !== revision && attempt < attempts) {
        prepared.publication.abandon()
        continue
      }
      const { pages, pendingSheets, pendingCards, problems } = prepared
      const isPending = pendingSheets + pendingCards > 0
      const isWhole = problems.length === 0 && !isPending && store.revision() === revision
      const result = prepared.publication.commit(isWhole ? madeFrom : undefined)
      return {
        ...result,
        revision,
        pages,
        pendingSheets,
        pendingCards,
        problems,
        milliseconds: Math.round(performance.now() - start),
      }
    }
  } finally {
    store.close()
  }
}

/** The revision that is live already: whole, and made from all that a publication would read now. */
export function liveRevision(input: PublishInput): number | undefined {
  const store = openStoreForReading(input.storeFile)
  try {
    return input.tree.madeFrom() === inputsOf(input, store) ? store.revision() : undefined
  } finally {
    store.close()
  }
}

/** Names everything that a publication reads. The month is in it for security.txt, which runs out. */
function inputsOf({ siteUrl, renderer }: PublishInput, store: StoreReader): string {
  const month = new Date().toISOString().slice(0, 7)
  return [renderer.build, siteUrl, month, store.fingerprint()].join(' ')
}

interface Prepared {
  readonly publication: Publication
  readonly pages: number
  readonly pendingSheets: number
  readonly pendingCards: number
  readonly problems: readonly string[]
}

async function prepare(input: PublishInput, store: StoreReader): Promise<Prepared> {
  const hands = { crew: gatherCrew(input), press: openPress() }
  try {
    return await prepareWith(hands, input, store)
  } finally {
    // Before anything is swapped in: from then on the server must be renewed at once.
    await Promise.all([hands.crew.dismiss(), hands.press.close()])
  }
}

interface Hands {
  readonly crew: Crew
  readonly press: Press
}

async function prepareWith({ crew, press }: Hands, input: PublishInput, store: StoreReader): Promise<Prepared> {
  const cardsDir = `${input.tree.dir}.cards`
  // The first time all cards are to be drawn: the threads wake up while the portal is read.
  if (!existsSync(cardsDir)) press.warmUp(cardMaker)
  const portal = readPortal({ store, siteUrl: input.siteUrl })
  const sheetsDir = `${input.tree.dir}.sheets`
  const making = makeSheets(press, sheetsDir, sheetOrders(portal))
  const drawing = makeCards(press, cardsDir, cardOrders(portal, input.mediaDir))
  const publication = input.tree.begin()
  copyFolder(publication, input.renderer.assetsDir)
  copyFolder(publication, publicDir)
  const pages = sitePages(portal)
  const [withSheet = [], others = []] = [true, false].map((has) =>
    pages.filter(({ target }) => hasSheet(target) === has).map(({ path }) => path),
  )
  const problems = [
    ...linkMedia(publication, portal, input.mediaDir),
    ...(await renderAll(publication, portal, crew, [...siteFiles(portal), ...others])),
  ]
  for (const [name, bytes] of await sitemapFiles(portal)) publication.write(name, bytes)
  // Meanwhile the sheets were made; the pages that link to them come last, while the rest of the cards are drawn.
  const patience = input.patience ?? Infinity
  const cards = drawing.within(patience)
  const made = await making.within(patience)
  const complete = { ...portal, sheets: made.sheets }
  problems.push(...made.problems, ...(await renderAll(publication, complete, crew, withSheet)))
  for (const [path, { file }] of sheetFiles(complete)) publication.link(fileOf(path), join(sheetsDir, file))
  const drawn = await cards
  problems.push(...drawn.problems)
  for (const [file, name] of drawn.files) publication.link(file, join(cardsDir, name))
  return { publication, pages: pages.length, pendingSheets: made.pending, pendingCards: drawn.pending, problems }
}

async function renderAll(
  publication: Publication,
  portal: Portal,
  crew: Crew,
  paths: readonly string[],
): Promise<string[]> {
  const problems: string[] = []
  const wanted = paths.filter((path) => !(isNamedByContent(path) && publication.keep(fileOf(path))))
  await crew.render(portal, wanted, (page) => {
    const file = fileOf(page.path)
    if ('bytes' in page) {
      publication.write(file, page.bytes)
      return
    }
    problems.push(page.problem)
    publication.keep(file)
  })
  return problems.toSorted()
}

/** The name of a plate says what it shows. */
function isNamedByContent(path: string): boolean {
  return path.startsWith('/plates/')
}

function copyFolder(publication: Publication, folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = join(entry.parentPath, entry.name)
    publication.copy(source.slice(folder.length + 1), source)
  }
}

function linkMedia(publication: Publication, portal: Portal, folder: string): string[] {
  const problems: string[] = []
  for (const { name } of mediaFiles(portal).values()) {
    const source = join(folder, name)
    if (existsSync(source)) publication.link(fileOf(mediaPath(name)), source)
    else problems.push(`${mediaPath(name)}: ${source} is missing; pages that show it have a gap`)
  }
  return problems
}
