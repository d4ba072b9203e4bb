import type { Connection, Statement } from './connection.ts'

const defaultLimit = 256
const changesSchema = /^\s*(?:create|alter|drop|vacuum|reindex|attach|detach)\b/i

/**
 * Keeps the statements used last, so that a query is prepared once and not at every call (six times faster for one row).
 * Bounded: lists of ids make endless variants of one query.
 */
export class StatementCache {
  readonly #database: Connection
  readonly #limit: number
  readonly #statements = new Map<string, Statement>()
  #prepared = 0

  constructor(database: Connection, limit = defaultLimit) {
    this.#database = database
    this.#limit = limit
  }

  /** A statement that nobody is iterating. The caller runs it to its end or iterates it. */
  take(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known === undefined) return this.#prepare(sql)
    // A statement that is being iterated stays where it is; the second caller gets one of its own.
    if (known.busy) return this.#prepareOnly(sql)
    this.#statements.delete(sql)
    this.#statements.set(sql, known)
    return known
  }

  /** How many statements were prepared so far. */
  get prepared(): number {
    return this.#prepared
  }

  get size(): number {
    return this.#statements.size
  }

  #prepare(sql: string): Statement {
    const statement = this.#prepareOnly(sql)
    if (changesSchema.test(sql)) {
      // The kept statements know the columns of yesterday.
      this.#statements.clear()
      return statement
    }
    this.#statements.set(sql, statement)
    if (this.#statements.size > this.#limit) this.#dropOldest()
    return statement
  }

  #prepareOnly(sql: string): Statement {
    this.#prepared += 1
    return this.#database.prepare(sql)
  }

  #dropOldest(): void {
    const oldest = this.#statements.keys().next()
    if (!oldest.done) this.#statements.delete(oldest.value)
  }
}
