import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProduct } from '../support/product.ts'
import { summary } from './machine.ts'

/** What a first start takes (nothing built, nothing in the database) and a later one, in seconds until ready. */
export async function benchStart() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  try {
    for (const built of ['cms/.next', 'site/dist']) rmSync(built, { recursive: true, force: true })
    const first = await started(folder)
    const later = []
    for (let run = 0; run < 3; run += 1) later.push(await started(folder))
    return { unit: 'seconds', sample: 'quang-tri', first, later: summary(later) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function started(folder: string): Promise<number> {
  const product = await startProduct({ folder })
  await product.stop()
  return Number(product.seconds.toFixed(1))
}
