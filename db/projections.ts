import { isDeepStrictEqual } from 'node:util'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { Hash } from './hash.ts'
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
  /** Tables whose rows belong to the record and have no revision of their own. */
  readonly children?: readonly ChildRows[]
}

/** Rows that a record carries with it: its field lists them, as objects of columns or as bare values of the key. */
export interface ChildRows {
  readonly field: string
  readonly table: keyof Database
  /** The column that holds the record's id. */
  readonly parent: string
  /** The column that tells the rows of one record apart; where the record does not say it, it is the place in the list. */
  readonly key: string
  /** Columns of which the record keeps the SHA-256 alone. */
  readonly digested?: readonly string[]
}

type Row = Readonly<Record<string, unknown>>

const chunk = 500

/**
 * Where the table, and the rows that go with it, differ from the newest revisions: `problem 0190-… content`,
 * `notice_item 0190-… 2 title` (record, key, column), without a column where a row is gone or was added.
 */
export async function verifyProjection(db: Kysely<Database>, projection: Projection, hash: Hash): Promise<string[]> {
  const places: string[] = []
  let after = ''
  let count = 0
  for (;;) {
    // With a bare max() SQLite takes the other columns from the row that has the maximum.
    const { rows: newest } = await sql<{ id: string; rev: number; line: string }>`
      SELECT id, max(rev) AS rev, line FROM record_revision WHERE type = ${projection.type} AND id > ${after}
      GROUP BY id ORDER BY id LIMIT ${chunk}`.execute(db)
    const ids = newest.map((revision) => revision.id)
    const rows = await rowsOf(db, projection, ids)
    for (const revision of newest) places.push(...differences(projection, revision, rows.get(revision.id)))
    for (const child of projection.children ?? []) places.push(...(await childDifferences(db, child, newest, hash)))
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

interface Newest {
  readonly id: string
  readonly rev: number
  readonly line: string
}

/** A line that was damaged speaks of nothing: that it is no line any more, the check of the revisions says. */
function bodyOf(revision: Newest): Row {
  const body = (JSON.parse(revision.line) as RevisionLine | null)?.body
  return typeof body === 'object' && body !== null ? (body as Row) : {}
}

function differences({ table, local = [] }: Projection, revision: Newest, row: Row | undefined): string[] {
  if (row === undefined) return [`${table} ${revision.id}`]
  const body = bodyOf(revision)
  const shared = Object.keys(row).filter((column) => !local.includes(column))
  const columns = shared.filter((column) => !saysSame(row[column], expectedValue(column, revision.rev, body, row)))
  return columns.map((column) => `${table} ${revision.id} ${column}`)
}

async function childDifferences(db: Kysely<Database>, child: ChildRows, newest: readonly Newest[], hash: Hash): Promise<string[]> {
  const said = new Map(newest.flatMap((revision) => rowsSaid(child, revision)))
  if (said.size === 0) return []
  const { table, parent, key } = child
  const { rows } = await sql<Row>`
    SELECT * FROM ${sql.table(table)} WHERE ${sql.ref(parent)} IN (${sql.join([...said.keys()])}) ORDER BY ${sql.ref(parent)}, ${sql.ref(key)}`.execute(
    db,
  )
  const places: string[] = []
  for (const row of rows) {
    const own = said.get(String(row[parent]))
    const place = `${table} ${String(row[parent])} ${String(row[key])}`
    const image = own?.get(String(row[key]))
    if (image === undefined) places.push(place)
    else places.push(...columnsThatDiffer(child, row, image, hash).map((column) => `${place} ${column}`))
    own?.delete(String(row[key]))
  }
  return [...places, ...[...said].flatMap(([id, gone]) => [...gone.keys()].map((each) => `${table} ${id} ${each}`))]
}

/** The rows that a revision lists, by key; none where it was written before its field was. */
function rowsSaid(child: ChildRows, revision: Newest): [string, Map<string, Row>][] {
  const body = bodyOf(revision)
  return Array.isArray(body[child.field]) ? [[revision.id, rowsSaidBy(child, body)]] : []
}

/** The rows that a record's content lists, by key, as images of columns; none where it does not have the field. */
export function rowsSaidBy({ field, key }: Pick<ChildRows, 'field' | 'key'>, body: Row): Map<string, Row> {
  const list = body[field]
  if (!Array.isArray(list)) return new Map()
  const images = list.map((each: unknown, at) =>
    typeof each === 'object' && each !== null ? { [key]: at, ...each } : { [key]: each },
  ) as Row[]
  return new Map(images.map((image) => [String(image[key]), image]))
}

function columnsThatDiffer({ digested = [] }: ChildRows, row: Row, image: Row, hash: Hash): string[] {
  // A store that has the record from elsewhere never had the text: it keeps the digest in its place.
  const kept = (column: string): unknown =>
    digested.includes(column) && row[column] !== image[column] ? hash(String(row[column])) : row[column]
  return Object.keys(row).filter((column) => column in image && !saysSame(kept(column), image[column]))
}

function expectedValue(column: string, rev: number, body: Row, row: Row): unknown {
  const said = columnSaid(column, rev, body)
  return said === undefined ? row[column] : said
}

/** What a record's content says of a column, which it names in snake_case or camelCase; undefined where it does not speak of it. */
export function columnSaid(column: string, rev: number, body: Row): unknown {
  if (column === 'rev') return rev
  if (Object.hasOwn(body, column)) return body[column]
  const camel = camelName(column)
  return Object.hasOwn(body, camel) ? body[camel] : undefined
}

export function camelName(column: string): string {
  return column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
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
