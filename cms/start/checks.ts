import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import { MongoClient } from 'mongodb'
import type { Environment } from '#cms/env.ts'
import { explain } from './endWithMessage.ts'
import { makeFolder } from './makeFolder.ts'

/** One thing looked at before the start, or by `npm run doctor`. */
export interface Finding {
  readonly what: string
  readonly state: 'good' | 'warning' | 'bad'
  readonly say: string
}

/** Everything that must be right before anything is built or opened; all of it is looked at, not only the first. */
export async function startChecks(environment: Environment): Promise<Finding[]> {
  return [
    dataFolder(environment),
    await freePort('CMS', environment.cms.host, environment.cms.port, 'CMS_PORT'),
    await freePort('portal', environment.portal.host, environment.portal.port, 'PORTAL_PORT'),
    await database(environment),
  ]
}

export function dataFolder({ dataFolder: folder }: Environment): Finding {
  const what = `data folder ${folder}`
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return { what, state: 'good', say: 'can be written' }
  } catch (error) {
    return { what, state: 'bad', say: explain(error) }
  }
}

export function freePort(name: string, host: string, port: number, setting: string): Promise<Finding> {
  const what = `${name} port ${port}`
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      const say =
        error.code === 'EADDRINUSE'
          ? `taken by another program. Stop it, or choose another port with ${setting}.`
          : `cannot be opened on ${host}: ${error.message}`
      resolve({ what, state: 'bad', say })
    })
    server.listen(port, host, () => server.close(() => resolve({ what, state: 'good', say: 'free' })))
  })
}

/** MongoDB must answer, and should be a replica set that the address names: without, Payload runs without transactions. */
export async function database({ mongoUri, sqliteFile }: Environment): Promise<Finding> {
  if (!mongoUri) return { what: 'database', state: 'good', say: `SQLite, ${sqliteFile}` }
  const shown = mongoUri.replace(/\/\/[^@/]*@/, '//…@')
  const what = `database ${shown}`
  const client = new MongoClient(mongoUri, { serverSelectionTimeoutMS: 5000 })
  try {
    const hello = await greeting(client)
    const isReplicaSet = typeof hello['setName'] === 'string'
    const usesIt = /replicaSet=|^mongodb\+srv:/.test(mongoUri)
    if (isReplicaSet && usesIt) return { what, state: 'good', say: 'MongoDB replica set, transactions on' }
    const advice = isReplicaSet
      ? `the server is replica set "${String(hello['setName'])}", but the address does not say so: add ?replicaSet=${String(hello['setName'])}`
      : 'a standalone server: it has no transactions, and a crash can lose half a save. Make it a replica set (rs.initiate()).'
    return { what, state: 'warning', say: advice }
  } catch (error) {
    return { what, state: 'bad', say: `does not answer: ${error instanceof Error ? error.message : String(error)}` }
  } finally {
    await client.close()
  }
}

/** Servers before 5.0, and some that speak the protocol, know `hello` by its old name only. */
async function greeting(client: MongoClient): Promise<Record<string, unknown>> {
  const admin = client.db().admin()
  try {
    return await admin.command({ hello: 1 })
  } catch (error) {
    if (!/no such command/i.test(String(error))) throw error
    return admin.command({ isMaster: 1 })
  }
}
