import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { BulkQuery, PositionalRow } from './bulk-insert.ts'
import { type ChildRows, type Projection, camelName, rowsSaidBy } from './projections.ts'

/** Writes the rows of a record from what its newest revision says: the other direction of `verifyProjection`. */

type Row = Readonly<Record<string, unknown>>
type Cell = string | number | null

interface Column {
  readonly name: string
  /** Its other name in records. */
  readonly camel: string
  readonly isText: boolean
  /** What the column holds where the record does not say it. */
  readonly otherwise: Cell
}

interface Reference {
  readonly column: string
  readonly table: string
  readonly key: string
}

interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly references: readonly Reference[]
  readonly insert: CompiledQuery
}

/** A record's content that does not fit its table: a number where the table has a text, or the like. */
export class UnfitRecord extends Error {}

/** What a revision says, as far as its rows go. */
export interface Said {
  readonly id: string
  readonly rev: number
  readonly body: Row
}

/** The tables of one type of record, ready to be written. */
export interface RecordTables {
  /** The tables that rows of this type refer to. */
  readonly refersTo: readonly string[]
  /** Writes the record's row and the rows that go with it, whatever was there before. Throws SQLite's own errors, or UnfitRecord. */
  write(trx: Kysely<Database>, said: Said): Promise<void>
  /** The same for many records, each of them once: all of them or, with the error of one, none. */
  writeAll(trx: Kysely<Database>, said: readonly Said[]): Promise<void>
  /** What the rows refer to and is not there: `plan_line 0190-…`, sorted. */
  missing(trx: Kysely<Database>, said: Said): Promise<string[]>
}

/** Reads the tables' definitions once. */
export async function recordTables(trx: Kysely<Database>, projection: Projection): Promise<RecordTables> {
  const { table: name, key = 'id', local = [], children = [] } = projection
  const table = await readTable(trx, name, { key, local })
  const parts = await Promise.all(
    children.map(async (child) => ({
      child,
      table: await readTable(trx, child.table, {}),
      clear: CompiledQuery.raw(`DELETE FROM "${child.table}" WHERE "${child.parent}" = ?`),
    })),
  )
  const refersTo = [table, ...parts.map((part) => part.table)].flatMap((each) => each.references.map((reference) => reference.table))
  const rowOf = (said: Said): Cell[] => cellsOf(table, said.body, { [key]: said.id, rev: said.rev })
  const rowsOf = (said: Said): [Table, Cell[]][] => [
    [table, rowOf(said)],
    ...parts.flatMap((part) => childCells(part.child, part.table, said).map((cells): [Table, Cell[]] => [part.table, cells])),
  ]
  const writeAll = async (trx: Kysely<Database>, said: readonly Said[]): Promise<void> => {
    const own = said.map(rowOf)
    const theirs = parts.map((part) => ({ ...part, rows: said.flatMap((each) => childCells(part.child, part.table, each)) }))
    const write = async (): Promise<void> => {
      await trx.executeQuery(manyOf(table.insert, own))
      for (const { clear } of theirs) {
        await trx.executeQuery(
          manyOf(
            clear,
            said.map(({ id }) => [id]),
          ),
        )
      }
      for (const part of theirs) await trx.executeQuery(manyOf(part.table.insert, part.rows))
    }
    // One statement for one row is whole by itself.
    await (parts.length === 0 && said.length === 1 ? write() : allOrNothing(trx, write))
  }
  return {
    refersTo: [...new Set(refersTo)].filter((each) => each !== name),
    write: (trx, said) => writeAll(trx, [said]),
    writeAll,
    async missing(trx, said) {
      const places = new Set<string>()
      for (const [each, cells] of rowsOf(said)) {
        for (const { column, table: other, key: otherKey } of each.references) {
          const value = cells[each.columns.findIndex(({ name: own }) => own === column)] ?? null
          if (value === null || (other === name && value === said.id) || (await isThere(trx, other, otherKey, value))) continue
          places.add(`${other} ${value}`)
        }
      }
      // A row that goes with the record refers to the record itself, which is not there before it is written.
      places.delete(`${name} ${said.id}`)
      return [...places].toSorted()
    },
  }
}

async function isThere(trx: Kysely<Database>, table: string, key: string, value: Cell): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM ${sql.table(table)} WHERE ${sql.ref(key)} = ${value}`.execute(trx)
  return rows.length > 0
}

const [savepoint, rollBack, release] = [
  CompiledQuery.raw('SAVEPOINT record'),
  CompiledQuery.raw('ROLLBACK TO record'),
  CompiledQuery.raw('RELEASE record'),
]

/** Part of a transaction that leaves nothing where it fails. */
async function allOrNothing(trx: Kysely<Database>, work: () => Promise<void>): Promise<void> {
  await trx.executeQuery(savepoint)
  try {
    await work()
  } catch (error) {
    // A full disk has ended the whole transaction already, and that is what is to be said.
    for (const each of [rollBack, release]) await trx.executeQuery(each).catch(() => undefined)
    throw error
  }
  await trx.executeQuery(release)
}

function manyOf(query: CompiledQuery, rows: readonly PositionalRow[]): BulkQuery {
  return { ...query, rows }
}

function childCells(child: ChildRows, table: Table, { id, rev, body }: Said): Cell[][] {
  const images = rowsSaidBy(child, body)
  return [...images.values()].map((image) => cellsOf(table, image, { [child.parent]: id, rev }))
}

/** `given` are columns that the content is not asked for. */
function cellsOf({ name, columns }: Table, body: Row, given: Readonly<Record<string, Cell>>): Cell[] {
  return columns.map((column) => {
    const value = Object.hasOwn(given, column.name) ? given[column.name] : saidOf(column, body)
    if (value === undefined) return column.otherwise
    const cell = cellOf(column, value)
    if (cell === undefined) throw new UnfitRecord(`${name}.${column.name}`)
    return cell
  })
}

function saidOf({ name, camel }: Column, body: Row): unknown {
  if (Object.hasOwn(body, name)) return body[name]
  return Object.hasOwn(body, camel) ? body[camel] : undefined
}

/** Flags are 0 and 1, lists and objects are JSON text; undefined where the value is none of the column's. */
function cellOf({ isText }: Column, value: unknown): Cell | undefined {
  if (value === null) return null
  if (typeof value === 'string') return isText ? value : undefined
  if (typeof value === 'object') return isText ? JSON.stringify(value) : undefined
  const number = typeof value === 'boolean' ? Number(value) : value
  return !isText && typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

/** `key` names the column by which a row takes the place of the one before; without it rows are only added. */
async function readTable(
  trx: Kysely<Database>,
  name: keyof Database,
  { key, local = [] }: { readonly key?: string; readonly local?: readonly string[] },
): Promise<Table> {
  const { rows } = await sql<{ name: string; type: string; dflt_value: string | null }>`
    SELECT name, type, dflt_value FROM pragma_table_info(${name})`.execute(trx)
  const columns = rows
    .filter((row) => !local.includes(row.name))
    .map((row) => ({ name: row.name, camel: camelName(row.name), isText: row.type === 'TEXT', otherwise: literal(row.dflt_value) }))
  const { rows: keys } = await sql<{ from: string; table: string; to: string | null }>`
    SELECT "from", "table", "to" FROM pragma_foreign_key_list(${name})`.execute(trx)
  const references = keys.map((each) => ({ column: each.from, table: each.table, key: each.to ?? 'id' }))
  const named = columns.map((column) => `"${column.name}"`)
  const insert = `INSERT INTO "${name}" (${named.join(', ')}) VALUES (${named.map(() => '?').join(', ')})`
  const renewed = named.filter((column) => column !== `"${key}"`).map((column) => `${column} = excluded.${column}`)
  return {
    name,
    columns,
    references,
    insert: CompiledQuery.raw(key === undefined ? insert : `${insert} ON CONFLICT ("${key}") DO UPDATE SET ${renewed.join(', ')}`),
  }
}

/** The value of a DEFAULT: a quoted text or a whole number; null where there is none. */
function literal(text: string | null): Cell {
  if (text === null || text === 'NULL') return null
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : Number(text)
}
