import { benchStart } from './start.ts'
import { machine } from './machine.ts'

/** `npm run bench -- <name>`: prints one JSON object with sizes, medians, p95 and the machine. Nothing is asserted. */
const benches: Record<string, () => Promise<unknown>> = { start: benchStart }

const [name = ''] = process.argv.slice(2)
const bench = benches[name]
if (!bench) {
  console.error(`npm run bench -- <name>, where <name> is one of: ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
console.log(JSON.stringify({ bench: name, machine: machine(), ...((await bench()) as object) }, null, 2))
process.exit()
