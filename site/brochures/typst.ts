import { join } from 'node:path'
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { drawableWith } from './drawable.ts'
import { fontBlobs } from './fonts.ts'
import { templatesDir } from './template.ts'

/** Typst with the faces of seven languages and nothing else. Holds 110 MB, more with its caches: for a thread that ends. */
export interface Typst {
  readonly compiler: NodeCompiler
  /** A text without what no face can draw. */
  drawable(text: string): string
  /**
   * Sets a template that reads its data from `data.json` beside it.
   * @throws Error with what Typst says; a warning is an error.
   */
  compile(template: string, data: object): NodeTypstDocument
}

export function openTypst(): Typst {
  const faces = fontBlobs()
  const compiler = NodeCompiler.create({ workspace: templatesDir, fontArgs: [{ fontBlobs: faces }] })
  return {
    compiler,
    drawable: drawableWith(faces),
    compile(template, data) {
      // As a file: with `inputs` Typst would make its whole standard library anew each time.
      compiler.mapShadow(dataFile, Buffer.from(JSON.stringify(data)))
      const result = compiler.compile({ mainFileContent: template })
      // Taken first: the error of a result is gone once it has been read.
      const problems = [result.takeError(), result.takeWarnings()].flatMap((found) => (found ? sentences(found) : []))
      const document = result.result
      if (problems.length > 0 || !document) throw new Error(problems.join('; ') || 'Typst made no document')
      return document
    },
  }
}

const dataFile = join(templatesDir, 'data.json')

/** The one Typst of this thread: its faces are read once, whatever is set with it. */
export function threadTypst(): Typst {
  return (ofThread ??= openTypst())
}
let ofThread: Typst | undefined

function sentences(error: NodeError): string[] {
  return error.shortDiagnostics.map((diagnostic: { message?: string }) => diagnostic.message ?? String(diagnostic))
}
