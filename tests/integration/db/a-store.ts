import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { storePath } from '#db/data-folder.ts'
import type { Migration } from '#db/migrate.ts'
import { openStore, type Store, type StoreOptions } from '#db/open.ts'
import { AppError, type ErrorCode } from '#shared/domain/errors.ts'
import { saveCommand, saveUnit, storeOptions } from '#tests/torture/save-command.ts'

/** An empty folder of the running test, gone when it ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The file of an empty store, made once in a worker; its steps are what making a store takes. */
let empty: Promise<Uint8Array> | undefined

async function makeEmpty(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'empty-'))
  try {
    await (await openStore(storeOptions(folder))).close()
    return readFileSync(storePath(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lays an empty store into a new folder. */
async function layEmpty(folder: string): Promise<void> {
  empty ??= makeEmpty()
  writeFileSync(storePath(folder), await empty, { mode: 0o600 })
}

/** A real store, closed when the test ends; in a given folder it is made there, as the program makes it. */
export async function aStore(given?: string, changed: Partial<StoreOptions> = {}): Promise<Store> {
  const folder = given ?? aFolder()
  if (given === undefined && Object.keys(changed).length === 0) await layEmpty(folder)
  const store = await openStore({ ...storeOptions(folder), ...changed })
  onTestFinished(() => store.close())
  return store
}

/** Saves so many commands, `a-1` to `a-n`. */
export async function fill(store: Store, count: number, prefix = 'a'): Promise<void> {
  await saveUnit(store)
  for (let turn = 1; turn <= count; turn += 1) await store.write((trx) => saveCommand(trx, `${prefix}-${turn}`))
}

/** A closed store's folder with so many commands in it. */
export async function aFilledFolder(count: number): Promise<string> {
  const folder = aFolder()
  await layEmpty(folder)
  const store = await openStore(storeOptions(folder))
  await fill(store, count)
  await store.close()
  return folder
}

/** A step that adds a table of the given name. */
export function aMigration(id: number, table: string): Migration {
  return {
    id,
    name: `add-${table}`,
    up: async (db) => void (await sql.raw(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY) STRICT`).execute(db)),
  }
}

/** SQLite without any of the store's care, to look at a file or to harm it. */
export function rawly<Result>(path: string, work: (database: Database.Database) => Result): Result {
  const database = new Database(path)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

/** The AppError of a promise that must fail with this code. */
export async function refusal(promise: Promise<unknown>, code: ErrorCode): Promise<AppError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw new Error(`expected ${code}, got ${String(error)}`, { cause: error })
  if (error.code !== code) throw error
  return error
}
