import lighthouse from 'lighthouse'
import { openStoreForReading } from '#content/store/readStore.ts'
import type { Locale } from '#content/model/locales.ts'
import type { PageTarget } from '#content/model/paths.ts'
import { join } from 'node:path'
import { openLiveTree } from '#site/publisher/liveTree.ts'
import { publish } from '#site/publisher/publish.ts'
import { loadRenderer } from '#site/publisher/renderer.ts'
import { servePortal } from '#site/publisher/serve.ts'
import { readPortal } from '#site/src/data/portal.ts'
import { sitePages } from '#site/src/data/sitePages.ts'
import { startBrowser } from '../support/browser.ts'
import { freePort } from '../support/product.ts'
import type { Places } from './siteBuild.ts'

type Kind = { readonly [Name in string]: (target: PageTarget) => boolean }

const item = (type: string) => (target: PageTarget) => target.kind === 'item' && target.type === type
const kindOf = (kind: PageTarget['kind']) => (target: PageTarget) => target.kind === kind

/** One page of each kind stands for all of them. */
const kinds = {
  home: kindOf('home'),
  hub: kindOf('hub'),
  list: kindOf('list'),
  article: item('article'),
  profile: item('investment-profile'),
  zone: item('zone'),
  project: item('investment-project'),
  attraction: item('attraction'),
  itinerary: item('itinerary'),
  publication: item('publication'),
  topic: item('topic'),
  agency: item('agency'),
  place: item('place'),
  bilingual: kindOf('bilingual'),
  archive: kindOf('archive'),
  compare: kindOf('compare'),
  facet: kindOf('facet'),
  map: kindOf('map'),
  openData: kindOf('openData'),
  fixed: kindOf('fixed'),
} as const satisfies Kind
type PageKind = keyof typeof kinds

export const pageKinds = Object.keys(kinds) as PageKind[]

export function isPageKind(name: string): name is PageKind {
  return name in kinds
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

interface Score {
  readonly kind: PageKind
  readonly locale: Locale
  readonly path: string
  readonly scores: Record<string, number>
  readonly failed: readonly string[]
}

interface Options extends Places {
  readonly kinds: readonly PageKind[]
  readonly languages: readonly Locale[]
}

/** Lighthouse's mobile scores of a page of each kind in each language, on the live tree as it is served. */
export async function benchScores(options: Options) {
  const { storeFile, mediaDir, folder, languages } = options
  const liveDir = join(folder, 'live-scores')
  const port = await freePort()
  const siteUrl = `http://127.0.0.1:${port}`
  await publish({ storeFile, mediaDir, siteUrl, tree: openLiveTree(liveDir), renderer: await loadRenderer() })
  const server = await servePortal({ dir: liveDir, host: '127.0.0.1', port })
  const debugging = await freePort()
  const browser = await startBrowser({ switches: [`--remote-debugging-port=${debugging}`] })
  const scores: Score[] = []
  try {
    for (const { kind, locale, path, isIndexed } of pagesToScore({
      storeFile,
      siteUrl,
      languages,
      kinds: options.kinds,
    })) {
      const score = await scoreOf(siteUrl + path, { port: debugging, isIndexed })
      scores.push({ kind, locale, path: decodeURIComponent(path), ...score })
      console.error(`lighthouse: ${locale} ${kind} ${Object.values(score.scores).join(' ')} ${score.failed.join('; ')}`)
    }
  } finally {
    await browser.close()
    await server.close()
  }
  return { pages: scores.length, lowest: lowestOf(scores), failedAudits: failuresOf(scores), scores }
}

function pagesToScore({
  storeFile,
  siteUrl,
  languages,
  kinds: wanted,
}: {
  readonly storeFile: string
  readonly siteUrl: string
  readonly languages: readonly Locale[]
  readonly kinds: readonly PageKind[]
}) {
  const store = openStoreForReading(storeFile)
  const pages = sitePages(readPortal({ store, siteUrl })).filter(({ target }) => target.kind !== 'root')
  store.close()
  return languages.flatMap((locale) =>
    wanted.flatMap((kind) => {
      // Notices that a translation is missing are meant to stay out of search engines.
      const found = pages.find(
        ({ target, isIndexed }) =>
          'locale' in target && target.locale === locale && kinds[kind](target) && (isIndexed || kind === 'bilingual'),
      )
      return found ? [{ kind, locale, path: found.path, isIndexed: found.isIndexed }] : []
    }),
  )
}

async function scoreOf(
  url: string,
  { port, isIndexed }: { readonly port: number; readonly isIndexed: boolean },
): Promise<Pick<Score, 'scores' | 'failed'>> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...categories],
    // What is kept out of search engines on purpose need not be open to them.
    skipAudits: isIndexed ? [] : ['is-crawlable'],
    logLevel: 'error',
    output: 'json',
  })
  if (!result) throw new Error(`lighthouse says nothing of ${url}`)
  const { lhr } = result
  const counted = new Set(
    Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  )
  return {
    scores: Object.fromEntries(categories.map((id) => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)])),
    failed: Object.values(lhr.audits)
      .filter(({ id, score }) => counted.has(id) && score !== null && score < 0.9)
      .map(({ id, displayValue }) => [id, displayValue].filter(Boolean).join(' ')),
  }
}

function lowestOf(scores: readonly Score[]) {
  return Object.fromEntries(
    categories.map((id) => {
      const [worst] = scores.toSorted((a, b) => (a.scores[id] ?? 0) - (b.scores[id] ?? 0))
      return [id, worst && { score: worst.scores[id], kind: worst.kind, locale: worst.locale }]
    }),
  )
}

/** Audits that failed anywhere, with the pages on which they did. */
function failuresOf(scores: readonly Score[]): Record<string, string[]> {
  const failures: Record<string, string[]> = {}
  for (const { kind, locale, failed } of scores) {
    for (const audit of failed) (failures[audit.split(' ')[0] ?? ''] ??= []).push(`${locale} ${kind}`)
  }
  return failures
}
