import { setImmediate as turn } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { headPictures } from './headPictures.ts'
import { type FileNews, type Task, writeMade } from './makeFiles.ts'
import type { SheetOrder } from './sheetOrders.ts'
import { openTypesetter } from './typesetter.ts'

/** Makes the sheets it was given, one after the other, and ends: the fonts and caches go with it. */
const { dir, orders } = workerData as Task<SheetOrder>
const typesetter = openTypesetter()
let drawn: { for: string; pictures: Map<number, Buffer> } | undefined

for (const order of orders) {
  parentPort?.postMessage(await made(order))
  // Native memory is given back between documents.
  await turn()
}

async function made({ hash, input, plate }: SheetOrder): Promise<FileNews> {
  try {
    const subject = JSON.stringify(plate)
    // The languages of a document follow one another and share the plate.
    if (drawn?.for !== subject) drawn = { for: subject, pictures: await headPictures(plate) }
    const { pdf, pages } = typesetter.typeset(input, drawn.pictures)
    const file = `${hash}-${pages}.pdf`
    writeMade(dir, file, pdf)
    return { hash, file }
  } catch (error) {
    return { hash, problem: error instanceof Error ? error.message : String(error) }
  }
}
