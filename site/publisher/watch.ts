import { openStoreForReading } from '#content/store/readStore.ts'

/** How often the store is asked for its number: an approval is seen within a third of a second. */
const pollMilliseconds = 300

/**
 * Calls `onChange` whenever the store has a revision other than the one published last, one call at a time. What fails
 * is tried again at the next change, or after a while.
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
  const timer = setInterval(() => {
    if (isRunning || revisionOf() === published) return
    isRunning = true
    running = options
      .onChange()
      .then((revision) => {
        published = revision
      })
      .catch(options.onError)
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
