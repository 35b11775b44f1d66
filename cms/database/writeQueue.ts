/** Thrown when a write has waited too long for the one before it. */
export class DatabaseBusyError extends Error {
  readonly code = 'database-busy'

  constructor(seconds: number) {
    super(
      `The database has been busy with another save for ${seconds} seconds. Nothing was changed; save again. ` +
        'If it happens often, a hook writes outside the transaction it waits for (pass `req` on).',
    )
    this.name = 'DatabaseBusyError'
  }
}

interface Waiting {
  readonly start: () => void
  readonly timer: NodeJS.Timeout
}

/** Lets one writer at a time in, first come first served. */
export class WriteQueue {
  readonly #waitLimit: number
  readonly #waiting: Waiting[] = []
  #holder: { abandon: (() => void) | undefined; lastActive: number } | undefined

  /** @param waitLimit milliseconds a writer waits, and an idle holder may keep others waiting. */
  constructor(waitLimit: number) {
    this.#waitLimit = waitLimit
  }

  /**
   * Waits for its turn.
   * @param abandon called when this holder has been idle past the limit while others wait.
   * @returns the function that lets the next one in; calling it twice does nothing.
   * @throws DatabaseBusyError past the limit.
   */
  async enter(abandon?: () => void): Promise<() => void> {
    if (this.#holder) await this.#waitForTurn()
    const holder = { abandon, lastActive: Date.now() }
    this.#holder = holder
    return () => {
      if (this.#holder !== holder) return
      this.#holder = undefined
      this.#next()
    }
  }

  /** The holder is at work: it is not abandoned. */
  touch(): void {
    if (this.#holder) this.#holder.lastActive = Date.now()
  }

  #waitForTurn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(entry), 1)
        reject(new DatabaseBusyError(Math.round(this.#waitLimit / 1000)))
        this.#endAbandonedHolder()
      }, this.#waitLimit)
      const entry: Waiting = { start: resolve, timer }
      this.#waiting.push(entry)
    })
  }

  #endAbandonedHolder(): void {
    if (this.#holder && Date.now() - this.#holder.lastActive >= this.#waitLimit) this.#holder.abandon?.()
  }

  #next(): void {
    const next = this.#waiting.shift()
    if (!next) return
    clearTimeout(next.timer)
    // Holds the place until the woken writer takes it, so that nobody slips in between.
    this.#holder = { abandon: undefined, lastActive: Date.now() }
    next.start()
  }
}
