import { existsSync } from 'node:fs'
import { S3Client, HeadBucketCommand } from '@aws-sdk/client-s3'
import { openStoreForReading } from '#content/store/readStore.ts'
import { sampleProvinces } from '#content/samples/readSamples.ts'
import { type Environment, readEnvironment } from '#cms/env.ts'
import { database, dataFolder, type Finding, freePort } from '#cms/start/checks.ts'
import { endWithMessage, explain } from '#cms/start/endWithMessage.ts'

/** `npm run doctor`: says what is configured, reachable and missing, and changes nothing. */
async function main(): Promise<void> {
  const environment = readEnvironment()
  const findings = [
    { what: 'Node', state: 'good', say: process.version } satisfies Finding,
    dataFolder(environment),
    await database(environment),
    secret(environment),
    await port('CMS', environment.cms, 'CMS_PORT'),
    await port('portal', environment.portal, 'PORTAL_PORT'),
    samples(environment),
    publishedStore(environment),
    await mediaStorage(environment),
    mail(environment),
    publicAddresses(environment),
  ]
  for (const { state, what, say } of findings) console.log(`${marks[state]}  ${what}: ${say}`)
  const bad = findings.filter(({ state }) => state === 'bad').length
  const warnings = findings.filter(({ state }) => state === 'warning').length
  console.log(`\n${findings.length} things looked at, ${bad} bad, ${warnings} to think about`)
  if (bad > 0) process.exitCode = 1
}

const marks = { good: 'good   ', warning: 'warning', bad: 'BAD    ' } as const

function secret({ secret: given, secretFile, isProduction }: Environment): Finding {
  const what = 'secret'
  if (given) return { what, state: 'good', say: 'PAYLOAD_SECRET is set' }
  if (existsSync(secretFile)) return { what, state: isProduction ? 'warning' : 'good', say: `kept in ${secretFile}` }
  return { what, state: 'good', say: 'none yet; npm start makes one' }
}

/** A port in use is what one expects while the product runs. */
async function port(name: string, { host, port: number }: Environment['cms'], setting: string): Promise<Finding> {
  const finding = await freePort(name, host, number, setting)
  if (finding.state === 'good') return { ...finding, say: 'free (nothing is running there)' }
  return { ...finding, state: 'warning', say: `in use: by this product, if it is running; otherwise ${finding.say}` }
}

function samples({ sampleContent }: Environment): Finding {
  const what = 'sample content'
  const known = [...sampleProvinces(), 'none']
  if (known.includes(sampleContent)) return { what, state: 'good', say: sampleContent }
  return { what, state: 'bad', say: `SAMPLE_CONTENT "${sampleContent}" is not one of ${known.join(', ')}` }
}

function publishedStore({ storeFile }: Environment): Finding {
  const what = `published store ${storeFile}`
  if (!existsSync(storeFile)) return { what, state: 'good', say: 'none yet; the CMS makes it' }
  try {
    const store = openStoreForReading(storeFile)
    const revision = store.revision()
    store.close()
    return { what, state: 'good', say: `revision ${revision}` }
  } catch (error) {
    return { what, state: 'bad', say: explain(error) }
  }
}

async function mediaStorage({ s3, mediaFolder }: Environment): Promise<Finding> {
  if (!s3) return { what: 'media', state: 'good', say: `on disk, ${mediaFolder}` }
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = s3
  const what = `media bucket ${bucket}`
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint && { endpoint, forcePathStyle: true }),
  })
  try {
    await client.send(new HeadBucketCommand({ Bucket: bucket }))
    return { what, state: 'good', say: 'reachable' }
  } catch (error) {
    return { what, state: 'bad', say: `not reachable: ${error instanceof Error ? error.message : String(error)}` }
  } finally {
    client.destroy()
  }
}

function mail({ mail: configured }: Environment): Finding {
  if (configured) return { what: 'mail', state: 'good', say: `as ${configured.from}` }
  return { what: 'mail', state: 'warning', say: 'SMTP_URL is not set: forgotten passwords cannot be reset by mail' }
}

function publicAddresses({ cms, portal, isProduction }: Environment): Finding {
  const what = 'addresses'
  const say = `portal ${portal.url}, CMS ${cms.url}`
  const isLocal = [cms.url, portal.url].some((address) => address.includes('//localhost'))
  if (isProduction && isLocal) return { what, state: 'warning', say: `${say}: set SITE_URL and CMS_URL for production` }
  return { what, state: 'good', say }
}

await main().catch(endWithMessage)
