import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Two cores; each CMS test file boots a Payload of its own.
    maxWorkers: 2,
    // For what hangs, not for what is slow: a shared machine takes three times as long in some hours.
    testTimeout: 400_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 60_000 } },
    env: {
      NODE_ENV: 'production',
      PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
      PAYLOAD_LOG_LEVEL: 'error',
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  },
})
