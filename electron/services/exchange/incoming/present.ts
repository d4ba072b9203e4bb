import { sql } from 'kysely'
import type { Connection } from '#db/repositories/connection.ts'
import type { KeptRevisions, LineOutcome } from './outcomes.ts'
import type { ShownRecord } from './preview-rows.ts'

/** What this machine had of a record before a package came: its newest revision then. */

/** So many lines are read in one statement. */
const atOnce = 300

/** By line; lines of records that were not here are left out. */
export async function presentOf(
  db: Connection,
  lines: readonly LineOutcome[],
  before: KeptRevisions,
): Promise<ReadonlyMap<LineOutcome, ShownRecord>> {
  const wanted = lines.flatMap((line) => {
    const { type, id } = line.record
    const kept = before.get(`${type} ${id}`) ?? []
    return kept.length === 0 ? [] : [{ line, type, id, rev: Math.max(...kept.map(({ rev }) => rev)) }]
  })
  const found = new Map<LineOutcome, ShownRecord>()
  for (let from = 0; from < wanted.length; from += atOnce) {
    const some = wanted.slice(from, from + atOnce)
    const texts = await linesOf(db, some)
    for (const { line, type, id, rev } of some) {
      const text = texts.get(`${type} ${id} ${rev}`)
      if (text !== undefined) found.set(line, shownRecord(text))
    }
  }
  return found
}

/** A stored line as a list shows it. */
export function shownRecord(text: string): ShownRecord {
  const { type, id, rev, body } = JSON.parse(text) as ShownRecord
  return { type, id, rev, body }
}

/** Stored lines of some revisions, by `type id rev`. */
export async function linesOf(
  db: Connection,
  keys: readonly { readonly type: string; readonly id: string; readonly rev: number }[],
): Promise<ReadonlyMap<string, string>> {
  const asked = JSON.stringify(keys.map(({ type, id, rev }) => [type, id, rev]))
  const { rows } = await sql<{ key: string; line: string }>`
    SELECT r.type || ' ' || r.id || ' ' || r.rev AS key, r.line FROM json_each(${asked}) j
    JOIN record_revision r ON r.type = j.value ->> 0 AND r.id = j.value ->> 1 AND r.rev = j.value ->> 2`.execute(db)
  return new Map(rows.map(({ key, line }) => [key, line]))
}
