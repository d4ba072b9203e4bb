import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FailureReport, FailureWork } from './fail-operations-child.ts'
import { type DiskFailure, makeControlFile } from './failing-disk.ts'
import type { FailingFlow } from './failing-flows.ts'
import { runFile, scratchFolder } from './lanes.ts'
import { buildShim } from './shims.ts'

/** T8: each file operation of a flow fails once, in every way; whatever it was, nothing is left half done. */
export async function failOperations(options: {
  readonly flows: readonly FailingFlow[]
  readonly failures: readonly DiskFailure[]
  readonly mostPoints: number
  readonly inTurn?: boolean
}): Promise<FailureReport> {
  const scratch = scratchFolder('fail')
  try {
    const control = join(scratch, 'control')
    makeControlFile(control)
    const env = { ...process.env, LD_PRELOAD: buildShim('fail-operations', scratch), FAIL_CONTROL: control }
    return await runFile<FailureReport>('fail-operations-child.ts', { ...options, scratch, control } satisfies FailureWork, { env })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
