/** Runs once when the web server starts, before it answers anyone. */
export async function register(): Promise<void> {
  // Next compiles this file for its edge runtime too and drops the branch by this very expression.
  // eslint-disable-next-line no-restricted-properties -- a constant that Next puts in at build time, no setting
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startCms } = await import('./startCms.ts')
    await startCms()
  }
}
