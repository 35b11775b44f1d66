import { join } from 'node:path'
import { type Environment, projectRoot, readEnvironment } from '#cms/env.ts'
import { startChecks } from './checks.ts'
import { ensureBuilt } from './builds.ts'
import { endRunning, runChild } from './children.ts'
import { explain } from './endWithMessage.ts'
import { ensureSecret } from './secret.ts'
import { type Service, startServices } from './services.ts'

/** `npm start`: checks, builds what is stale, fills an empty database, then runs CMS and portal until one of them ends. */

interface Login {
  readonly email: string
  readonly password: string
}

const isDevelopment = process.argv.includes('--dev')
const isBuildOnly = process.argv.includes('--build-only')
const started = performance.now()

async function main(): Promise<number> {
  const environment = readEnvironment()
  if (isBuildOnly) {
    ensureSecret(environment)
    await build()
    return 0
  }
  await check(environment)
  ensureSecret(environment)
  // Two cores: the builds and the first filling of the database go on side by side.
  const [, login] = await Promise.all([isDevelopment ? undefined : build(), fill()])
  return run(environment, login)
}

async function check(environment: Environment): Promise<void> {
  const findings = await startChecks(environment)
  for (const { what, state, say: text } of findings) if (state === 'warning') say(`warning: ${what}: ${text}`)
  const bad = findings.filter(({ state }) => state === 'bad')
  if (bad.length > 0) throw new Error(bad.map(({ what, say: text }) => `${what}: ${text}`).join('\n'))
}

async function build(): Promise<void> {
  await ensureBuilt('portal', say)
  await ensureBuilt('cms', say)
}

async function fill(): Promise<Login | undefined> {
  const received: Login[] = []
  await runChild({
    name: 'preparing the database',
    command: process.execPath,
    args: ['cms/seed/main.ts'],
    env: { NODE_ENV: 'production' },
    onLine: (line) => {
      // Payload's own log lines begin with a time in brackets; ours are said on.
      if (!line.startsWith('[')) say(line)
    },
    onMessage: (message) => received.push(message as Login),
  })
  return received[0]
}

async function run(environment: Environment, login: Login | undefined): Promise<number> {
  const services = [cms(environment), portal(environment)]
  const { end, stop } = startServices(services, (service) => {
    say(`${service.name}: ready`)
    if (service === services.at(-1)) welcome(environment, login)
  })
  onSignal = () => void stop()
  const reason = await end
  if (reason) console.error(reason)
  return reason ? 1 : 0
}

function cms(environment: Environment): Service {
  const { host, port } = environment.cms
  return {
    name: 'CMS',
    command: binary('next'),
    args: [isDevelopment ? 'dev' : 'start', 'cms', '-H', host, '-p', String(port)],
    env: { NODE_ENV: isDevelopment ? 'development' : 'production' },
    probe: `http://${reachable(host)}:${port}/api/users/me`,
    onLine: problemsOnly('CMS'),
  }
}

function portal(environment: Environment): Service {
  const { portal: address } = environment
  return {
    name: 'portal',
    ...(isDevelopment ? portalInDevelopment(environment) : publisher(environment)),
    probe: `http://${reachable(address.host)}:${address.port}/`,
    onLine: (line) => say(`portal: ${line}`),
  }
}

/** Renders and serves what is published, and again whenever something is. */
function publisher({ portal: { host, port, url }, storeFile, publishedMediaFolder, liveFolder }: Environment) {
  const folders = ['--store', storeFile, '--media', publishedMediaFolder, '--live', liveFolder]
  const address = ['--host', host, '--port', String(port), '--site-url', url]
  return { command: process.execPath, args: ['site/publisher/main.ts', ...folders, ...address] }
}

/** Astro's own server renders each page when it is asked for, from the same store, and follows every change of code. */
function portalInDevelopment({ portal: { host, port, url }, storeFile, publishedMediaFolder }: Environment) {
  return {
    command: binary('astro'),
    args: ['dev', '--root', 'site', '--host', host, '--port', String(port)],
    env: { NODE_ENV: 'development', STORE_FILE: storeFile, MEDIA_DIR: publishedMediaFolder, SITE_URL: url },
  }
}

function welcome(environment: Environment, login: Login | undefined): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`\n  portal  ${environment.portal.url}\n  CMS     ${environment.cms.url}/admin`)
  if (login && !environment.admin.password) {
    console.log(`\n  Sign in as ${login.email} with the password ${login.password}`)
    console.log('  It is shown this once. Change it under your account.')
  }
  console.log(`\n  Ready after ${seconds} s. Ctrl-C ends everything.\n`)
}

/** The CMS's log is long; what an operator needs at the terminal is what went wrong. */
function problemsOnly(name: string): (line: string) => void {
  return (line) => {
    if (isDevelopment || /error|warn|fail|denied/i.test(line)) say(`${name}: ${line}`)
  }
}

/** 0.0.0.0 is an address to listen on, not to call. */
const reachable = (host: string) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host)

const binary = (name: string) => join(projectRoot, 'node_modules/.bin', name)

function say(line: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(3)
  console.log(`${seconds} s  ${line}`)
}

/** Until the services run there is nothing to end gently. */
let onSignal: () => void = () => process.exit(130)
process.once('exit', endRunning)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => onSignal())
try {
  process.exitCode = await main()
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
process.exit()
