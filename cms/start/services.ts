import type { ChildProcess } from 'node:child_process'
import { endChild, startChild, type ChildOptions } from './children.ts'

export interface Service extends Omit<ChildOptions, 'onLine'> {
  /** Answers once the service works. */
  readonly probe: string
  readonly onLine?: (line: string) => void
}

const startLimit = 60_000
const stopLimit = 8_000

/**
 * Starts services side by side and tells, in their order, when each answers. One that ends takes the others with it.
 * @returns a promise of why it all ended: a sentence, or nothing after `stop`.
 */
export function startServices(services: readonly Service[], onReady: (service: Service) => void) {
  const children: { service: Service; child: ChildProcess; last: string[] }[] = []
  let isStopping = false
  let ended: (reason: string | undefined) => void
  const end = new Promise<string | undefined>((resolve) => (ended = resolve))

  const stop = async (reason?: string): Promise<void> => {
    if (isStopping) return
    isStopping = true
    for (const { child } of [...children].reverse()) endChild(child, 'SIGTERM')
    const gone = children.map(({ child }) => exited(child))
    const timer = setTimeout(() => children.forEach(({ child }) => endChild(child, 'SIGKILL')), stopLimit)
    await Promise.all(gone)
    clearTimeout(timer)
    ended(reason)
  }

  const open = (service: Service) => {
    const last: string[] = []
    const child = startChild({
      ...service,
      onLine: (line) => {
        last.push(line)
        if (last.length > 15) last.shift()
        service.onLine?.(line)
      },
    })
    children.push({ service, child, last })
    child.on('exit', (code, signal) => {
      void stop(`${service.name} ended (${signal ?? `code ${code}`}).\n${last.join('\n')}`)
    })
  }
  const start = async () => {
    services.forEach(open)
    for (const { service, child } of children) {
      await answers(service, child)
      if (child.exitCode !== null || isStopping) return
      onReady(service)
    }
  }
  void start().catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)))
  return { end, stop }
}

async function answers({ name, probe }: Service, child: ChildProcess): Promise<void> {
  const until = Date.now() + startLimit
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) return
    if (await isUp(probe)) return
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  throw new Error(`${name} did not answer at ${probe} within ${startLimit / 1000} s.`)
}

async function isUp(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
    return response.status < 500
  } catch {
    // Not listening yet: the caller asks again until its limit.
    return false
  }
}

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
