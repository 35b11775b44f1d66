/** Payload writes `importMap.js` beside the admin pages; this is its shape. */
declare module '*/importMap.js' {
  import type { ImportMap } from 'payload'

  export const importMap: ImportMap
}
