import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { z } from 'zod'

/**
 * The checkout: where package.json stands. Relative folders in the settings count from here. npm scripts run there;
 * `import.meta.dirname` would point into Next's bundle.
 */
export const projectRoot = process.cwd()

const port = (standard: number) => z.coerce.number().int().min(1).max(65535).default(standard)
const url = (standard?: string) =>
  z
    .url({ protocol: /^https?$/, error: 'an address such as https://portal.example.vn' })
    .transform((value) => value.replace(/\/$/, ''))
    .optional()
    .transform((value) => value ?? standard)

const schema = z.object({
  NODE_ENV: z.string().optional(),
  CMS_HOST: z.string().min(1).default('127.0.0.1'),
  CMS_PORT: port(3000),
  PORTAL_HOST: z.string().min(1).default('127.0.0.1'),
  PORTAL_PORT: port(4321),
  CMS_URL: url(),
  SITE_URL: url(),
  DATA_DIR: z.string().min(1).default('var'),
  DATABASE_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'empty for the embedded database, or mongodb://… or mongodb+srv://…')
    .optional(),
  PAYLOAD_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  ADMIN_EMAIL: z.email().default('admin@portal.example'),
  ADMIN_PASSWORD: z.string().min(12, 'at least 12 characters').optional(),
  SAMPLE_CONTENT: z.string().min(1).default('quang-tri'),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ENDPOINT: url(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'smtp://user:password@host:port or smtps://…')
    .optional(),
  MAIL_FROM: z.email().optional(),
})

/** What only shows when settings are looked at together. Told beside the faults of single settings, not after them. */
function problemsTogether(set: Readonly<Record<string, string | undefined>>): string[] {
  const together = (names: readonly string[], why: string) => {
    const missing = names.filter((name) => set[name] === undefined)
    return missing.length === names.length ? [] : missing.map((name) => `${name}: ${why}`)
  }
  const port = (name: 'CMS' | 'PORTAL', standard: string) =>
    `${set[`${name}_HOST`] ?? '127.0.0.1'}:${set[`${name}_PORT`] ?? standard}`
  return [
    ...together(['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'], 'needed with the other S3_ settings'),
    ...together(['SMTP_URL', 'MAIL_FROM'], 'SMTP_URL and MAIL_FROM are needed together'),
    ...(port('CMS', '3000') === port('PORTAL', '4321') ? ['PORTAL_PORT: the same as CMS_PORT; choose another'] : []),
  ]
}

/** All settings of the product, read and checked once. Folders are absolute. */
export interface Environment {
  readonly isProduction: boolean
  readonly cms: { readonly host: string; readonly port: number; readonly url: string }
  readonly portal: { readonly host: string; readonly port: number; readonly url: string }
  readonly dataFolder: string
  /** The embedded database, unless `mongoUri` is set. */
  readonly sqliteFile: string
  readonly mongoUri: string | undefined
  readonly mediaFolder: string
  readonly storeFile: string
  readonly publishedMediaFolder: string
  readonly liveFolder: string
  /** Undefined: `npm start` makes one and keeps it in the data folder. */
  readonly secret: string | undefined
  readonly secretFile: string
  readonly admin: { readonly email: string; readonly password: string | undefined }
  /** Folder name under content/samples, or `none`. */
  readonly sampleContent: string
  readonly s3:
    | {
        readonly bucket: string
        readonly region: string
        readonly endpoint: string | undefined
        readonly accessKeyId: string
        readonly secretAccessKey: string
      }
    | undefined
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined
}

export class EnvironmentError extends Error {
  constructor(problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}\nSee .env.example.`)
    this.name = 'EnvironmentError'
  }
}

/**
 * Reads the settings from the process environment and `.env`.
 * @throws EnvironmentError with every problem at once.
 */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>> = processEnvironment(),
): Environment {
  // An empty setting means "not set": .env files and containers often carry empty lines.
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(set)
  const single = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []
  const problems = [...single, ...problemsTogether(set)]
  if (!parsed.success || problems.length > 0) throw new EnvironmentError(problems)
  return toEnvironment(parsed.data)
}

function toEnvironment(env: z.output<typeof schema>): Environment {
  const dataFolder = resolve(/* turbopackIgnore: true */ projectRoot, env.DATA_DIR)
  const published = join(dataFolder, 'published')
  return {
    isProduction: env.NODE_ENV === 'production',
    cms: { host: env.CMS_HOST, port: env.CMS_PORT, url: env.CMS_URL ?? `http://localhost:${env.CMS_PORT}` },
    portal: {
      host: env.PORTAL_HOST,
      port: env.PORTAL_PORT,
      url: env.SITE_URL ?? `http://localhost:${env.PORTAL_PORT}`,
    },
    dataFolder,
    sqliteFile: join(dataFolder, 'cms.sqlite'),
    mongoUri: env.DATABASE_URI,
    mediaFolder: join(dataFolder, 'media'),
    storeFile: join(published, 'store.sqlite'),
    publishedMediaFolder: join(published, 'media'),
    liveFolder: join(dataFolder, 'live'),
    secret: env.PAYLOAD_SECRET,
    secretFile: join(dataFolder, 'secret'),
    admin: { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD },
    sampleContent: env.SAMPLE_CONTENT,
    s3:
      env.S3_BUCKET && env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
        ? {
            bucket: env.S3_BUCKET,
            region: env.S3_REGION,
            endpoint: env.S3_ENDPOINT,
            accessKeyId: env.S3_ACCESS_KEY_ID,
            secretAccessKey: env.S3_SECRET_ACCESS_KEY,
          }
        : undefined,
    mail: env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
  }
}

/** The environment of a child process: ours, plus what is said here. All usage telemetry is off. */
export function childEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = processEnvironment()
  return {
    ...own,
    // Next starts `node` by its name: it must find the pinned one, also where npm has not set the PATH.
    PATH: [join(projectRoot, 'node_modules/.bin'), own['PATH']].join(delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    // The two adapters that Payload released as 3.90.1 only (see `overrides` in package.json) would stop the check.
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
    ...more,
  }
}

function processEnvironment(): NodeJS.ProcessEnv {
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return process.env
}
