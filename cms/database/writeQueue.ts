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

interface Holder {
  /** Ends what it has open and lets the next one in. */
  readonly abandon: (() => void) | undefined
  /** How often it was seen at work. */
  steps: number
}

interface Waiting {
  readonly start: () => void
  timer: NodeJS.Timeout
}

/** Lets one writer at a time in, first come first served. */
export class WriteQueue {
  readonly #waitLimit: number
  readonly #waiting: Waiting[] = []
  #holder: Holder | undefined

  /** @param waitLimit milliseconds a writer waits for those before it. */
  constructor(waitLimit: number) {
    this.#waitLimit = waitLimit
  }

  /**
   * Waits for its turn.
   * @param abandon called when this holder did nothing during the whole wait of another, who then takes its place; it
   * must release.
   * @returns the function that lets the next one in; calling it twice does nothing.
   * @throws DatabaseBusyError past the limit, when the holder was at work meanwhile.
   */
  async enter(abandon?: () => void): Promise<() => void> {
    if (this.#holder) await this.#waitForTurn(this.#holder)
    const holder: Holder = { abandon, steps: 0 }
    this.#holder = holder
    return () => {
      if (this.#holder !== holder) return
      this.#holder = undefined
      this.#next()
    }
  }

  /** The holder is at work: it is not abandoned. */
  touch(): void {
    if (this.#holder) this.#holder.steps += 1
  }

  #waitForTurn(holder: Holder): Promise<void> {
    const { steps } = holder
    return new Promise((resolve, reject) => {
      const refuse = () => {
        this.#waiting.splice(this.#waiting.indexOf(entry), 1)
        reject(new DatabaseBusyError(Math.round(this.#waitLimit / 1000)))
      }
      const endWait = () => {
        // Steps are counted, not timed: a timer may end a millisecond before the clock says so (1 in 9, measured).
        const isForgotten = this.#holder === holder && holder.steps === steps
        if (!isForgotten || !holder.abandon) return refuse()
        entry.timer = setTimeout(refuse, this.#waitLimit)
        holder.abandon()
      }
      const entry: Waiting = { start: resolve, timer: setTimeout(endWait, this.#waitLimit) }
      this.#waiting.push(entry)
    })
  }

  #next(): void {
    const next = this.#waiting.shift()
    if (!next) return
    clearTimeout(next.timer)
    // Holds the place until the woken writer takes it, so that nobody slips in between.
    this.#holder = { abandon: undefined, steps: 0 }
    next.start()
  }
}
