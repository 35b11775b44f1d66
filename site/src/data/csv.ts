/** Rows as CSV for spreadsheets: UTF-8 with its mark, CRLF, quoted where needed (RFC 4180). */
export function csv(rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

export type CsvValue = string | number | boolean | undefined

/**
 * A cell of a spreadsheet. Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay
 * numbers, negative ones too.
 * @example cell('=1+1') // "'=1+1"
 */
export function cell(value: CsvValue): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? harmless(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets skip leading spaces, and in East Asian settings take full-width signs for the plain ones. */
function harmless(text: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text
}
