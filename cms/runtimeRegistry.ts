import { getPayload, type SanitizedConfig } from 'payload'
import type { Environment } from './env.ts'
import { type Runtime, startRuntime } from './runtime.ts'

/** Next loads our modules more than once; the runtime must exist once a process. */
const registry = globalThis as typeof globalThis & { cmsRuntime?: Runtime }

/** The runtime of this process, started on first use. */
export function runtimeOf(environment: Environment): Runtime {
  registry.cmsRuntime ??= startRuntime({ payload: loadPayload, environment, clock: true })
  return registry.cmsRuntime
}

/** Scripts and tests put their own runtime in place before anything asks for one. */
export function setRuntime(runtime: Runtime | undefined): void {
  registry.cmsRuntime = runtime
}

async function loadPayload() {
  const { default: config } = (await import('./payload.config.ts')) as { default: Promise<SanitizedConfig> }
  return getPayload({ config })
}
