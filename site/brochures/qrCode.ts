import { create } from 'qrcode'

/** A code for an address, as the template draws it: `size` modules a side, and the dark runs of each row. */
export interface QrCode {
  readonly size: number
  /** `[x, y, length]` in modules. */
  readonly runs: readonly (readonly [number, number, number])[]
}

export function qrCode(address: string): QrCode {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules
  const runs: [number, number, number][] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue
      const last = runs.at(-1)
      if (last && last[1] === y && last[0] + last[2] === x) last[2] += 1
      else runs.push([x, y, 1])
    }
  }
  return { size, runs }
}
