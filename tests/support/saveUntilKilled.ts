import { readEnvironment } from '#cms/env.ts'
import { openScriptCms } from '#cms/scriptCms.ts'

/** Saves one document over and over, in all its tables, until the process is killed. Started by killedUpdate.test.ts. */
const [folder = '', id = '', databaseUri = ''] = process.argv.slice(2)
const { payload } = await openScriptCms(
  readEnvironment({
    NODE_ENV: 'production',
    DATA_DIR: folder,
    PAYLOAD_SECRET: 'a secret that only this test knows, long enough',
    DATABASE_URI: databaseUri,
  }),
)
for (let number = 1; ; number += 1) {
  await payload.update({
    collection: 'agency' as never,
    id,
    data: {
      summary: `n${number}`,
      address: `n${number}`,
      contacts: Array.from({ length: 8 }, (_, index) => ({ name: `n${number}`, phone: `+84 ${100000 + index}` })),
    } as never,
    locale: 'vi',
    draft: true,
    depth: 0,
    overrideAccess: true,
  })
  process.stdout.write(`${number}\n`)
}
