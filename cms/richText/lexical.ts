/** The part of Lexical's serialised state that our editor can produce (lexical 0.4x, Payload 3.90). */
export interface LexicalNode {
  readonly type: string
  readonly children?: readonly LexicalNode[]
  readonly [key: string]: unknown
}

export interface LexicalState {
  readonly root: LexicalNode
}

/** Bits of a text node's `format`. */
export const formatBits = { bold: 1, italic: 2, subscript: 32, superscript: 64 } as const

/** All bits we can publish: not strikethrough 4, underline 8, code 16, highlight 128 or changed case 256 to 1024. */
export const publishableBits = Object.values(formatBits).reduce((bits, bit) => bits | bit, 0)
