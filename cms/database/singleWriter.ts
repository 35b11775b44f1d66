import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Makes sure that one process writes an embedded database. The lock is SQLite's own on a file beside it: the operating
 * system lets go of it when the process ends, however it ends.
 * @returns the function that gives the lock back.
 * @throws Error when another process holds it.
 */
export function holdSingleWriterLock(databaseFile: string): () => void {
  const file = `${databaseFile}.lock`
  mkdirSync(dirname(file), { recursive: true })
  const lock = new DatabaseSync(file)
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!/locked|busy/i.test(String(error))) throw error
    throw new Error(
      `Another CMS process is using ${databaseFile}. Stop it first, or use MongoDB (DATABASE_URI) for several processes.`,
      { cause: error },
    )
  }
  return () => lock.close()
}
