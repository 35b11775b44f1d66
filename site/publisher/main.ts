import { PublisherError } from './errors.ts'
import { publisherOptions } from './options.ts'
import { startPublisher } from './publisher.ts'

/** Publishes the store into the live tree, serves it and keeps it up to date. */
try {
  const options = publisherOptions(process.argv.slice(2))
  const publisher = await startPublisher(options, (line) => console.log(line))
  if (options.once) {
    await publisher.stop()
    process.exitCode = publisher.hasProblems ? 1 : 0
  } else {
    const stop = () => void publisher.stop().then(() => process.exit(0))
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  }
} catch (error) {
  console.error(error instanceof PublisherError ? `publisher: ${error.message}` : error)
  process.exitCode = 1
}
