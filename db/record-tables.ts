import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import { type RecordTables, recordTables } from './projection-rows.ts'
import type { Projection } from './projections.ts'

/** The tables of all types of record, read from the schema once and not for every package. */

export type TablesByType = ReadonlyMap<string, RecordTables>

interface Known {
  readonly schema: string
  readonly tables: Promise<TablesByType>
}

const known = new WeakMap<readonly Projection[], Known>()

/** By type. The definitions are read again where the schema says something else: another store, or a later version of this one. */
export async function tablesOfRecords(trx: Kysely<Database>, projections: readonly Projection[]): Promise<TablesByType> {
  const { rows } = await sql<{ text: string }>`
    SELECT group_concat(sql, char(10)) AS text FROM (SELECT sql FROM sqlite_schema WHERE type = 'table' ORDER BY name)`.execute(trx)
  const schema = rows[0]?.text ?? ''
  const before = known.get(projections)
  if (before?.schema === schema) return before.tables
  const tables = readTables(trx, projections)
  known.set(projections, { schema, tables })
  tables.catch(() => known.delete(projections))
  return tables
}

async function readTables(trx: Kysely<Database>, projections: readonly Projection[]): Promise<TablesByType> {
  const tables = new Map<string, RecordTables>()
  for (const projection of projections) tables.set(projection.type, await recordTables(trx, projection))
  return tables
}
