import { extractText, getDocumentProxy } from 'unpdf'

/** What a test asks of a PDF, read by pdf.js. */
export interface ReadPdf {
  readonly pages: number
  readonly title: string
  readonly language: string
  /** Whether it says of itself that it is PDF/UA-1. */
  readonly isAccessible: boolean
  readonly isTagged: boolean
  /** Roles of its structure, in reading order. */
  readonly roles: readonly string[]
  /** Pictures that say what they show. */
  readonly alternatives: readonly string[]
  /** White space runs are one space. pdf.js does not put Khmer clusters back into their order. */
  readonly text: string
  /** Where its links lead. */
  readonly links: readonly string[]
}

interface StructureNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly StructureNode[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info, metadata } = await pdf.getMetadata()
  const { Title, Language } = info as { Title: string; Language: string }
  const page = await pdf.getPage(1)
  const nodes = flat((await page.getStructTree()) as StructureNode)
  const { text } = await extractText(pdf, { mergePages: true })
  const annotations = (await page.getAnnotations()) as { unsafeUrl?: string; url?: string }[]
  const part: unknown = metadata?.get('pdfuaid:part')
  return {
    pages: pdf.numPages,
    title: Title,
    language: Language,
    isAccessible: part === '1',
    isTagged: (await pdf.getMarkInfo())?.Marked ?? false,
    roles: nodes.flatMap(({ role }) => role ?? []),
    alternatives: nodes.flatMap(({ alt }) => alt ?? []),
    text: text.replace(/\s+/g, ' '),
    links: annotations.flatMap(({ unsafeUrl, url }) => unsafeUrl ?? url ?? []),
  }
}

function flat(node: StructureNode): StructureNode[] {
  return [node, ...(node.children ?? []).flatMap(flat)]
}
