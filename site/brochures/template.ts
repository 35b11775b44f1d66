import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of the templates; pictures they show are laid beside them. */
export const templatesDir = join(import.meta.dirname, 'templates')

/** A template as Typst reads it: what all begin with, then its own text. */
export function templateText(name: 'project-sheet' | 'share-card'): string {
  return ['prelude', name].map((file) => readFileSync(join(templatesDir, `${file}.typ`), 'utf8')).join('\n')
}
