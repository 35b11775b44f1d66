/** Takes no room and forbids a break. */
const joiner = '\u2060'

/**
 * Dates, spans and numbers of documents that do not break at their hyphens, and a sign that stays with its name.
 * @example unbroken('Nghị quyết 1680/NQ-UBTVQH15') // 'Nghị quyết 1680/NQ-\u2060UBTVQH15'
 */
export function unbroken(text: string): string {
  return text.replace(/(?<=[\p{Nd}\p{Lu}])([-–])(?=[\p{Nd}\p{Lu}])/gu, `$1${joiner}`).replaceAll('© ', '©\u00A0')
}
