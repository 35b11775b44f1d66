import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIRoute } from 'astro'
import { portalFromEnvironment, sheetsFolderFromEnvironment } from '#site/src/data/environment.ts'
import { sheetFiles } from '#site/src/data/sheets.ts'

/** Printed sheets for the plain export; the publisher links the files itself. */
export const getStaticPaths = () =>
  sheetFiles(portalFromEnvironment()).map(([path]) => {
    const [locale, section, slug, sheet = ''] = path.split('/').filter(Boolean).map(decodeURIComponent)
    return { params: { locale, section, slug, sheet: sheet.replace(/\.pdf$/, '') } }
  })

export const GET: APIRoute = async ({ locals, url }) => {
  const folder = sheetsFolderFromEnvironment()
  const asked = decodeURIComponent(url.pathname)
  const sheet = sheetFiles(locals.portal).find(([path]) => decodeURIComponent(path) === asked)?.[1]
  if (!sheet || !folder) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await readFile(join(folder, sheet.file))))
}
