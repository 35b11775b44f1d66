import type { Runtime } from './runtime.ts'

/** Next loads our modules more than once; the runtime must exist once a process. */
const registry = globalThis as typeof globalThis & { cmsRuntime?: Runtime | undefined }

/**
 * The runtime of this process.
 * @throws Error when nobody has started it: the web server does so before it answers, scripts by `openScriptCms`.
 */
export function currentRuntime(): Runtime {
  if (!registry.cmsRuntime) throw new Error('The CMS has not been started: call startCms or openScriptCms first.')
  return registry.cmsRuntime
}

export function setRuntime(runtime: Runtime | undefined): void {
  registry.cmsRuntime = runtime
}
