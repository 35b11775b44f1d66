import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { describe, expect, test } from 'vitest'
import { databasesToTest, mongo } from '../../support/databases.ts'
import { startTestCms } from '../../support/testCms.ts'

const database = databasesToTest().find(({ name }) => name === mongo.name) ?? mongo
const title = `indexes of MongoDB${database.unavailable ? ` (skipped: ${database.unavailable})` : ''}`

describe.skipIf(database.unavailable)(title, () => {
  test('stand when the CMS answers, the unique ones among them', async () => {
    const cms = await startTestCms(database)
    try {
      const { models } = (cms.payload.db as unknown as MongooseAdapter).connection
      const missing: string[] = []
      let unique = 0
      for (const [name, model] of Object.entries(models)) {
        const declared = model.schema.indexes()
        // Of settings there is one document each, in one collection: Payload makes no index for them.
        if (declared.length === 0 || model.collection.name === 'globals') continue
        const standing = await model.collection.indexes()
        for (const [fields, options] of declared) {
          const isUnique = Boolean(options?.unique)
          if (isUnique) unique += 1
          const isThere = standing.some(
            (each) => JSON.stringify(each.key) === JSON.stringify(fields) && Boolean(each.unique) === isUnique,
          )
          if (!isThere) missing.push(`${name}: ${JSON.stringify(fields)}`)
        }
      }
      expect(missing).toEqual([])
      // Each type of content has an identity; reviews, deliveries and people have keys of their own.
      expect(unique).toBeGreaterThan(12)
    } finally {
      await cms.close()
    }
  })
})
