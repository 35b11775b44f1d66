import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import type { Environment } from '#cms/env.ts'
import { createSqliteClient } from './sqliteClient.ts'

/** The database the settings ask for: MongoDB by `DATABASE_URI`, else one SQLite file. */
export function databaseAdapter(environment: Environment): DatabaseAdapterObj {
  return environment.mongoUri ? mongo(environment.mongoUri) : sqlite(environment.sqliteFile)
}

function mongo(uri: string): DatabaseAdapterObj {
  return mongooseAdapter({
    url: uri,
    allowIDOnCreate: true,
    // The start waits for the indexes: built in the background, two equal keys could be saved before a unique one stands,
    // and an index that cannot be built would be told to nobody.
    ensureIndexes: true,
    // Payload starts transactions only where the address names a replica set; `doctor` says when it does not.
    connectOptions: { serverSelectionTimeoutMS: 5000, autoIndex: false },
  })
}

function sqlite(file: string): DatabaseAdapterObj {
  const stock = sqliteAdapter({
    client: { url: `file:${file}` },
    idType: 'uuid',
    // Samples and imports bring their own ids, so that texts can link in circles.
    allowIDOnCreate: true,
    push: false,
    // Off by default, and then a kill in the middle of an update loses array and locale rows.
    transactionOptions: {},
    migrationDir: new URL('../migrations', import.meta.url).pathname,
  })
  return {
    ...stock,
    init: (options) => {
      const adapter = stock.init(options)
      // Payload makes its own client only where there is none yet.
      ;(adapter as unknown as SQLiteAdapter).client = createSqliteClient({ file })
      return adapter
    },
  }
}
