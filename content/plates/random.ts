/** A stream of repeatable chance: the same seed gives the same stream on every machine. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number
  /** A number from `low` (included) to `high` (excluded). */
  between(low: number, high: number): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean
  /** One entry of a list that has at least one. */
  pick<Entry>(list: readonly Entry[]): Entry
}

/**
 * Opens the stream of chance that belongs to a seed.
 *
 * FNV-1a folds the text into 32 bits, mulberry32 draws from them; both use whole-number arithmetic only, so the web, the print
 * room and a test on another processor agree.
 *
 * @example randomFrom('coast/khu-kinh-te').between(0, 10)
 */
export function randomFrom(seed: string): Random {
  let state = foldedText(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => list[whole(0, list.length - 1)]!,
  }
}

function foldedText(text: string): number {
  let folded = 0x811c9dc5
  for (const character of text) folded = Math.imul(folded ^ character.codePointAt(0)!, 0x01000193) >>> 0
  return folded
}
