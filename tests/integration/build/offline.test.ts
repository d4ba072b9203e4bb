import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { offlineShell } from '#build/offline.ts'
import type { OfflineReport } from '#tests/support/offline-child.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** T17 (reliability.md «Network zero»): a day's work in a name space of its own, where there is no other machine. */

const folder = useFolder()
const shell = offlineShell()

// Skipped where the system grants no network name space; `npm test` then says that it ran with the network there.
test.skipIf(shell === undefined)('an office is set up, saved, exported, backed up, restored and verified without a network', () => {
  mkdirSync(join(folder(), 'data'))
  const [program, ...words] = [...(shell ?? []), process.execPath]
  const child = join(import.meta.dirname, '../../support/offline-child.ts')
  const done = spawnSync(program, [...words, child, folder()], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
  const report = JSON.parse(done.stdout) as OfflineReport
  expect(report).toEqual({ interfaces: ['lo'], outside: 'ENETUNREACH', statuses: [0, 0, 0], rows: 1, attempts: [] })
})
