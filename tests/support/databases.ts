import { MongoClient } from 'mongodb'

/** The databases that CMS tests run on. */
export interface TestDatabase {
  readonly name: 'SQLite' | 'MongoDB'
  /** Set when this database cannot be tested here, with the reason. */
  readonly unavailable?: string
  /** A fresh database of its own for a test file; undefined means SQLite in the test's folder. */
  uri(): Promise<string | undefined>
  drop(uri: string | undefined): Promise<void>
}

/* eslint-disable no-restricted-properties -- tests are told about servers by the environment, not by product settings */
const given = process.env['MONGODB_URL']
const binary = process.env['MONGOMS_SYSTEM_BINARY']
const isCi = process.env['CI'] === 'true'
/* eslint-enable no-restricted-properties */

const howTo =
  'no MongoDB: set MONGODB_URL to a server, or MONGOMS_SYSTEM_BINARY to a mongod (npm i already brought mongodb-memory-server-core)'

export const sqlite: TestDatabase = {
  name: 'SQLite',
  uri: () => Promise.resolve(undefined),
  drop: () => Promise.resolve(),
}

export const mongo: TestDatabase = {
  name: 'MongoDB',
  ...(!given && !binary && { unavailable: howTo }),
  uri: async () => {
    const base = given ?? (await startedServer())
    const url = new URL(base)
    url.pathname = `/portal-test-${globalThis.crypto.randomUUID().slice(0, 12)}`
    return url.toString()
  },
  drop: async (uri) => {
    if (!uri) return
    const client = new MongoClient(uri)
    await client
      .db()
      .dropDatabase()
      .catch(async (error: unknown) => {
        // mongo-java-server cannot drop some of Payload's indexes; an empty database does as well.
        if (!/to be empty|index not found/.test(String(error))) throw error
        for (const collection of await client.db().collections()) await collection.deleteMany({})
      })
    await client.close()
  },
}

/** In CI a missing server is a failure; elsewhere the tests are reported as skipped, with the reason. */
export function databasesToTest(): TestDatabase[] {
  if (mongo.unavailable && isCi) throw new Error(`CI must test MongoDB too: ${mongo.unavailable}`)
  return [sqlite, mongo]
}

async function startedServer(): Promise<string> {
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const server = await MongoMemoryReplSet.create({ replSet: { count: 1 }, binary: { systemBinary: String(binary) } })
  return server.getUri()
}
