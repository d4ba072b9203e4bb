import {
  type CompiledQuery,
  DefaultQueryExecutor,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { isBulkQuery, type PositionalRow } from './bulk-insert.ts'
import type { Connection, Statement } from './connection.ts'
import { asAppError } from './sqlite-errors.ts'
import { StatementCache } from './statement-cache.ts'

export interface KyselyOptions {
  /** What the messages call the file. */
  readonly name: string
  readonly cache?: StatementCache
}

/** Kysely over one open connection. Closing the connection is its owner's affair. */
export function kyselyOver<Tables>(database: Connection, options: KyselyOptions): Kysely<Tables> {
  const connection = new StoreConnection(database, options.cache ?? new StatementCache(database), options.name)
  const [adapter, compiler, driver] = [new SharedConnectionAdapter(), new SqliteQueryCompiler(), new StoreDriver(connection)]
  const dialect: Dialect = {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => compiler,
  }
  // Given its parts, Kysely leaves out the pool around the driver, which costs as much as reading a row.
  const provider = { provideConnection: <Result>(consumer: (one: DatabaseConnection) => Promise<Result>) => consumer(connection) }
  const executor = new DefaultQueryExecutor(compiler, adapter, provider)
  return new Kysely<Tables>({ config: { dialect }, dialect, driver, executor })
}

/** Calls are synchronous underneath, so queries need no queue; transactions have the write gate. */
class SharedConnectionAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class StoreConnection implements DatabaseConnection {
  readonly database: Connection
  readonly #cache: StatementCache
  readonly #name: string

  constructor(database: Connection, cache: StatementCache, name: string) {
    this.database = database
    this.#cache = cache
    this.#name = name
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const statement = this.#cache.take(query.sql)
      // A forgotten `await` in a transaction's work would end up here, after the commit.
      if (!statement.readonly) this.#assertInTransaction(query.sql)
      if (isBulkQuery(query)) return runForEach(statement, query.rows)
      if (statement.reader) return { rows: statement.all(query.parameters) as Row[] }
      const { changes, lastInsertRowid } = statement.run(query.parameters)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    } catch (error) {
      throw asAppError(error, this.#name)
    }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    try {
      for (const row of this.#cache.take(query.sql).iterate(query.parameters)) yield { rows: [row as Row] }
    } catch (error) {
      throw asAppError(error, this.#name)
    }
  }

  /** Runs a statement of the driver itself: BEGIN, COMMIT, savepoints. */
  control(sql: string): void {
    try {
      this.#cache.take(sql).run()
    } catch (error) {
      throw asAppError(error, this.#name)
    }
  }

  #assertInTransaction(sql: string): void {
    if (!this.database.inTransaction) throw new Error(`a write outside of Store.write: ${sql.slice(0, 80)}`)
  }
}

class StoreDriver implements Driver {
  readonly #connection: StoreConnection

  constructor(connection: StoreConnection) {
    this.#connection = connection
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async beginTransaction(): Promise<void> {
    if (this.#connection.database.readonly) throw new Error('Store.db is for reading; transactions are Store.write')
    this.#connection.control('BEGIN IMMEDIATE')
  }

  async commitTransaction(): Promise<void> {
    this.#connection.control('COMMIT')
  }

  /** SQLite itself has rolled back already after some failures (a full disk); a second ROLLBACK would hide the cause. */
  async rollbackTransaction(): Promise<void> {
    if (this.#connection.database.inTransaction) this.#connection.control('ROLLBACK')
  }

  async savepoint(_: DatabaseConnection, name: string, _compile: QueryCompiler['compileQuery']): Promise<void> {
    this.#connection.control(`SAVEPOINT ${quoted(name)}`)
  }

  async rollbackToSavepoint(_: DatabaseConnection, name: string, _compile: QueryCompiler['compileQuery']): Promise<void> {
    this.#connection.control(`ROLLBACK TO ${quoted(name)}`)
  }

  async releaseSavepoint(_: DatabaseConnection, name: string, _compile: QueryCompiler['compileQuery']): Promise<void> {
    this.#connection.control(`RELEASE ${quoted(name)}`)
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

function runForEach<Row>(statement: Statement, rows: readonly PositionalRow[]): QueryResult<Row> {
  let changes = 0
  for (const row of rows) changes += statement.run(row).changes
  return { rows: [], numAffectedRows: BigInt(changes) }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
