import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { APIRoute } from 'astro'
import { cardsFolderFromEnvironment, portalFromEnvironment } from '#site/src/data/environment.ts'
import { allShareCards } from '#site/src/data/shareCards.ts'

/** Share cards for the plain export; the publisher links the files itself. */
export const getStaticPaths = () =>
  allShareCards(portalFromEnvironment()).map(({ path }) => ({ params: { card: basename(path, '.jpg') } }))

export const GET: APIRoute = async ({ params }) => {
  const file = join(cardsFolderFromEnvironment() ?? '', `${basename(params['card'] ?? '')}.jpg`)
  if (!existsSync(file)) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await readFile(file)))
}
