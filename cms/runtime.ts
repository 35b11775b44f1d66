import type { Payload } from 'payload'
import type { StoreWriter } from '#content/store/writeStore.ts'
import { openStoreForWriting } from '#content/store/writeStore.ts'
import type { Environment } from './env.ts'
import { mediaBucketCarrier } from './publish/mediaBucket.ts'
import { mediaFolderCarrier } from './publish/mediaFolder.ts'
import { deliverOutbox, type MediaCarrier } from './publish/outbox.ts'
import { restoreStore } from './publish/restoreStore.ts'
import { runSchedule } from './publish/schedule.ts'

/** What the CMS process keeps besides Payload: the published store, and the clockwork that delivers and schedules. */
export interface Runtime {
  readonly environment: Environment
  readonly store: StoreWriter
  /** Deliver soon: something was approved. */
  wake(): void
  /** Deliver and schedule once, now. For scripts and tests. */
  run(now?: Date): Promise<void>
  stop(): Promise<void>
}

const tick = 5_000

/** Opens the published store and starts the clockwork. */
export function startRuntime(options: {
  readonly payload: () => Promise<Payload>
  readonly environment: Environment
  /** False for scripts that call `run` themselves. */
  readonly clock: boolean
}): Runtime {
  const { environment } = options
  const store = openStoreForWriting(environment.storeFile)
  const media = mediaCarrier(environment)
  let running: Promise<void> | undefined
  let again = false

  const once = async (now: Date) => {
    const payload = await options.payload()
    await restoreStore({ payload, store })
    await runSchedule(payload, now)
    await deliverOutbox({ payload, store, media })
  }
  /** One round at a time; a call during a round asks for one more. */
  const run = (now = new Date()): Promise<void> => {
    if (running) {
      again = true
      return running
    }
    running = once(now).finally(() => {
      running = undefined
      if (again) {
        again = false
        wake()
      }
    })
    return running
  }
  const report = async (error: unknown) => {
    const payload = await options.payload()
    payload.logger.error({ err: error, msg: 'publishing: this round failed and is tried again' })
  }
  const wake = () => void setTimeout(() => void run().catch(report), 20)
  const timer = options.clock ? setInterval(() => void run().catch(report), tick) : undefined
  timer?.unref()

  return {
    environment,
    store,
    wake,
    run,
    stop: async () => {
      clearInterval(timer)
      await running
      store.close()
    },
  }
}

function mediaCarrier({ s3, mediaFolder, publishedMediaFolder }: Environment): MediaCarrier {
  return s3
    ? mediaBucketCarrier(s3, publishedMediaFolder)
    : mediaFolderCarrier({ from: mediaFolder, to: publishedMediaFolder })
}
