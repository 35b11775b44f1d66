import { cpus, totalmem } from 'node:os'

export function machine() {
  return {
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  }
}

/** Median and 95th percentile of measurements, in the unit they came in. */
export function summary(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { runs: sorted.length, median: at(0.5), p95: at(0.95), min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 }
}

/**
 * Milliseconds that a fixed piece of arithmetic takes now, on one core. A shared machine gives the same work twice the
 * time in some minutes: figures beside which this stands can be told from those of a slower minute.
 */
export function pace(): number {
  const started = performance.now()
  let value = 0
  for (let step = 0; step < 100_000_000; step += 1) value = (value * 31 + step) | 0
  // Used, so that the loop is not left out.
  if (!Number.isInteger(value)) throw new Error('bench: arithmetic went astray')
  return Math.round(performance.now() - started)
}
