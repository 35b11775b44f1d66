import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Environment } from '#cms/env.ts'
import { makeFolder } from './makeFolder.ts'

/** Without PAYLOAD_SECRET, one is made once and kept in the data folder, readable by its owner only. */
export function ensureSecret(environment: Environment): Environment {
  if (environment.secret || existsSync(environment.secretFile)) return environment
  makeFolder(dirname(environment.secretFile))
  writeFileSync(environment.secretFile, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return environment
}
