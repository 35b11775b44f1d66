import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIRoute } from 'astro'
import { mediaFolderFromEnvironment, portalFromEnvironment } from '#site/src/data/environment.ts'
import { mediaFiles } from '#site/src/data/files.ts'

/** Published media for `astro dev` and the plain export; the publisher links the files itself. */
export const getStaticPaths = () =>
  [...mediaFiles(portalFromEnvironment()).keys()].map((file) => ({ params: { file } }))

export const GET: APIRoute = async ({ locals, params }) => {
  const file = mediaFiles(locals.portal).get(params['file'] ?? '')
  if (!file) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await readFile(join(mediaFolderFromEnvironment(), file.name))))
}
