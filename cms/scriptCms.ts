import { getPayload, type Payload } from 'payload'
import { cmsConfig } from './cmsConfig.ts'
import type { Environment } from './env.ts'
import { type Runtime, startRuntime } from './runtime.ts'
import { setRuntime } from './runtimeRegistry.ts'

/** A CMS without its web server: for scripts and tests. */
export interface ScriptCms {
  readonly payload: Payload
  readonly runtime: Runtime
  close(): Promise<void>
}

/** Opens the database and the published store that the settings name; the clockwork stands still until `run`. */
export async function openScriptCms(environment: Environment): Promise<ScriptCms> {
  // A key of its own: Payload otherwise hands out the instance of an earlier call.
  const payload = await getPayload({ config: cmsConfig(environment), key: globalThis.crypto.randomUUID() })
  const runtime = startRuntime({ payload: () => Promise.resolve(payload), environment, clock: false })
  setRuntime(runtime)
  return {
    payload,
    runtime,
    close: async () => {
      await runtime.stop()
      setRuntime(undefined)
      await payload.destroy()
    },
  }
}
