import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  allPlates,
  heroShape,
  homePlate,
  hubPlate,
  notFoundPlate,
  type PlateFiles,
  plateFiles,
} from '#site/src/data/plates.ts'
import type { Portal } from '#site/src/data/portal.ts'
import { type SampleStore, sampleStore } from '../../support/sampleStore.ts'

describe.each(['quang-tri', 'tan-sa'])('plates of %s', (province) => {
  let store: SampleStore
  let portal: Portal
  beforeAll(async () => {
    store = await sampleStore(province)
    portal = store.portal()
  })
  afterAll(() => store.remove())

  const pathsOf = ({ day, night, onPhones }: PlateFiles): string[] => [
    day,
    night,
    ...(onPhones ? pathsOf(onPhones) : []),
  ]

  it('are all drawn, in the proportions of the place where they stand', () => {
    const plates = allPlates(portal)
    const documents = [...portal.index.documents.values()].flatMap(({ contentId, type, entries }) => {
      const view = { scene: [...entries.values()][0]!.scene, seed: contentId }
      return [plateFiles(portal, { ...view, shape: 'item' }), plateFiles(portal, { ...view, shape: heroShape(type) })]
    })
    const shown = [homePlate(portal), hubPlate('invest'), hubPlate('visit'), notFoundPlate].map((subject) =>
      plateFiles(portal, subject),
    )
    const wanted = new Set([...documents, ...shown].flatMap(pathsOf))
    expect(wanted.size).toBeGreaterThan(20)
    expect(new Set(plates.keys())).toEqual(wanted)
    for (const files of [...documents, ...shown].flatMap((each) => [each, each.onPhones ?? each])) {
      expect(plates.get(files.day)).toMatchObject({ width: files.width, height: files.height })
    }
  })

  it('across a page have a sheet of their own for phones, with the same view', () => {
    for (const subject of [homePlate(portal), hubPlate('invest'), hubPlate('visit')]) {
      const { onPhones, width, height } = plateFiles(portal, subject)
      expect(width / height).toBeGreaterThan(3)
      expect(onPhones && onPhones.width / onPhones.height).toBeCloseTo(4 / 3)
      const [wide, narrow] = [plateFiles(portal, subject).day, onPhones?.day].map((path) =>
        allPlates(portal).get(path ?? ''),
      )
      expect(narrow).toMatchObject({ scene: wide?.scene, seed: wide?.seed })
    }
  })
})
