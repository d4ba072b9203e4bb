import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './slowest-first.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Importing the real `electron` fetches its binary: no test may. */
const alias = { electron: fileURLToPath(new URL('../tests/stub/electron.ts', import.meta.url)) }
/** No unit or integration test reaches another machine; the host of an end-to-end test speaks to its Chromium. */
const closed = [fileURLToPath(new URL('../tests/support/offline-setup.ts', import.meta.url))]

/** One project per kind of test; each is run and timed by itself (build/test.ts). */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      // Pure rooms hold no state between tests: one worker runs many files, which saves a start for each.
      suite('unit', 0, { testTimeout: 20_000, isolate: false, setupFiles: closed }),
      // Much of it waits for disks and other programs: both cores are used, where Vitest itself would leave one free.
      suite('integration', 1, { testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2, isolate: false, setupFiles: closed }),
      // A journey waits for its page half of the time: two at once, each with its own host and folder; the files of a worker follow one
      // another in one Chromium, with one copy of the application's code.
      suite('e2e', 2, { testTimeout: 300_000, hookTimeout: 120_000, maxWorkers: 2, isolate: false }),
    ],
  },
})

interface Limits {
  readonly testTimeout: number
  readonly hookTimeout?: number
  readonly isolate?: boolean
  readonly maxWorkers?: number
  readonly setupFiles?: string[]
}

/** Suites of one run follow one another by `groupOrder`, each with its own number of workers. */
function suite(name: string, groupOrder: number, limits: Limits) {
  return {
    root,
    resolve: { alias },
    oxc: { jsx: { runtime: 'automatic' as const } },
    test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], environment: 'node', sequence: { groupOrder }, ...limits },
  }
}
