import { openLiveTree } from '#site/publisher/liveTree.ts'
import { publish } from '#site/publisher/publish.ts'
import { loadRenderer } from '#site/publisher/renderer.ts'

/** What a publishing process says of itself at its end. */
export interface Published {
  readonly pages: number
  readonly files: number
  readonly problems: number
  /** Sheets and share cards that were not waited for. */
  readonly pendingSheets: number
  readonly pendingCards: number
  /** The most memory it held at once, threads included. */
  readonly peakMiB: number
}

/** A process that publishes once and ends, so that its memory can be measured. */
const { liveDir, ...input } = JSON.parse(process.argv[2] ?? '') as {
  storeFile: string
  mediaDir: string
  siteUrl: string
  liveDir: string
  patience?: number
}
const { pages, files, problems, pendingSheets, pendingCards } = await publish({
  ...input,
  tree: openLiveTree(liveDir),
  renderer: await loadRenderer(),
})
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(
  JSON.stringify({ pages, files, problems: problems.length, pendingSheets, pendingCards, peakMiB } satisfies Published),
)
