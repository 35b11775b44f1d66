/** Ends a script with one clear sentence: the stack is for programmers, who get it with DEBUG=1. */
export function endWithMessage(error: unknown): void {
  console.error(explain(error))
  process.exitCode = 1
}

/** What went wrong and what to do, for the failures that a fresh machine meets. */
export function explain(error: unknown): string {
  const { code, message, port, syscall } = (error ?? {}) as Partial<NodeJS.ErrnoException & { port: number }>
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port ?? '?'} is taken by another program. Stop it, or choose another with CMS_PORT / PORTAL_PORT.`
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return 'The disk is full. Free some space and start again; nothing was lost.'
    case 'EACCES':
    case 'EROFS':
      return `No permission to write: ${message ?? ''}. Choose another folder with DATA_DIR.`
    case 'ENOTDIR':
      return noFolder(message)
    case 'ENOENT':
      return syscall === 'mkdir' ? noFolder(message) : (message ?? '')
    default:
      return twins(message) ?? message ?? String(error)
  }
}

function noFolder(message: string | undefined): string {
  return `This folder cannot be made: ${message ?? ''}. Choose another with DATA_DIR.`
}

/** MongoDB refuses a unique index over what is there twice; Payload calls that a failed connection. */
function twins(message: string | undefined): string | undefined {
  const [, collection, key] = /E11000 .*collection: \S+?\.(\S+) .*dup key: (\{.*\})/.exec(message ?? '') ?? []
  if (!collection || !key) return undefined
  return `Two documents of the collection “${collection}” have the same ${key}, which only one may have. The CMS does not start, so that neither overwrites the other. Correct or remove one of them in the database, and start again; nothing was changed.`
}
