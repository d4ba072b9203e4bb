import { existsSync, renameSync } from 'node:fs'
import { basename } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { applicationId, type Connection, type ConnectionMode, openConnection } from './connection.ts'
import { removeDatabaseFile, syncFile, syncFolderOf } from './data-folder.ts'
import { kyselyOver } from './dialect.ts'
import type { Hash } from './hash.ts'
import { asAppError } from './sqlite-errors.ts'

/**
 * One step of the schema, forward only. `up` runs inside a transaction with foreign keys checked at the end, so that it
 * may rebuild a table. Released steps are never changed.
 */
export interface Migration {
  readonly id: number
  readonly name: string
  up(db: Kysely<unknown>, moment: MigrationMoment): Promise<void>
}

/** What a step needs to write revisions of records that it makes of others. */
export interface MigrationMoment {
  /** Instant in UTC. */
  readonly at: string
  readonly hash: Hash
}

/** What is written beside each applied step, and handed to it. */
export interface MigrationStamp extends MigrationMoment {
  readonly appVersion: string
}

interface MigrationTables {
  migration: { id: number; name: string; applied_at: string; app_version: string }
}

const migrationTable =
  'CREATE TABLE IF NOT EXISTS migration (id INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL, app_version TEXT NOT NULL) STRICT'

/** The highest id; throws if the ids do not rise from one step to the next. */
export function newestMigration(migrations: readonly Migration[]): number {
  let newest = 0
  for (const { id, name } of migrations) {
    if (!Number.isInteger(id) || id <= newest) throw new Error(`migration ${id} ${name} does not come after ${newest}`)
    newest = id
  }
  return newest
}

/** Makes a new store file: built under another name, finished, synced, then renamed, so that no half-made file bears the name. */
export async function createStoreFile(path: string, migrations: readonly Migration[], stamp: MigrationStamp): Promise<void> {
  const draft = `${path}.new`
  removeDatabaseFile(draft)
  try {
    await withConnection(draft, 'build', async (database) => {
      database.pragma(`application_id = ${applicationId}`)
      await applyMigrations(database, migrations, stamp)
      database.pragma('journal_mode = wal')
    })
    syncFile(draft)
    if (existsSync(path)) throw new Error(`${basename(path)} appeared while it was being made`)
    renameSync(draft, path)
    syncFolderOf(path)
  } catch (error) {
    removeDatabaseFile(draft)
    throw asAppError(error, basename(path))
  }
}

/** Applies the steps after `from` to an existing file in one transaction; a failure leaves the file's content as it was. */
export async function migrateStoreFile(path: string, from: number, migrations: readonly Migration[], stamp: MigrationStamp): Promise<void> {
  const pending = migrations.filter((migration) => migration.id > from)
  try {
    await withConnection(path, 'migrate', (database) => applyMigrations(database, pending, stamp))
  } catch (error) {
    throw asAppError(error, basename(path))
  }
}

async function withConnection(path: string, mode: ConnectionMode, work: (database: Connection) => Promise<void>): Promise<void> {
  const database = openConnection(path, mode)
  try {
    await work(database)
  } finally {
    database.close()
  }
}

/** Runs the steps and their checks on an open connection; all of them or none. */
export async function applyMigrations(database: Connection, migrations: readonly Migration[], stamp: MigrationStamp): Promise<void> {
  newestMigration(migrations)
  const db = kyselyOver<MigrationTables>(database, { name: basename(database.name) })
  await db.transaction().execute(async (trx) => {
    await sql.raw(migrationTable).execute(trx)
    for (const migration of migrations) {
      const { id, name } = migration
      await migration.up(trx as unknown as Kysely<unknown>, stamp)
      await trx.insertInto('migration').values({ id, name, applied_at: stamp.at, app_version: stamp.appVersion }).execute()
      database.pragma(`user_version = ${id}`)
    }
    assertSound(database)
  })
}

function assertSound(database: Connection): void {
  const broken = database.pragma('foreign_key_check') as readonly unknown[]
  if (broken.length > 0)
    throw new Error(`after the migration ${broken.length} rows refer to nothing: ${JSON.stringify(broken.slice(0, 3))}`)
  const pages = database.pragma('integrity_check(3)') as readonly { readonly integrity_check: string }[]
  if (pages[0]?.integrity_check !== 'ok') throw new Error(`after the migration: ${pages.map((page) => page.integrity_check).join('; ')}`)
}
