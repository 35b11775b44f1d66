import { openStoreForReading } from '#content/store/readStore.ts'

/** Reads until it has seen the last delivery, and counts reads in which two items of one delivery disagreed. */
const [file = '', last = ''] = process.argv.slice(2)
const reader = openStoreForReading(file)
const deadline = Date.now() + 30_000
let reads = 0
let torn = 0
let seen: string | undefined
while (seen !== last && Date.now() < deadline) {
  const titles = reader.items('article', 'vi').map(({ fields }) => fields.title)
  reads += 1
  if (titles.length !== 2 || new Set(titles).size !== 1) torn += 1
  seen = titles[0]
}
reader.close()
console.log(JSON.stringify({ torn, last: seen, reads }))
