/** `#rrggbb`, in either case: the only notation a palette may use. */
export const hexPattern = /^#[0-9a-f]{6}$/i

/** Mixes two hex colours in sRGB; `share` is the part of the second, 0 to 1. Returns lower-case `#rrggbb`. */
export function mixed(first: string, second: string, share: number): string {
  const from = channels(first)
  const to = channels(second)
  return '#' + from.map((value, index) => twoDigits(value + (to[index]! - value) * share)).join('')
}

/** Relative luminance of a hex colour as WCAG 2 defines it, 0 (black) to 1 (white). */
export function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => linear(value / 255))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** WCAG 2 contrast of two hex colours, 1 to 21; the order does not matter. */
export function contrastRatio(first: string, second: string): number {
  const [dark, bright] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (bright! + 0.05) / (dark! + 0.05)
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function twoDigits(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0')
}
