import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { contentTypeNames, settingsTypes, typeRow } from '#content/model/contentTypes.ts'
import { defaultLocale, localeCodes, locales } from '#content/model/locales.ts'
import { contentCollection, settingsGlobal } from './collections/contentCollection.ts'
import { mediaCollection } from './collections/Media.ts'
import { Audit, Outbox, Reviews } from './collections/records.ts'
import { Users } from './collections/Users.ts'
import { databaseAdapter } from './database/adapter.ts'
import { type Environment, projectRoot } from './env.ts'
import { adminI18n } from './i18n/adminI18n.ts'
import { mailAdapter } from './mail.ts'
import { reviewEndpoints } from './publish/endpoints.ts'
import { currentRuntime } from './runtimeRegistry.ts'
import { mediaStorage } from './storage.ts'

/** Wires the CMS together. */
export function cmsConfig(environment: Environment) {
  const collectionTypes = contentTypeNames.filter((type) => typeRow(type).shape !== 'settings' && type !== 'media')
  return buildConfig({
    secret: environment.secret ?? readSecret(environment.secretFile),
    serverURL: environment.cms.url,
    // Empty would accept the session cookie from any origin.
    csrf: [environment.cms.url],
    cors: [environment.cms.url],
    db: databaseAdapter(environment),
    email: mailAdapter(environment),
    sharp,
    telemetry: false,
    graphQL: { disable: true },
    admin: {
      user: Users.slug,
      importMap: { baseDir: projectRoot, importMapFile: join(projectRoot, 'cms/app/(payload)/admin/importMap.js') },
      meta: { titleSuffix: ' – Portal', defaultOGImageType: 'off' },
      theme: 'light',
      // Gravatar would tell a stranger who works here.
      avatar: 'default',
      dateFormat: 'yyyy-MM-dd HH:mm',
      components: {
        graphics: { Logo: '/cms/admin/Wordmark.tsx#Wordmark', Icon: '/cms/admin/Wordmark.tsx#Sign' },
        views: { dashboard: { Component: '/cms/admin/dashboard/Dashboard.tsx#Dashboard' } },
        afterLogin: ['/cms/admin/LoginHint.tsx#LoginHint'],
      },
    },
    collections: [
      ...collectionTypes.map(contentCollection),
      mediaCollection(environment),
      Users,
      Reviews,
      Outbox,
      Audit,
    ],
    globals: settingsTypes.map(settingsGlobal),
    endpoints: reviewEndpoints(currentRuntime),
    localization: {
      locales: localeCodes.map((code) => ({ code, label: locales[code].endonym })),
      defaultLocale,
      // A missing translation is a missing translation: with fallback on, Vietnamese is saved into other languages.
      fallback: false,
    },
    i18n: adminI18n(),
    plugins: mediaStorage(environment),
    jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
    typescript: { autoGenerate: false },
  })
}

function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new Error(`PAYLOAD_SECRET is not set and ${file} cannot be read. Run npm start once: it makes the file.`, {
      cause: error,
    })
  }
}
