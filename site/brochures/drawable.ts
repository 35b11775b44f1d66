/** A range of characters, both ends included. */
type Range = readonly [first: number, last: number]

/**
 * Leaves out what no face has, such as emoji: in a picture it would be an empty box. Takes the files of all faces.
 * @example drawableWith(fontBlobs())('Hội chợ 🎉') // 'Hội chợ '
 */
export function drawableWith(faces: readonly Buffer[]): (text: string) => string {
  const ranges = faces.flatMap(rangesOf)
  const known = new Map<string, boolean>()
  const isDrawable = (letter: string) => {
    const before = known.get(letter)
    if (before !== undefined) return before
    const code = letter.codePointAt(0) ?? 0
    const found = ranges.some(([first, last]) => code >= first && code <= last)
    known.set(letter, found)
    return found
  }
  return (text) => Array.from(text).filter(isDrawable).join('')
}

/** Characters of a TrueType face, from its table `cmap`: format 12 where there is one, else format 4. */
function rangesOf(face: Buffer): Range[] {
  const start = tableOf(face, 'cmap')
  const subtables = Array.from(
    { length: face.readUInt16BE(start + 2) },
    (_, index) => start + face.readUInt32BE(start + 4 + index * 8 + 4),
  )
  const withFormat = (format: number) => subtables.find((at) => face.readUInt16BE(at) === format)
  const [large, small] = [withFormat(12), withFormat(4)]
  if (large !== undefined) {
    return Array.from({ length: face.readUInt32BE(large + 12) }, (_, index): Range => {
      const group = large + 16 + index * 12
      return [face.readUInt32BE(group), face.readUInt32BE(group + 4)]
    })
  }
  if (small === undefined) throw new Error('a face has no table of characters of format 4 or 12')
  const segments = face.readUInt16BE(small + 6) / 2
  return Array.from({ length: segments }, (_, index): Range => {
    const last = small + 14 + index * 2
    return [face.readUInt16BE(last + segments * 2 + 2), face.readUInt16BE(last)]
  }).filter(([first]) => first < 0xffff)
}

function tableOf(face: Buffer, tag: string): number {
  for (let index = 0; index < face.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16
    if (face.toString('latin1', record, record + 4) === tag) return face.readUInt32BE(record + 8)
  }
  throw new Error(`a face has no table ${tag}`)
}
