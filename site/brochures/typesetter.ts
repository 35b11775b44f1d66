import { join } from 'node:path'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { headHeights, type HeadPictures } from './headPictures.ts'
import type { SheetInput } from './sheetInput.ts'
import { templatesDir, templateText } from './template.ts'
import type { Typst } from './typst.ts'

/** Sets sheets in Typst. */
export interface Typesetter {
  /**
   * One sheet as PDF/UA-1. The same input gives the same bytes.
   * @param pictures Across the head; the sheet takes one, whose height it finds for its text.
   * @throws Error with what Typst says; a warning and a missing glyph are errors.
   */
  typeset(input: SheetInput, pictures: HeadPictures): Promise<TypesetSheet>
}

export interface TypesetSheet {
  readonly pdf: Buffer
  readonly pages: number
}

export function openTypesetter({ compiler, compile }: Typst): Typesetter {
  const template = templateText('project-sheet')
  /** What lies beside the template as `plate.jpg`. */
  let picture: Buffer | undefined
  const compileWith = (data: object, wanted: Buffer) => {
    if (picture !== wanted) compiler.mapShadow(pictureFile, wanted)
    picture = wanted
    return compile(template, data)
  }
  return {
    async typeset(input, pictures) {
      const data = { ...input, plates: headHeights }
      // Only when the text is set is it known how tall the picture is. Set again with the right one, a sheet costs a
      // tenth, and drawing all of them more than that; the languages of a document mostly take the same.
      const first = picture ?? (await pictures(Math.min(...headHeights)))
      let document = compileWith(data, first)
      const wanted = await pictures(heightIn(compiler, document))
      if (first !== wanted) document = compileWith(data, wanted)
      const pdf = accessiblePdf(compiler, document)
      const pages = document.numOfPages
      // What the next sheet can use stays: parsed template, shaped words, fonts. Typst remembers for all threads at once:
      // the sheet that another one is at must not lose its lines.
      compiler.evictCache(4)
      return { pdf, pages }
    },
  }
}

const pictureFile = join(templatesDir, 'plate.jpg')

/** The height in millimetres that the template gives to the picture. */
function heightIn(compiler: NodeCompiler, document: NodeTypstDocument): number {
  const [found] = compiler.query(document, { selector: '<plate>' }) as readonly { readonly value: number }[]
  if (!found) throw new Error('the sheet does not say how tall its picture is')
  return found.value
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
