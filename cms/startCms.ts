import { getPayload } from 'payload'
import config from './payload.config.ts'
import { missingMigrations } from './database/migrate.ts'
import { holdSingleWriterLock } from './database/singleWriter.ts'
import { readEnvironment } from './env.ts'
import { startRuntime } from './runtime.ts'
import { setRuntime } from './runtimeRegistry.ts'

/** Held as long as the process lives; letting go of it would let a second writer in. */
const held = globalThis as typeof globalThis & { cmsWriterLock?: () => void }

/** Claims the database, looks whether it fits this release, and starts the clockwork. Ends the process when it cannot. */
export async function startCms(): Promise<void> {
  const environment = readEnvironment()
  try {
    if (!environment.mongoUri) held.cmsWriterLock ??= holdSingleWriterLock(environment.sqliteFile)
    const payload = await getPayload({ config })
    const missing = await missingMigrations(payload)
    if (missing.length > 0) {
      throw new Error(
        `The database lacks ${missing.join(', ')}. Run npm run seed, which brings it up to date, then start again.`,
      )
    }
    const runtime = startRuntime({ payload: () => Promise.resolve(payload), environment, clock: true })
    setRuntime(runtime)
    await runtime.run()
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}
