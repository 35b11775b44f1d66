import { type ChildProcess, spawn } from 'node:child_process'
import { childEnvironment, projectRoot } from '#cms/env.ts'

export interface ChildOptions {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Record<string, string>
  /** Takes each line of output. */
  readonly onLine: (line: string) => void
  readonly onMessage?: (message: unknown) => unknown
}

/** A child process in a group of its own, so that its own children end with it. */
export function startChild({ command, args, env, onLine, onMessage }: ChildOptions): ChildProcess {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: childEnvironment(env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', ...(onMessage ? (['ipc'] as const) : [])],
  })
  for (const stream of [child.stdout, child.stderr]) lines(stream, onLine)
  if (onMessage) child.on('message', onMessage)
  return child
}

/**
 * Runs a child to its end.
 * @throws Error with the last lines it wrote when it fails.
 */
export function runChild(options: ChildOptions): Promise<void> {
  const kept: string[] = []
  return new Promise((resolve, reject) => {
    const child = startChild({
      ...options,
      onLine: (line) => {
        kept.push(line)
        if (kept.length > 40) kept.shift()
        options.onLine(line)
      },
    })
    running.add(child)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      running.delete(child)
      if (code === 0) resolve()
      else reject(new Error(`${options.name} failed (${signal ?? `code ${code}`}).\n${kept.join('\n')}`))
    })
  })
}

const running = new Set<ChildProcess>()

/** Ends everything `runChild` is still running. */
export function endRunning(): void {
  for (const child of running) endChild(child, 'SIGKILL')
}

/** Signals a child and everything it started. */
export function endChild(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function lines(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  let rest = ''
  stream?.setEncoding('utf8')
  stream?.on('data', (chunk: string) => {
    const parts = (rest + chunk).split(/\r?\n/)
    rest = parts.pop() ?? ''
    for (const part of parts) if (part.trim()) onLine(part)
  })
  stream?.on('end', () => {
    if (rest.trim()) onLine(rest)
  })
}
