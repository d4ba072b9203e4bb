import { renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { asMediumFault } from './backup-faults.ts'

/** Writes a file outside of the data folder whole or not at all: under `….part`, synced, renamed. Throws `file_unavailable`, `disk_full`. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part`
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    renameSync(part, path)
  } catch (error) {
    discard(part)
    throw asMediumFault(error, basename(path), Buffer.byteLength(text))
  }
}

function discard(part: string): void {
  try {
    rmSync(part, { force: true })
  } catch {
    // The medium is gone or cannot be written to; its ending says that it is no whole file.
  }
}
