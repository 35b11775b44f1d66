import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedSamples } from '#cms/seed/seedSamples.ts'
import { typeRow } from '#content/model/contentTypes.ts'
import type { Locale } from '#content/model/locales.ts'
import { sampleFields } from '#content/samples/toItem.ts'
import { tinyProvince } from '../../content/samples/sampleTexts.ts'
import { databasesToTest } from '../../support/databases.ts'
import { startTestCms, type TestCms } from '../../support/testCms.ts'

const settings = tinyProvince.filter(({ type }) => typeRow(type).shape === 'settings')

for (const database of databasesToTest()) {
  const title = `a seeded ${database.name}${database.unavailable ? ` (skipped: ${database.unavailable})` : ''}`
  describe.skipIf(database.unavailable)(title, () => {
    let cms: TestCms
    beforeAll(async () => {
      cms = await startTestCms(database)
      await seedSamples({ payload: cms.payload, runtime: cms.runtime, province: 'tan-sa', say: () => undefined })
    })
    afterAll(() => cms.close())

    test('publishes the settings as they were written, links to everything else included, in every language', async () => {
      const store = await cms.published()
      let read = 0
      for (const sample of settings) {
        for (const locale of Object.keys(sample.words) as Locale[]) {
          read += 1
          const item = store.item(sample.type, locale)
          expect([sample.type, locale, item?.fields]).toEqual([sample.type, locale, sampleFields(sample, locale)])
        }
      }
      expect(read).toBeGreaterThan(20)
    })
  })
}
