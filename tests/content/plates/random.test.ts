import { describe, expect, it } from 'vitest'
import { randomFrom } from '#content/plates/random.ts'

describe('randomFrom', () => {
  it('gives the same stream on every machine', () => {
    const random = randomFrom('cua-tung')
    expect([random.next(), random.next(), random.whole(1, 6), random.pick(['a', 'b', 'c'])]).toMatchInlineSnapshot(`
      [
        0.7349660149775445,
        0.7511426594574004,
        3,
        "c",
      ]
    `)
  })

  it('tells seeds apart that differ in one letter', () => {
    const first = Array.from({ length: 200 }, (_, index) => randomFrom(`item-${index}`).whole(0, 3))
    for (const value of [0, 1, 2, 3]) expect(first.filter((drawn) => drawn === value).length).toBeGreaterThan(30)
  })

  it('stays within its bounds', () => {
    const random = randomFrom('bounds')
    for (let draw = 0; draw < 1000; draw++) {
      expect(random.between(-2, 3)).toBeGreaterThanOrEqual(-2)
      expect(random.whole(1, 6)).toBeLessThanOrEqual(6)
    }
  })
})
