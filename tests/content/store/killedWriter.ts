import { openStoreForWriting, type StoreChange } from '#content/store/writeStore.ts'

/** Applies one delivery and kills itself on the way: as hard as a power cut, at a place the test chose. */
const [file = '', total = '0', dieAfter = '0'] = process.argv.slice(2)
const moment = '2026-11-20T01:30:00.000Z'

const die = () => process.kill(process.pid, 'SIGKILL')

function* changes(): Generator<StoreChange> {
  for (let number = 0; number < Number(total); number += 1) {
    if (String(number) === dieAfter) die()
    yield { operation: 'put', item: rewritten(`item-${number}`) }
  }
  if (dieAfter === total) die()
}

function rewritten(contentId: string) {
  const slug = `${contentId}-moved`
  return {
    contentId,
    type: 'article' as const,
    locale: 'vi' as const,
    slug,
    publishedAt: moment,
    approvedAt: moment,
    sourceLocale: 'vi' as const,
    fields: {
      title: 'after',
      slug,
      summary: 'Một câu.',
      sourceLocale: 'vi' as const,
      issuingAgency: 'agency',
      topics: [],
      audiences: [],
      related: [],
      kind: 'news' as const,
      body: [{ kind: 'paragraph' as const, children: [{ kind: 'text' as const, text: 'Một đoạn.', marks: [] }] }],
      corrections: [],
    },
  }
}

const writer = openStoreForWriting(file)
// The writer walks its changes with `for … of`: a generator stands in for the list.
writer.apply({ id: 'after', changes: changes() as unknown as StoreChange[], at: new Date(moment) })
die()
