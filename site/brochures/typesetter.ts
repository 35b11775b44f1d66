import { join } from 'node:path'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { SheetInput } from './sheetInput.ts'
import { templatesDir, templateText } from './template.ts'
import type { Typst } from './typst.ts'

/** Sets sheets in Typst. */
export interface Typesetter {
  /**
   * One sheet as PDF/UA-1. The same input gives the same bytes.
   * @param pictures JPEG across the head by height in millimetres, tallest first; the sheet takes one.
   * @throws Error with what Typst says; a warning and a missing glyph are errors.
   */
  typeset(input: SheetInput, pictures: ReadonlyMap<number, Buffer>): TypesetSheet
}

export interface TypesetSheet {
  readonly pdf: Buffer
  readonly pages: number
}

export function openTypesetter({ compiler, compile }: Typst): Typesetter {
  const template = templateText('project-sheet')
  return {
    typeset(input, pictures) {
      for (const [height, picture] of pictures) compiler.mapShadow(join(templatesDir, `plate-${height}.jpg`), picture)
      const document = compile(template, { ...input, plates: [...pictures.keys()] })
      const pdf = accessiblePdf(compiler, document)
      const pages = document.numOfPages
      // What the next sheet can use stays: parsed template, shaped words, fonts. Typst remembers for all threads at once:
      // the sheet that another one is at must not lose its lines.
      compiler.evictCache(4)
      return { pdf, pages }
    },
  }
}

/** Typst checks the rules of PDF/UA here, glyphs included, and answers with the debug print of its diagnostics. */
function accessiblePdf(compiler: NodeCompiler, document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' })
  } catch (error) {
    const print = error instanceof Error ? error.message : String(error)
    const messages = [...print.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) =>
      text.replaceAll(/\\+"|`/g, ''),
    )
    throw new Error(messages.join('; ') || print, { cause: error })
  }
}
