import { openLiveTree } from './liveTree.ts'
import type { PublisherOptions } from './options.ts'
import { publish, type PublishResult } from './publish.ts'
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
 * Publishes, serves, and publishes again on every change of the store.
 * @param log takes one line a publication, and one a problem.
 */
export async function startPublisher(
  options: PublisherOptions,
  log: (line: string) => void,
): Promise<RunningPublisher> {
  const { storeFile, mediaDir, siteUrl } = options
  const renderer = await loadRenderer()
  const tree = openLiveTree(options.liveDir)
  let last = report(await publish({ storeFile, mediaDir, siteUrl, tree, renderer }), log)
  if (options.once) return { address: '', hasProblems: last.problems.length > 0, stop: () => Promise.resolve() }

  const server: PortalServer = await servePortal({ dir: tree.dir, host: options.host, port: options.port })
  log(`portal: ${server.address}`)
  const stopWatching = watchStore({
    storeFile,
    published: last.revision,
    onChange: async () => {
      last = report(await publish({ storeFile, mediaDir, siteUrl, tree, renderer }), log)
      if (last.changed > 0 || last.removed > 0) server.renew()
      return last.revision
    },
    onError: (error) => log(`publisher: ${error instanceof Error ? error.message : String(error)}`),
  })
  return {
    address: server.address,
    get hasProblems() {
      return last.problems.length > 0
    },
    stop: async () => {
      await stopWatching()
      await server.close()
    },
  }
}

function report(result: PublishResult, log: (line: string) => void): PublishResult {
  const { revision, pages, files, changed, removed, milliseconds, problems } = result
  for (const problem of problems) log(`publisher: ${problem}`)
  log(
    `published revision ${revision}: ${pages} pages, ${files} files, ${changed} changed, ${removed} removed, ` +
      `${problems.length} problems, ${milliseconds} ms`,
  )
  return result
}
