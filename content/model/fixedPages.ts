/** Pages every portal has, whatever its editors write: who speaks, on what terms, and how to keep up. */
export const fixedPages = ['about', 'search', 'corrections', 'feeds', 'languages', 'accessibility', 'privacy'] as const
export type FixedPage = (typeof fixedPages)[number]
