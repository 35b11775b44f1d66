import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isBrowserPackaged } from '../support/browser.ts'
import type { ServedSamples } from '../site/support/servedSamples.ts'
import { type Cell, developed, largePicture, takePictures, type Taken } from './camera.ts'
import { allowedShare, difference, tile, tilesOf } from './compare.ts'
import { comparedShots, everyShot, fileNameOf, looks, nameOf, type Shot } from './looks.ts'
import { openProvinces, type Province } from './provinces.ts'
import { readmePictures } from './readmePictures.ts'
import { kindsInSet, readCell, readTiles, sheetNameOf } from './set.ts'
import type { Subject } from './subjects.ts'

/*
 * Pages are compared with the set of pictures in `set/`. After a change of looks that is meant: `npm run pictures`, look at
 * the new set, commit it. What differs is laid into var/pictures/different: as stored, as it is now, where it differs.
 */
const differentFolder = join(import.meta.dirname, '../../var/pictures/different')

/** Another browser draws letters otherwise: on a desktop system pictures are looked at, not compared. */
describe.runIf(isBrowserPackaged())('pictures', () => {
  let provinces: Province[] = []
  let samples: ServedSamples
  let subjects: Subject[]
  /** Largest share of tiles that differed, for the one who sets the tolerance. */
  let largest = 0
  const taken: Taken[] = []

  beforeAll(async () => {
    rmSync(differentFolder, { recursive: true, force: true })
    mkdirSync(differentFolder, { recursive: true })
    const [first, second] = await openProvinces()
    provinces = [first, second]
    samples = first.samples
    subjects = provinces.flatMap((province) => province.subjects)
    const compared = comparedShots(subjects)
    for (const province of provinces) {
      const shots = compared.filter(({ subject }) => province.subjects.includes(subject))
      await takePictures(province.samples, shots, (picture) => {
        taken.push({ ...picture, large: Buffer.alloc(0) })
      })
    }
  })
  afterAll(async () => {
    for (const province of provinces) await province.samples.close()
  })

  /** One sentence a picture that is not as it was. */
  async function differences(pictures: readonly Taken[]): Promise<string[]> {
    const found: string[] = []
    for (const [subject, ofSubject] of Map.groupBy(pictures, ({ shot }) => shot.subject)) {
      const before = await readTiles(subject)
      for (const { shot, cell } of ofSubject) {
        const { share, corners } = difference(before(shot), tilesOf(cell))
        largest = Math.max(largest, share)
        if (share <= allowedShare) continue
        await layOut(shot, [await readCell(shot), cell], corners)
        found.push(`${nameOf(shot)}: ${(share * 100).toFixed(1)} % differ`)
      }
    }
    return found
  }

  it('exist of every kind of page, and of no other', () => {
    expect(kindsInSet()).toEqual(subjects.map(sheetNameOf).toSorted())
    expect(subjects.length).toBeGreaterThan(35)
  })

  it('and those of the README stand there, all together no more than 4 MB', () => {
    const text = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    const linked = [...text.matchAll(/tests\/pictures\/readme-([\w-]+)\.webp" alt="([^"]{20,})"/g)].map(
      ([, name]) => name,
    )
    expect(linked.toSorted()).toEqual(readmePictures.map(({ name }) => name).toSorted())
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.webp$/.test(file),
    )
    expect(files.length).toBe(2 * subjects.length + readmePictures.length)
    const bytes = files.map((file) => statSync(join(import.meta.dirname, file)).size)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000)
  })

  it('cover every look of every kind, and every kind in every language', () => {
    const compared = comparedShots(subjects)
    for (const subject of subjects) {
      const ofKind = (shots: readonly Shot[]) => shots.filter((shot) => shot.subject === subject)
      const languages = new Set(ofKind(compared).map(({ locale }) => locale))
      expect(languages, subject.kind).toEqual(new Set(subject.paths.keys()))
      if (subject.paths.size < 7) continue
      const wanted = new Set(ofKind(everyShot(subjects)).map(({ look }) => look))
      expect(new Set(ofKind(compared).map(({ look }) => look)), subject.kind).toEqual(wanted)
    }
  })

  it('are as they were when they were last looked at', async () => {
    const found = await differences(taken)
    console.log(
      `${taken.length} pictures of ${subjects.length} kinds compared, of ${everyShot(subjects).length} in the set, at most ${(largest * 100).toFixed(2)} % of a picture differ`,
    )
    expect(taken.length).toBeGreaterThan(500)
    expect(found).toEqual([])
  })

  describe('of a page that was changed', () => {
    const changed = async (kind: string, look: Shot['look'], change: () => void): Promise<string[]> => {
      const subject = subjects.find((each) => each.kind === kind)!
      const page = await samples.browser.newPage({ deviceScaleFactor: 1, reducedMotion: 'reduce' })
      await page.goto(samples.urlOf(subject.paths.get('vi')!))
      await page.evaluate(change)
      const picture = await developed({ subject, locale: 'vi', look }, await largePicture(page, look))
      await page.close()
      return differences([picture])
    }
    const plants: [string, () => void][] = [
      ['another accent', () => document.documentElement.style.setProperty('--accent', '#1a4fd0')],
      ['a block moved by 12 px', () => document.querySelector('main')!.style.setProperty('padding-top', '12px')],
      ['another face', () => document.documentElement.style.setProperty('--font', 'Noto Sans')],
      [
        'a missing picture',
        () =>
          document.querySelectorAll('main img').forEach((image) => {
            image.remove()
          }),
      ],
    ]

    it.each(plants)('are caught: %s', async (_, change) => {
      for (const look of ['phone light', 'desktop light'] as const) {
        const found = await changed('item article', look, change)
        expect(found).toEqual([expect.stringMatching(new RegExp(`^item article, vi, ${look}: [\\d.]+ % differ$`))])
      }
    })

    it('are passed when nothing was', async () => {
      expect(await changed('item article', 'phone light', () => undefined)).toEqual([])
    })
  })

  it('may be smoothed and drawn a little otherwise', async () => {
    const shots = everyShot(subjects).filter(({ subject, locale }) => subject.kind === 'home' && locale === 'km')
    const large: Taken[] = []
    await takePictures(samples, shots, (picture) => void large.push(picture))
    expect(large.length).toBe(5)
    const blurred = await Promise.all(
      large.map(async ({ shot, large: picture }) => developed(shot, await sharp(picture).blur(0.7).png().toBuffer())),
    )
    expect(await differences(blurred)).toEqual([])
  })
})

/** Stored, now, and where they differ, side by side. */
async function layOut(shot: Shot, [before, now]: [Cell, Cell], tiles: readonly { x: number; y: number }[]) {
  const { width, height } = looks[shot.look].cell
  const input = ({ pixels }: Cell) => ({ input: pixels, raw: { width, height, channels: 3 as const }, top: 0 })
  const mark = await sharp({ create: { width: tile, height: tile, channels: 4, background: '#ff00aa88' } })
    .png()
    .toBuffer()
  await sharp({ create: { width: width * 3 + 16, height, channels: 3, background: '#808080' } })
    .composite([
      { ...input(before), left: 0 },
      { ...input(now), left: width + 8 },
      { ...input(now), left: 2 * width + 16 },
      ...tiles.map(({ x, y }) => ({ input: mark, left: 2 * width + 16 + x, top: y })),
    ])
    .png()
    .toFile(join(differentFolder, `${fileNameOf(shot)}.png`))
}
