import { describe, expect, test } from 'vitest'
import { EnvironmentError, readEnvironment } from '#cms/env.ts'

describe('the settings', () => {
  test('need nothing to be set', () => {
    const environment = readEnvironment({})
    expect(environment.cms).toEqual({ host: '127.0.0.1', port: 3000, url: 'http://localhost:3000' })
    expect(environment.portal.url).toBe('http://localhost:4321')
    expect(environment).toMatchObject({
      sampleContent: 'quang-tri',
      s3: undefined,
      mail: undefined,
      mongoUri: undefined,
    })
  })

  test('take an empty line for "not set"', () => {
    expect(readEnvironment({ DATABASE_URI: '', CMS_PORT: '', SMTP_URL: '' }).cms.port).toBe(3000)
  })

  test.each([
    ['CMS_PORT', 'many'],
    ['PORTAL_PORT', '70000'],
    ['CMS_URL', 'cms.example.vn'],
    ['SITE_URL', 'ftp://portal.example.vn'],
    ['DATABASE_URI', 'postgres://localhost/portal'],
    ['PAYLOAD_SECRET', 'too short'],
    ['ADMIN_EMAIL', 'nobody'],
    ['ADMIN_PASSWORD', 'short'],
    ['SMTP_URL', 'http://mail'],
    ['MAIL_FROM', 'portal@example.vn'],
    ['S3_BUCKET', 'media'],
    ['S3_ENDPOINT', 'not an address'],
  ])('refuse a wrong or lonely %s by its name', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(EnvironmentError)
    expect(() => readEnvironment({ [name]: value })).toThrow(/S3_|SMTP_URL|MAIL_FROM|: /)
  })

  test('list every problem at once, and where to read on', () => {
    const wrong = { CMS_PORT: 'x', SITE_URL: 'y', S3_BUCKET: 'media', CMS_HOST: 'localhost' }
    const message = (() => {
      try {
        readEnvironment(wrong)
        return ''
      } catch (error) {
        return (error as Error).message
      }
    })()
    for (const name of ['CMS_PORT', 'SITE_URL']) expect(message).toContain(name)
    expect(message).toContain('.env.example')
  })

  test('do not let CMS and portal take the same port', () => {
    expect(() => readEnvironment({ CMS_PORT: '4321' })).toThrow(/PORTAL_PORT: the same as CMS_PORT/)
  })
})
