import { firstProvisionalRevision } from '#shared/domain/revision.ts'
import { type Connection, openConnection } from './connection.ts'
import type { Hash } from './hash.ts'
import { isRevisionSound } from './record-revisions.ts'
import type { RecordRevisionTable } from '#db/schema/journal.ts'

export interface SoundRevisions {
  /** Lines whose bytes still have their hash, each once, in the order of their keys. */
  readonly lines: readonly string[]
  /** Revisions that were read and are not what was saved. */
  readonly damaged: number
  /** False where a damaged page hid some of them. */
  readonly isComplete: boolean
}

/**
 * What can still be trusted of a damaged database: read from the front until a page fails, then from the back, and what lies between
 * is lost. Opens for reading only. Throws SQLite's error for a file that is no database at all.
 */
export function soundRevisions(path: string, hash: Hash): SoundRevisions {
  const database = openConnection(path, 'read')
  try {
    const rows = new Map<string, RecordRevisionTable>()
    const isWhole = readRows(database, 'ASC', rows)
    if (!isWhole) readRows(database, 'DESC', rows)
    const sorted = [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
    const sound = sorted.filter((row) => isSound(row, hash))
    return { lines: sound.map(({ line }) => line), damaged: sorted.length - sound.length, isComplete: isWhole }
  } finally {
    database.close()
  }
}

/** True when the last row was reached. */
function readRows(database: Connection, order: 'ASC' | 'DESC', rows: Map<string, RecordRevisionTable>): boolean {
  const select = `SELECT * FROM record_revision ORDER BY type ${order}, id ${order}, rev ${order}`
  try {
    for (const row of database.prepare(select).iterate() as Iterable<RecordRevisionTable>) {
      rows.set(JSON.stringify([row.type, row.id, String(row.rev - firstProvisionalRevision).padStart(10, '0')]), row)
    }
    return true
  } catch {
    return false
  }
}

/** A line that is no JSON any more is not what was saved. */
function isSound(row: RecordRevisionTable, hash: Hash): boolean {
  try {
    return isRevisionSound(row, hash)
  } catch {
    return false
  }
}
