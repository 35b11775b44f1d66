import { openStoreForReading } from '#content/store/readStore.ts'

/** How often the store is asked for its number: an approval is seen within a third of a second. */
const pollMilliseconds = 300
/** How long to wait before what failed is tried again without a new change. */
const retryMilliseconds = 10_000

/**
 * Calls `onChange` whenever the store has a revision other than the one published last, one call at a time. What fails
 * is tried again at the next change, or after ten seconds.
 * @returns a function that stops watching and waits for a call under way.
 */
export function watchStore(options: {
  readonly storeFile: string
  readonly published: number
  /** @returns the revision that is published now. */
  readonly onChange: () => Promise<number>
  readonly onError: (error: unknown) => void
}): () => Promise<void> {
  const store = openStoreForReading(options.storeFile)
  let published = options.published
  let running: Promise<void> = Promise.resolve()
  let isRunning = false
  let failed: { revision: number; at: number } | undefined
  const timer = setInterval(() => {
    if (isRunning) return
    const revision = revisionOf()
    if (revision === published) return
    if (failed && failed.revision === revision && Date.now() - failed.at < retryMilliseconds) return
    isRunning = true
    running = options
      .onChange()
      .then((revision) => {
        published = revision
      })
      .catch((error: unknown) => {
        failed = { revision, at: Date.now() }
        options.onError(error)
      })
      .finally(() => {
        isRunning = false
      })
  }, pollMilliseconds)
  return async () => {
    clearInterval(timer)
    await running
    store.close()
  }

  function revisionOf(): number {
    try {
      return store.revision()
    } catch (error) {
      options.onError(error)
      return published
    }
  }
}
