import { benchStart } from './start.ts'
import { machine } from './machine.ts'
import { benchSite } from './site.ts'

/** `npm run bench -- <name> [flags]`: prints one JSON object with sizes, medians, p95 and the machine. Nothing is asserted. */
const benches: Record<string, (flags: readonly string[]) => Promise<object>> = { start: benchStart, site: benchSite }

const [name = '', ...flags] = process.argv.slice(2)
const bench = benches[name]
if (!bench) {
  console.error(`npm run bench -- <name>, where <name> is one of: ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
try {
  console.log(JSON.stringify({ bench: name, machine: machine(), ...(await bench(flags)) }, null, 2))
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
  console.error(`${error.message}. The flags of this bench stand above its function in tests/bench/${name}.ts`)
  process.exit(1)
}
process.exit()
