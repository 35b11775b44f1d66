import { afterEach, describe, expect, it, vi } from 'vitest'
import { fromLocalInput, officeZone, tellMoment, toLocalInput, zoneName } from '#cms/admin/moments.ts'

afterEach(() => vi.unstubAllEnvs())

describe('dates in the fields of the panel', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2026-11-20T08:30', '2026-11-20T01:30:00.000Z'],
    ['Asia/Ho_Chi_Minh', '2026-01-01T00:00', '2025-12-31T17:00:00.000Z'],
    ['Asia/Tokyo', '2026-11-20T08:30', '2026-11-19T23:30:00.000Z'],
    ['UTC', '2026-11-20T08:30', '2026-11-20T08:30:00.000Z'],
    ['Europe/Paris', '2026-07-14T09:00', '2026-07-14T07:00:00.000Z'],
    ['Europe/Paris', '2026-12-14T09:00', '2026-12-14T08:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-20T08:30', '2026-11-20T02:45:00.000Z'],
  ])('in %s, %s is %s and back', (zone, local, iso) => {
    vi.stubEnv('TZ', zone)
    expect(fromLocalInput(local)).toBe(iso)
    expect(toLocalInput(iso)).toBe(local)
  })

  it.each([[''], ['2026-11-20'], ['tomorrow'], ['2026-13-40T99:99']])('reads no moment in “%s”', (value) => {
    expect(fromLocalInput(value)).toBeUndefined()
  })

  it.each([[null], [undefined], [''], ['soon']])('shows an empty field for %s', (value) => {
    expect(toLocalInput(value)).toBe('')
  })
})

describe('moments in words', () => {
  it.each([
    ['vi', '08:30 20 thg 11, 2026'],
    ['en', '20 Nov 2026, 08:30'],
    ['ja', '2026/11/20 8:30'],
    ['km', '២០ វិច្ឆិកា ២០២៦, ០៨:៣០'],
  ])('in %s: %s', (language, told) => {
    expect(tellMoment('2026-11-20T01:30:00.000Z', language, officeZone).normalize('NFKC')).toBe(told)
  })

  it('names the zone of the user', () => {
    vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh')
    expect(zoneName('en')).toBe('GMT+7')
  })
})
