import Database from 'better-sqlite3'

/** One connection to a database file. The only file that says `new Database()`: another driver would be put here. */
export type Connection = Database.Database
export type Statement = Database.Statement

/** Marks a database as ours: 'SXGZ' in ASCII, kept in the file's header. */
export const applicationId = 0x5358475a

/**
 * - `write`: the store's writer, in WAL mode;
 * - `read`: cannot write, whatever is asked of it;
 * - `build`: makes a new file, with an ordinary journal until it is finished;
 * - `migrate`: a writer that may rebuild tables: foreign keys are checked at the end instead;
 * - `single`: a writer of a file that has no write-ahead log (backups, the folder's lock).
 */
export type ConnectionMode = 'write' | 'read' | 'build' | 'migrate' | 'single'

/** A bug in SQLite's log reset could damage files before this version. */
const oldestSqlite = [3, 51, 3] as const

const busyMilliseconds = 5000
const logLimit = 64 * 1024 * 1024

/** Opens a file with every pragma set and read back; throws a SqliteError, or an Error where a setting did not take. */
export function openConnection(path: string, mode: ConnectionMode, options: { readonly waitMilliseconds?: number } = {}): Connection {
  const wait = options.waitMilliseconds ?? busyMilliseconds
  const database = new Database(path, { readonly: mode === 'read', fileMustExist: mode === 'write' || mode === 'migrate', timeout: wait })
  try {
    assertSqliteVersion(database)
    for (const [name, value] of pragmasOf(mode, wait)) setPragma(database, name, value)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** `synchronous=FULL` is said aloud after WAL is on: this build of SQLite would quietly take NORMAL and lose saves in a power cut. */
function pragmasOf(mode: ConnectionMode, wait: number): readonly (readonly [string, string | number])[] {
  const writesLog = mode === 'write' || mode === 'migrate'
  return [
    ...(writesLog ? ([['journal_mode', 'wal']] as const) : []),
    ...(mode === 'single' ? ([['journal_mode', 'delete']] as const) : []),
    ['synchronous', 2],
    ['foreign_keys', mode === 'migrate' ? 0 : 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ...(mode === 'read' ? ([['query_only', 1]] as const) : ([['secure_delete', 1]] as const)),
    ['temp_store', 2],
    ['busy_timeout', wait],
    ...(writesLog ? ([['journal_size_limit', logLimit]] as const) : []),
  ]
}

function setPragma(database: Connection, name: string, value: string | number): void {
  database.pragma(`${name} = ${value}`)
  const actual = database.pragma(name, { simple: true })
  if (actual !== value) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${value}`)
}

function assertSqliteVersion(database: Connection): void {
  const version = sqliteVersion(database)
  const parts = version.split('.').map(Number)
  if (compareVersions(parts, oldestSqlite) < 0) throw new Error(`SQLite ${version} is older than ${oldestSqlite.join('.')}`)
}

export function sqliteVersion(database: Connection): string {
  return String(database.prepare('SELECT sqlite_version()').pluck().get())
}

/** Negative if the first version is older: `compareVersions([3, 51, 2], [3, 51, 3])`. */
export function compareVersions(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** A pragma's number, `user_version` for one. */
export function pragmaNumber(database: Connection, name: string): number {
  return Number(database.pragma(name, { simple: true }))
}
