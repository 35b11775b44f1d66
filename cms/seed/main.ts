import { sampleProvinces } from '#content/samples/readSamples.ts'
import { type Environment, readEnvironment } from '#cms/env.ts'
import { holdSingleWriterLock } from '#cms/database/singleWriter.ts'
import { migrate } from '#cms/database/migrate.ts'
import { openScriptCms } from '#cms/scriptCms.ts'
import { ensureSecret } from '#cms/start/secret.ts'
import { endWithMessage } from '#cms/start/endWithMessage.ts'
import { firstAdministrator } from './firstAdministrator.ts'
import { seedSamples } from './seedSamples.ts'

/** `npm run seed`: tables, first administrator, and sample content where the CMS is still empty. */
async function main(): Promise<void> {
  const environment = ensureSecret(readEnvironment())
  const release = environment.mongoUri ? undefined : holdSingleWriterLock(environment.sqliteFile)
  const cms = await openScriptCms(environment)
  try {
    const migrated = await migrate(cms.payload)
    if (migrated.length > 0) say(`database: ${migrated.length} migration(s) applied`)
    const login = await firstAdministrator(cms.payload, environment)
    if (login) process.send?.({ kind: 'login', ...login })
    if (login && !process.send) say(`administrator: ${login.email} / ${login.password}`)
    await seedWhereEmpty(environment, cms)
  } finally {
    await cms.close()
    release?.()
  }
}

async function seedWhereEmpty(environment: Environment, cms: Awaited<ReturnType<typeof openScriptCms>>): Promise<void> {
  const province = environment.sampleContent
  if (province === 'none') return
  if (!sampleProvinces().includes(province)) {
    throw new Error(`SAMPLE_CONTENT: "${province}" is not one of ${sampleProvinces().join(', ')} or none.`)
  }
  const { totalDocs } = await cms.payload.count({ collection: 'agency' as never, overrideAccess: true })
  if (totalDocs > 0) return
  await seedSamples({ ...cms, province, say: (line) => say(`sample content (${province}): ${line}`) })
}

function say(line: string): void {
  console.log(line)
}

await main().catch(endWithMessage)
process.exit()
