import { isDeepStrictEqual } from 'node:util'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { RevisionLine } from './record-revisions.ts'

/**
 * A noun's table as the current picture of its newest revisions: the table has the record's id (and `rev`, unless its
 * rows never change), and the record's fields bear the columns' names, in snake_case or camelCase. Columns that the
 * record does not have are not compared.
 */
export interface Projection {
  /** The revisions' `type`. */
  readonly type: string
  readonly table: keyof Database
  /** The column that holds the record's id, where it is not `id`. */
  readonly key?: string
  /** Columns of this store alone, which no revision speaks of. */
  readonly local?: readonly string[]
}

type Row = Readonly<Record<string, unknown>>

const chunk = 500

/** Where the table and the newest revisions differ: `unit heihe-2022:unit:aihui name`. */
export async function verifyProjection(db: Kysely<Database>, projection: Projection): Promise<string[]> {
  const places: string[] = []
  let after = ''
  let count = 0
  for (;;) {
    // With a bare max() SQLite takes the other columns from the row that has the maximum.
    const { rows: newest } = await sql<{ id: string; rev: number; line: string }>`
      SELECT id, max(rev) AS rev, line FROM record_revision WHERE type = ${projection.type} AND id > ${after}
      GROUP BY id ORDER BY id LIMIT ${chunk}`.execute(db)
    const rows = await rowsOf(
      db,
      projection,
      newest.map((revision) => revision.id),
    )
    for (const revision of newest) places.push(...differences(projection, revision, rows.get(revision.id)))
    count += newest.length
    after = newest.at(-1)?.id ?? after
    if (newest.length < chunk) break
  }
  const { rows: total } = await sql<{ total: number }>`SELECT count(*) AS total FROM ${sql.table(projection.table)}`.execute(db)
  if (total[0]?.total !== count) places.push(`${projection.table}: ${String(total[0]?.total)} ≠ ${count}`)
  return places
}

async function rowsOf(db: Kysely<Database>, { table, key = 'id' }: Projection, ids: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Row>`SELECT * FROM ${sql.table(table)} WHERE ${sql.ref(key)} IN (${sql.join(ids)})`.execute(db)
  return new Map(rows.map((row) => [String(row[key]), row]))
}

function differences(
  { table, local = [] }: Projection,
  revision: { readonly id: string; readonly rev: number; readonly line: string },
  row: Row | undefined,
): string[] {
  if (row === undefined) return [`${table} ${revision.id}`]
  const body = (JSON.parse(revision.line) as RevisionLine).body as Row
  const shared = Object.keys(row).filter((column) => !local.includes(column))
  const columns = shared.filter((column) => !saysSame(row[column], expectedValue(column, revision.rev, body, row)))
  return columns.map((column) => `${table} ${revision.id} ${column}`)
}

function expectedValue(column: string, rev: number, body: Row, row: Row): unknown {
  if (column === 'rev') return rev
  const camel = column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  if (column in body) return body[column]
  return camel in body ? body[camel] : row[column]
}

/** A column can say less than JSON: flags are 0 and 1, lists and objects are JSON text. */
function saysSame(stored: unknown, said: unknown): boolean {
  if (stored === said) return true
  if (typeof said === 'boolean') return stored === (said ? 1 : 0)
  if (typeof said === 'object' && said !== null && typeof stored === 'string') return isDeepStrictEqual(readJson(stored), said)
  return (stored ?? null) === (said ?? null)
}

/** Undefined for a text that is no JSON: a column that was tampered with says something else, whatever it is. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
