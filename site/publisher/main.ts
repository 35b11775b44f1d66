import { ModelError } from '#content/model/errors.ts'
import { PublisherError } from './errors.ts'
import { publisherOptions } from './options.ts'
import { startPublisher } from './publisher.ts'

/** Publishes the store into the live tree, serves it and keeps it up to date. */
/** A publication under way may be cut off: the next start finishes or forgets it. */
const stop = () => process.exit(0)
process.once('SIGTERM', stop)
process.once('SIGINT', stop)

try {
  const options = publisherOptions(process.argv.slice(2))
  const running = await startPublisher(options, (line) => console.log(line))
  if (options.once) process.exitCode = running.hasProblems ? 1 : 0
} catch (error) {
  const isExpected = error instanceof PublisherError || error instanceof ModelError
  console.error(isExpected ? `publisher: ${error.message}` : error)
  process.exitCode = 1
}
