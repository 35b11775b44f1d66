/**
 * Completes package-lock.json after `npm install`: some registries do not hold the builds of a package for every platform.
 * npm then leaves them out of the lock, and `npm ci` refuses the lock as incomplete. This adds them by name and version
 * (no integrity: they are never installed on a machine whose registry lacks them), so that `npm ci` passes everywhere.
 *
 *   npm install <package> && node .ci/complete-lock.js && npm ci --dry-run
 */
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'win32', 'windows']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']
const added = []

for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (found(path, name, version)) continue
    const top = `node_modules/${name}`
    const place = lock.packages[top] ? `${path}/node_modules/${name}` : top
    const os = systems
      .filter((system) => name.includes(system))
      .map((system) => (system === 'windows' ? 'win32' : system))
    const cpu = processors.filter((processor) => name.split(/[-.]/).includes(processor))
    lock.packages[place] = {
      version: version.replace(/^[^\d]*/, ''),
      ...(cpu.length > 0 && { cpu }),
      ...(dev && { dev }),
      optional: true,
      // A name without a system is WebAssembly: no machine of ours asks for it.
      os: os.length > 0 ? os : ['wasi'],
    }
    added.push(`${place} ${version}`)
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added.length} builds for other platforms added\n${added.join('\n')}`)

/** Whether the lock has a package where Node would look for it from `path`, in the version asked for when it is exact. */
function found(path, name, version) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const entry = lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]
    if (entry) return !/^\d/.test(version) || entry.version === version
    if (!folder) return false
  }
}
