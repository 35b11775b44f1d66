const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How long a text is, if that is more than allowed. */
export function excessLength(text: string, maxLength: number | undefined): number | undefined {
  // Never more characters than code units: most texts need no counting.
  if (maxLength === undefined || text.length <= maxLength) return undefined
  const length = textLength(text)
  return length > maxLength ? length : undefined
}

/** Characters as the reader counts them: a Khmer cluster or a letter with its marks is one. */
function textLength(text: string): number {
  return [...characters.segment(text)].length
}
