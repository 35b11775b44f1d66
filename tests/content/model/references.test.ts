import { describe, expect, test } from 'vitest'
import { type ContentType, type FieldsOf } from '#content/model/contentTypes.ts'
import { referencesOf } from '#content/model/references.ts'

const referencesIn = <T extends ContentType>(type: T, fields: Partial<FieldsOf<T>>) =>
  referencesOf({ type, fields } as Parameters<typeof referencesOf>[0])
const words = (text: string) => [{ kind: 'text' as const, text, marks: [] }]

describe('what an item refers to', () => {
  test('its media: main picture, pictures in the text, files to download', () => {
    expect(
      referencesIn('article', { heroImage: 'hero', body: [{ kind: 'image', contentId: 'inline' }] }).media,
    ).toEqual(['hero', 'inline'])
    expect(referencesIn('publication', { files: ['pdf-vi', 'pdf-ja'] }).media).toEqual(['pdf-vi', 'pdf-ja'])
  })

  test('its items: links of its fields, of its rows and in its text, each once', () => {
    const found = referencesIn('itinerary', {
      issuingAgency: 'agency',
      place: 'place',
      topics: ['topic'],
      related: ['article', 'topic'],
      stops: [
        { attraction: 'citadel', day: 1 },
        { attraction: 'tunnels', day: 1 },
      ],
      description: [
        { kind: 'paragraph', children: [{ kind: 'link', to: { contentId: 'citadel' }, children: words('thành cổ') }] },
      ],
    })
    expect(found.items.toSorted()).toEqual(['agency', 'article', 'citadel', 'place', 'topic', 'tunnels'])
    expect(found.media).toEqual([])
  })

  test('of the home page: what its blocks choose, narrow down to and name, and pictures in their texts', () => {
    const found = referencesIn('home-page', {
      blocks: [
        { kind: 'list', list: 'article', topic: 'topic', items: [] },
        { kind: 'chosen', items: ['article', 'zone'] },
        {
          kind: 'text',
          items: [],
          text: [
            { kind: 'image', contentId: 'picture' },
            { kind: 'paragraph', children: [{ kind: 'link', to: { contentId: 'place' }, children: words('xã') }] },
          ],
        },
      ],
    })
    expect(found).toEqual({ media: ['picture'], items: ['topic', 'article', 'zone', 'place'] })
  })

  test('nothing, where nothing is linked', () => {
    expect(referencesIn('place', {})).toEqual({ media: [], items: [] })
  })
})
