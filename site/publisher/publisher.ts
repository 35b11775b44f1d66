import { openLiveTree } from './liveTree.ts'
import type { PublisherOptions } from './options.ts'
import { liveRevision, publish, type PublishResult } from './publish.ts'
import { loadRenderer } from './renderer.ts'
import { type PortalServer, servePortal } from './serve.ts'
import { watchStore } from './watch.ts'

export interface RunningPublisher {
  /** Where the portal is served; empty with `once`. */
  readonly address: string
  /** Whether the last publication could not make every page. */
  readonly hasProblems: boolean
  stop(): Promise<void>
}

/**
 * Publishes, serves, and publishes again on every change of the store. What an earlier run left is served at once, as
 * any web server would have gone on serving it.
 * @param log takes one line a publication, and one a problem.
 */
export async function startPublisher(
  options: PublisherOptions,
  log: (line: string) => void,
): Promise<RunningPublisher> {
  const { storeFile, mediaDir, siteUrl } = options
  const renderer = await loadRenderer()
  const tree = openLiveTree(options.liveDir)
  const input = { storeFile, mediaDir, siteUrl, tree, renderer }
  let last: PublishResult | undefined
  let patience = firstPatience
  const publishNow = async () => {
    patience = last && isPending(last) ? Math.min(patience * 2, mostPatience) : firstPatience
    last = report(await publish({ ...input, patience: options.once ? Infinity : patience }), log)
    return last
  }
  const hasProblems = () => (last?.problems.length ?? 0) > 0
  const live = liveRevision(input)
  if (live !== undefined) log(`published already: revision ${live}`)
  if (options.once) {
    if (live === undefined) await publishNow()
    return { address: '', hasProblems: hasProblems(), stop: () => Promise.resolve() }
  }

  if (tree.isEmpty()) await publishNow()
  const server: PortalServer = await servePortal({ dir: tree.dir, host: options.host, port: options.port })
  log(`portal: ${server.address}`)
  const stopWatching = watchStore({
    storeFile,
    published: last ? revisionOf(last) : (live ?? -1),
    onChange: async () => {
      const result = await publishNow()
      if (result.changed > 0 || result.removed > 0) server.renew()
      return revisionOf(result)
    },
    onError: (error) => log(`publisher: ${error instanceof Error ? error.message : String(error)}`),
  })
  return {
    address: server.address,
    get hasProblems() {
      return hasProblems()
    },
    stop: async () => {
      await stopWatching()
      await server.close()
    },
  }
}

/**
 * How long printed sheets and share cards may hold pages back once these are rendered, in milliseconds. What is not
 * ready goes live a moment later; each time twice as long is given, so that many of them do not mean many publications.
 */
const firstPatience = 4_000
const mostPatience = 64_000

/** A publication that still waits for sheets or cards counts as none: the next one follows at once. */
function revisionOf(result: PublishResult): number {
  return isPending(result) ? -1 : result.revision
}

function isPending({ pendingSheets, pendingCards }: PublishResult): boolean {
  return pendingSheets + pendingCards > 0
}

function report(result: PublishResult, log: (line: string) => void): PublishResult {
  const { revision, pages, files, changed, removed, milliseconds, pendingSheets, pendingCards, problems } = result
  for (const problem of problems) log(`publisher: ${problem}`)
  log(
    `published revision ${revision}: ${pages} pages, ${files} files, ${changed} changed, ${removed} removed, ` +
      `${problems.length} problems, ${milliseconds} ms${pendingSheets > 0 ? `, ${pendingSheets} sheets to come` : ''}` +
      (pendingCards > 0 ? `, ${pendingCards} share cards to come` : ''),
  )
  return result
}
