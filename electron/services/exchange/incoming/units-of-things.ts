import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Connection } from '#db/repositories/connection.ts'
import { assignmentOfLine } from '#shared/domain/ids.ts'
import { type NamedThing, type Owned, type Thing, spokenUnit, thingsOf } from './ownership.ts'

/** Whose the things are that records speak of: as this store has them, as the package brings them, or as their ids say. */

const tables: Readonly<Record<Thing, string>> = {
  planLine: 'plan_line',
  assignment: 'assignment',
  notice: 'notice',
  obligation: 'obligation',
  problem: 'problem',
  workBrief: 'work_brief',
  adjustmentClaim: 'adjustment_claim',
  innovationClaim: 'innovation_claim',
  evidence: 'evidence',
  plan: 'plan',
}

/** So many records are looked at, and so many things asked for, before other work is let in. */
const [recordsAtOnce, atOnce] = [1000, 4000]

type Units = Map<string, string>

/**
 * Of some records those that are about another unit's thing than the unit they speak of; `isOwn` says which units a record of none may be
 * about. A thing that is not known yet is nobody's.
 */
export async function strangersAmong<One extends Owned>(
  db: Connection,
  records: readonly One[],
  isOwn: (unitId: string) => boolean = () => true,
): Promise<One[]> {
  const brought = unitsBrought(records)
  const strangers: One[] = []
  for (let from = 0; from < records.length; from += recordsAtOnce) {
    const some = records.slice(from, from + recordsAtOnce)
    const units = await unitsKept(db, some)
    // What this store knows counts before what the package says.
    const unitOf = (key: string): string | undefined => units.get(key) ?? brought.get(key)
    for (const record of some) {
      const unit = spokenUnit(record)
      const theirs = thingsOf(record).map((named) => unitOfThing(named, unitOf))
      if (theirs.some((one) => one !== undefined && (unit == null ? !isOwn(one) : one !== unit))) strangers.push(record)
    }
    await setImmediate()
  }
  return strangers
}

/** A line that is not there yet is its assignment's unit's, which its id names. */
function unitOfThing({ thing, id }: NamedThing, unitOf: (key: string) => string | undefined): string | undefined {
  const assignment = thing === 'planLine' ? assignmentOfLine(id) : undefined
  return unitOf(`${thing} ${id}`) ?? (assignment === undefined ? undefined : unitOf(`assignment ${assignment}`))
}

function unitsBrought(records: readonly Owned[]): Units {
  const units: Units = new Map()
  for (const record of records) {
    const unit = Object.hasOwn(tables, record.type) ? spokenUnit(record) : undefined
    if (unit != null) units.set(`${record.type} ${record.id}`, unit)
  }
  return units
}

async function unitsKept(db: Connection, records: readonly Owned[]): Promise<Units> {
  const asked = new Map<Thing, Set<string>>()
  const ask = (thing: Thing, id: string): void => void asked.set(thing, (asked.get(thing) ?? new Set()).add(id))
  for (const { thing, id } of records.flatMap(thingsOf)) {
    ask(thing, id)
    const assignment = thing === 'planLine' ? assignmentOfLine(id) : undefined
    if (assignment !== undefined) ask('assignment', assignment)
  }
  const units: Units = new Map()
  for (const [thing, ids] of asked) await readUnits(db, thing, [...ids], units)
  return units
}

async function readUnits(db: Connection, thing: Thing, ids: readonly string[], units: Units): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    const { rows } = await sql<{ id: string; unit: string }>`
      SELECT t.id, t.unit_id AS unit FROM json_each(${JSON.stringify(ids.slice(from, from + atOnce))}) j
      CROSS JOIN ${sql.table(tables[thing])} t ON t.id = j.value`.execute(db)
    for (const { id, unit } of rows) units.set(`${thing} ${id}`, unit)
  }
}
