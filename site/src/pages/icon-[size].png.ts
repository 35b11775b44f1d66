import type { APIRoute } from 'astro'
import sharp from 'sharp'
import { iconFiles, iconSize, iconSvg } from '#site/src/data/webManifest.ts'

export const getStaticPaths = () =>
  iconFiles.flatMap((path) => {
    const size = /^\/icon-(\d+)\.png$/.exec(path)?.[1]
    return size ? [{ params: { size } }] : []
  })

export const GET: APIRoute = async ({ locals, params }) => {
  const size = iconSize(params['size'])
  if (size === undefined) return new Response(null, { status: 404 })
  // Drawn at the wanted size: the picture has 64 units, and 72 dots an inch are one dot a unit.
  const picture = await sharp(Buffer.from(iconSvg(locals.portal.palette)), { density: (72 * size) / 64 })
    .resize(size, size)
    .png()
    .toBuffer()
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } })
}
