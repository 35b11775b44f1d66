import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Taken, takePictures } from './camera.ts'
import { everyShot, fileNameOf } from './looks.ts'
import { openProvinces } from './provinces.ts'
import { writeReadmePicture } from './readmePictures.ts'
import { writeSet } from './set.ts'

/** `npm run pictures`: takes the whole set anew, and the pictures of the README, and lays each picture as large as it was taken into var/pictures. */
const largeFolder = join(import.meta.dirname, '../../var/pictures/large')

const provinces = await openProvinces()
try {
  rmSync(largeFolder, { recursive: true, force: true })
  mkdirSync(largeFolder, { recursive: true })
  const taken: Pick<Taken, 'shot' | 'cell'>[] = []
  for (const { samples, subjects } of provinces) {
    await takePictures(samples, everyShot(subjects), async (picture) => {
      const { shot, cell, large } = picture
      writeFileSync(join(largeFolder, `${fileNameOf(shot)}.${shot.look === 'card' ? 'jpg' : 'png'}`), large)
      taken.push({ shot, cell })
      await writeReadmePicture(picture)
    })
  }
  const subjects = provinces.flatMap((province) => province.subjects)
  await writeSet(subjects, taken)
  console.log(`${taken.length} pictures of ${subjects.length} kinds`)
} finally {
  for (const { samples } of provinces) await samples.close()
}
process.exit()
