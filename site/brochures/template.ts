import { join } from 'node:path'

export const projectTemplate = join(import.meta.dirname, 'templates/project-sheet.typ')
