import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaCarrier } from './outbox.ts'

/** Carries media from the CMS's folder on disk to the published one. */
export function mediaFolderCarrier(folders: { readonly from: string; readonly to: string }): MediaCarrier {
  return {
    copy: async (file) => {
      await mkdir(folders.to, { recursive: true })
      const target = join(folders.to, file.to)
      // Copied beside and renamed, so that nobody ever reads half a file.
      await copyFile(join(folders.from, file.from), `${target}.part`)
      await rename(`${target}.part`, target)
    },
    keepOnly: (names) => removeOthers(folders.to, names),
  }
}

export async function removeOthers(folder: string, names: ReadonlySet<string>): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (!names.has(name)) await rm(join(folder, name))
  }
}
