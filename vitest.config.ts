import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Two cores; each CMS test file boots a Payload of its own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    env: {
      NODE_ENV: 'production',
      PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
      PAYLOAD_LOG_LEVEL: 'error',
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  },
})
