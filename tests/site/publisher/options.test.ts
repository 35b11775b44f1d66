import { expect, it } from 'vitest'
import { publisherOptions } from '#site/publisher/options.ts'

const needed = ['--store', '/a/store.sqlite', '--media', '/a/media', '--live', '/a/live']

it('takes what is given and fills in the rest', () => {
  expect(publisherOptions(needed)).toEqual({
    storeFile: '/a/store.sqlite',
    mediaDir: '/a/media',
    liveDir: '/a/live',
    host: '127.0.0.1',
    port: 4321,
    siteUrl: 'http://localhost:4321',
    once: false,
  })
})

it('names every problem at once', () => {
  expect(() => publisherOptions(['--store', 'a', '--port', 'http', '--site-url', 'example'])).toThrow(
    /--port "http" .*; --site-url "example" .*; --media is missing; --live is missing/,
  )
})

it('refuses an option it does not know', () => {
  expect(() => publisherOptions([...needed, '--prot', '1'])).toThrow(/--prot/)
})

it('refuses an address with a path', () => {
  expect(() => publisherOptions([...needed, '--site-url', 'https://example.org/portal'])).toThrow(/has a path/)
})
