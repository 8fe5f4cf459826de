import { defineConfig } from 'vitest/config'

/**
 * Files whose modules keep nothing from one to the next but what follows from their input: they are loaded once for all files that a
 * worker runs, which takes half the time. What starts processes or counts them, and what reads files in threads, is loaded for each.
 */
const light = [
  'test/*.test.ts',
  'test/{agent,checks,desk,eval,scenarios,schema,store,text}/**/*.test.ts',
  'test/intake/{*,!(files|ledger)/**/*}.test.ts',
]

export default defineConfig({
  test: {
    setupFiles: ['test/support/no-console.ts'],
    maxWorkers: '100%',
    // Waiting ends when what is awaited happens: these only say when a machine that is busy is given up.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      { extends: true, test: { name: 'light', include: light, isolate: false } },
      { extends: true, test: { name: 'processes', include: ['test/**/*.test.ts'], exclude: light } },
    ],
  },
})
