import { openConnection } from '#db/connection.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { kyselyOver } from '#db/dialect.ts'
import { applyMigrations } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import type { Database } from '#db/schema/index.ts'
import { sha256 } from '#electron/crypto/index.ts'

/**
 * SQLite's plans of what lists ask, over an empty store. The store keeps no statistics (`ANALYZE` is never run), so that the plan of
 * an empty store is the plan of a full one.
 */
export class QueryPlans {
  readonly connection: ReturnType<typeof openConnection>
  readonly #prepare: ReturnType<typeof openConnection>['prepare']
  readonly #asked: string[] = []

  private constructor(connection: ReturnType<typeof openConnection>) {
    this.connection = connection
    this.#prepare = connection.prepare.bind(connection)
    connection.prepare = (sql: string) => {
      this.#asked.push(sql)
      return this.#prepare(sql)
    }
  }

  static async open(): Promise<QueryPlans> {
    const connection = openConnection(':memory:', 'build')
    await applyMigrations(connection, migrations, { at: '', appVersion: '', hash: sha256 })
    return new QueryPlans(connection)
  }

  /** The steps of the plan of a statement that a list asks, the first one if nothing else is said: `SEARCH plan_line USING INDEX …`. */
  async of(list: (db: Connection) => Promise<unknown>, which: number | ((sql: string) => boolean) = 0): Promise<string[]> {
    this.#asked.length = 0
    // Its own statement cache: a list that was asked before would prepare nothing.
    await list(kyselyOver<Database>(this.connection, { name: 'plans' }))
    const sql = (typeof which === 'number' ? this.#asked[which] : this.#asked.find(which)) ?? ''
    const parameters = Array.from({ length: sql.split('?').length - 1 }, () => null)
    return (this.#prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]).map((step) => step.detail)
  }

  /** The SQL functions that the first statement of a list calls on what it reads, `json_extract(-1)`. */
  async functionsOf(list: (db: Connection) => Promise<unknown>): Promise<string[]> {
    this.#asked.length = 0
    await list(kyselyOver<Database>(this.connection, { name: 'plans' }))
    const [sql = ''] = this.#asked
    const parameters = Array.from({ length: sql.split('?').length - 1 }, () => null)
    const steps = this.#prepare(`EXPLAIN ${sql}`).all(...parameters) as { opcode: string; p4: string | null }[]
    return steps.flatMap(({ opcode, p4 }) => (opcode.includes('Function') ? [p4 ?? opcode] : []))
  }

  close(): void {
    this.connection.close()
  }
}
