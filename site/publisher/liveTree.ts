import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { PublisherError } from './errors.ts'

/**
 * The files that are served. A publication stages what changed beside the tree, writes down what it is about to do,
 * and then only renames and removes: readers see whole files, and a publisher killed at any moment finishes at its
 * next start.
 *
 * Beside `live/` stand `live.manifest.json` (what is in it), `live.staging/` and, during the swap, `live.journal.json`.
 */
export interface LiveTree {
  readonly dir: string
  /** What the tree was made from, as its last publication said; `undefined` when a file is missing or nothing was said. */
  madeFrom(): string | undefined
  /** Whether nothing was ever published into it. */
  isEmpty(): boolean
  /** Opens the only publication at a time. */
  begin(): Publication
}

export interface Publication {
  /** Stages a file if its bytes differ from those that are live. */
  write(file: string, bytes: Uint8Array): void
  /** Stages a file from disk, known by its size and time: it is not read when nothing changed. */
  copy(file: string, source: string): void
  /** The same without a second copy on disk, for files that are never written again under the same name. */
  link(file: string, source: string): void
  /** Leaves a file as it is live now; `false` when it is not there. */
  keep(file: string): boolean
  /**
   * Swaps everything in and removes what was not named.
   * @param madeFrom names the state of all inputs; leave it out when the tree is not all it should be.
   */
  commit(madeFrom?: string): PublicationResult
  abandon(): void
}

export interface PublicationResult {
  readonly files: number
  readonly changed: number
  readonly removed: number
}

type Hashes = Record<string, string>

interface Manifest {
  readonly files: Hashes
  readonly madeFrom?: string | undefined
}

interface Journal {
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly manifest: Manifest
}

/** @throws PublisherError `live-dir-foreign` when the folder holds files that no publisher wrote. */
export function openLiveTree(dir: string): LiveTree {
  const paths = {
    live: dir,
    manifest: `${dir}.manifest.json`,
    staging: `${dir}.staging`,
    journal: `${dir}.journal.json`,
  }
  mkdirSync(dir, { recursive: true })
  if (existsSync(paths.journal)) finish(paths, readJson<Journal>(paths.journal))
  rmSync(paths.staging, { recursive: true, force: true })
  let manifest = existsSync(paths.manifest) ? present(dir, readJson<Manifest>(paths.manifest)) : ownedEmpty(dir)
  return {
    dir,
    madeFrom: () => manifest.madeFrom,
    isEmpty: () => Object.keys(manifest.files).length === 0,
    begin: () =>
      begin(paths, manifest, (next) => {
        manifest = next
      }),
  }
}

interface Paths {
  readonly live: string
  readonly manifest: string
  readonly staging: string
  readonly journal: string
}

function begin(paths: Paths, live: Manifest, done: (manifest: Manifest) => void): Publication {
  const before = live.files
  const after: Hashes = {}
  const changed: string[] = []
  const makeFolder = folderMaker()
  const stage = (file: string, hash: string, put: (target: string) => void) => {
    if (file in after) return
    after[file] = hash
    if (before[file] === hash) return
    const target = join(paths.staging, file)
    makeFolder(dirname(target))
    put(target)
    changed.push(file)
  }
  const abandon = () => rmSync(paths.staging, { recursive: true, force: true })
  return {
    write: (file, bytes) => stage(file, hashOf(bytes), (target) => writeWhole(target, bytes)),
    copy: (file, source) => stage(file, stampOf(source), (target) => copyFileSync(source, target)),
    link: (file, source) => stage(file, stampOf(source), (target) => linkOrCopy(source, target)),
    keep(file) {
      const hash = before[file]
      if (hash !== undefined) after[file] = hash
      return hash !== undefined
    },
    abandon,
    commit(madeFrom) {
      const removed = Object.keys(before).filter((file) => !(file in after))
      const manifest = { files: after, madeFrom }
      if (changed.length > 0 || removed.length > 0 || madeFrom !== live.madeFrom) {
        const journal = { changed, removed, manifest }
        replaceWhole(paths.journal, JSON.stringify(journal))
        finish(paths, journal)
      }
      abandon()
      done(manifest)
      return { files: Object.keys(after).length, changed: changed.length, removed: removed.length }
    },
  }
}

/** Does what a journal says. May be repeated: what was renamed before the crash is no longer in staging. */
function finish(paths: Paths, { changed, removed, manifest }: Journal): void {
  const missing = missingPart(paths.live)
  for (const file of changed) {
    const part = missing(file)
    const staged = join(paths.staging, part)
    if (existsSync(staged)) renameSync(staged, join(paths.live, part))
  }
  for (const file of removed) {
    rmSync(join(paths.live, file), { force: true })
    removeEmptyFolders(paths.live, dirname(file))
  }
  replaceWhole(paths.manifest, JSON.stringify(manifest))
  rmSync(paths.journal, { force: true })
  rmSync(paths.staging, { recursive: true, force: true })
}

/**
 * Names what has to be renamed for a file: the outermost folder of it that is not live yet, with all that is staged in it,
 * or the file alone. A first publication is a dozen folders instead of thousands of files.
 */
function missingPart(live: string): (file: string) => string {
  const there = new Set<string>()
  return (file) => {
    for (let end = file.indexOf('/'); end !== -1; end = file.indexOf('/', end + 1)) {
      const folder = file.slice(0, end)
      if (there.has(folder)) continue
      const isThere = existsSync(join(live, folder))
      // Else it is there as soon as it is renamed.
      there.add(folder)
      if (!isThere) return folder
    }
    return file
  }
}

/** Asks the file system once a folder: it answers more slowly than a page is rendered. */
function folderMaker(): (folder: string) => void {
  const made = new Set<string>()
  return (folder) => {
    if (made.has(folder)) return
    mkdirSync(folder, { recursive: true })
    made.add(folder)
  }
}

function removeEmptyFolders(root: string, folder: string): void {
  if (folder === '.' || readdirSync(join(root, folder)).length > 0) return
  rmdirSync(join(root, folder))
  removeEmptyFolders(root, dirname(folder))
}

/** What the manifest names and is still there; the rest is written anew. */
function present(dir: string, { files, madeFrom }: Manifest): Manifest {
  const entries = Object.entries(files)
  const there = entries.filter(([file]) => existsSync(join(dir, file)))
  return { files: Object.fromEntries(there), madeFrom: there.length === entries.length ? madeFrom : undefined }
}

function ownedEmpty(dir: string): Manifest {
  if (readdirSync(dir).length > 0) {
    throw new PublisherError(
      'live-dir-foreign',
      `${dir} is not empty and ${dir}.manifest.json is missing: the publisher did not write these files. ` +
        'Choose an empty folder, or empty this one.',
    )
  }
  return { files: {} }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

function stampOf(source: string): string {
  const { size, mtimeMs } = statSync(source)
  return `file:${size}:${Math.round(mtimeMs)}`
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    // Another volume, or a file system without hard links.
    copyFileSync(source, target)
  }
}

function writeWhole(target: string, bytes: Uint8Array): void {
  const handle = openSync(target, 'w')
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(handle, bytes, written)
  } finally {
    closeSync(handle)
  }
}

/** Replaces a small file by rename, on disk before it counts. */
function replaceWhole(target: string, content: string): void {
  const fresh = `${target}.new`
  writeFileSync(fresh, content)
  const handle = openSync(fresh, 'r')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(fresh, target)
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
