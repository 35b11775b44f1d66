import type { Random } from './random.ts'

/** `count` positions from `from` to `to`, evenly parted and shaken so little that neighbours keep half their distance. */
export function spread(random: Random, from: number, to: number, count: number): number[] {
  const step = (to - from) / count
  return Array.from({ length: count }, (_, index) => from + step * (index + 0.5 + random.between(-0.25, 0.25)))
}

/** Rises smoothly from 0 at `start` to 1 at `end`; falls when `end` is the smaller. */
export function eased(start: number, end: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - start) / (end - start)))
  return share * share * (3 - 2 * share)
}
