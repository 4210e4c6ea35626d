// Three suites: pure rules without a database, everything that needs PostgreSQL, and the browser journeys.
// scripts/test.mjs runs them all and adds up their counts.
import { defineConfig } from 'vitest/config'

const database = ['src/**/*.db.test.{ts,tsx}', 'test/**/*.db.test.{ts,tsx}']
const browser = ['test/e2e/**/*.test.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // The style sheet of a paper goes out with the paper.
    css: { include: [/paper\.css/] },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: [...database, ...browser],
          globalSetup: ['test/harness/global-temp.ts'],
          // Some draw papers or read them in threads; a limit is there for what hangs, not for a slow machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: database,
          globalSetup: ['test/harness/global-temp.ts', 'test/harness/global-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          globalSetup: ['test/harness/global-temp.ts', 'test/harness/global-browser.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
