import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { filesUnder } from './backup-files.ts'
import { backupFolder } from './data-folder.ts'
import { storedPath } from './file-store.ts'
import type { Database } from '#db/schema/index.ts'

/**
 * What a program that stopped in the middle leaves in its data folder: files half-written, and files that no row came to name. Looked for
 * where a store opens, before anybody works in it: a file that is just being kept must not be taken for one of them.
 */

const day = 86_400_000
/** A crashed import is finished by taking its package again; its files need not be written twice meanwhile (exchange.md 5). */
const keptFor = 7 * day

export interface Leftovers {
  /** Half-written files that were removed. */
  readonly parts: number
  /** Whole files that nothing names and that were removed. */
  readonly unnamed: number
}

/** Removes them; `now` is an instant in UTC. */
export async function removeLeftovers(folder: string, db: Kysely<Database>, now: string): Promise<Leftovers> {
  const parts = [folder, backupFolder(folder), join(folder, 'packages')].flatMap(partsUnder)
  for (const part of parts) rmSync(part, { force: true })
  const unnamed = await unnamedFiles(folder, db, Date.parse(now))
  for (const digest of unnamed) rmSync(storedPath(folder, digest), { force: true })
  return { parts: parts.length, unnamed: unnamed.length }
}

/** `….<uuid>.part` on the shelves of a folder of files, or in the years of the archive of packages. */
function partsUnder(root: string): string[] {
  const places = [join(root, 'store'), join(root, 'in')].filter((path) => existsSync(path))
  const shelves = places.flatMap((place) => [place, ...foldersIn(place)])
  return shelves.flatMap((shelf) =>
    readdirSync(shelf)
      .filter((name) => /\.[0-9a-f-]{36}\.part$/.test(name))
      .map((name) => join(shelf, name)),
  )
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(path, entry.name)] : []))
}

/**
 * Files that no table names, older than a week, of which a copy lies beside the backups: after an older backup was restored, nothing of
 * the data before it may be lost.
 */
async function unnamedFiles(folder: string, db: Kysely<Database>, now: number): Promise<string[]> {
  const there = filesUnder(folder)
  if (there.length === 0) return []
  const named = await namedFiles(db)
  return there.filter((digest) => {
    if (named.has(digest)) return false
    const [own, copy] = [folder, backupFolder(folder)].map((root) => statSync(storedPath(root, digest), { throwIfNoEntry: false }))
    return own !== undefined && own.mtimeMs < now - keptFor && copy?.size === own.size
  })
}

/** Every digest that stands in a column for digests of files, in whichever table. */
async function namedFiles(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND c.name IN ('sha256', 'file_sha256')`.execute(db)
  const named = new Set<string>()
  for (const { table, column } of columns) {
    const name = sql.ref(column)
    const { rows } = await sql<{ digest: string }>`
      SELECT DISTINCT ${name} AS digest FROM ${sql.table(table)} WHERE ${name} IS NOT NULL`.execute(db)
    for (const { digest } of rows) named.add(digest)
  }
  return named
}
