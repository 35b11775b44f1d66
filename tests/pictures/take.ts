import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { servedSamples } from '../site/support/servedSamples.ts'
import { type Taken, takePictures } from './camera.ts'
import { everyShot, fileNameOf } from './looks.ts'
import { writeReadmePicture } from './readmePictures.ts'
import { writeSet } from './set.ts'
import { subjectsOf } from './subjects.ts'

/** `npm run pictures`: takes the whole set anew, and the pictures of the README, and lays each picture as large as it was taken into var/pictures. */
const largeFolder = join(import.meta.dirname, '../../var/pictures/large')

const samples = await servedSamples(undefined, { onlyPackagedFonts: true })
try {
  rmSync(largeFolder, { recursive: true, force: true })
  mkdirSync(largeFolder, { recursive: true })
  const subjects = subjectsOf(samples.store.portal())
  const taken: Pick<Taken, 'shot' | 'cell'>[] = []
  await takePictures(samples, everyShot(subjects), async (picture) => {
    const { shot, cell, large } = picture
    writeFileSync(join(largeFolder, `${fileNameOf(shot)}.${shot.look === 'card' ? 'jpg' : 'png'}`), large)
    taken.push({ shot, cell })
    await writeReadmePicture(picture)
  })
  await writeSet(subjects, taken)
  console.log(`${taken.length} pictures of ${subjects.length} kinds`)
} finally {
  await samples.close()
}
process.exit()
