import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The start record: written before the data are opened, gone when the office is ready. What is left of it counts failed starts. */

const recordName = 'start.json'

/** So many starts that never became ready open the safe mode. */
export const failedStartsAllowed = 2

export interface StartRecord {
  /** Starts before this one that ended before the office was ready, one after another. */
  readonly failed: number
  /** The office is ready, or the start was refused with a reason that is known: it does not count. */
  clear(): void
}

/** Counts this start. A folder that cannot be written to is said by what opens the data. */
export function beginStart(folder: string, at: string): StartRecord {
  const path = join(folder, recordName)
  const failed = readFailed(path)
  try {
    writeFileSync(path, JSON.stringify({ failed: failed + 1, at }), { mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
  return { failed, clear: () => rmSync(path, { force: true }) }
}

function readFailed(path: string): number {
  try {
    const { failed } = JSON.parse(readFileSync(path, 'utf8')) as { failed?: unknown }
    return typeof failed === 'number' && Number.isInteger(failed) && failed > 0 ? failed : 0
  } catch {
    return 0
  }
}
