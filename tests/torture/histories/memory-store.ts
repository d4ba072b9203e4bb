import Database from 'better-sqlite3'
import { kyselyOver } from '#db/dialect.ts'
import type { Store } from '#db/open.ts'
import type { Database as Tables } from '#db/schema/index.ts'
import { WriteGate } from '#db/write-gate.ts'

/** A store of which the database lies in memory: thousands are opened, and none has to survive a power cut. Files lie in its folder. */
export interface MemoryStore extends Store {
  /** The whole database as bytes, to be opened again later: a backup. */
  image(): Buffer
  /** Asks the connection itself, beside Kysely. */
  readonly database: Database.Database
}

/** Opens a copy of a database file's bytes, with the settings of a real store that decide what it accepts. */
export function memoryStore(bytes: Uint8Array, folder: string): MemoryStore {
  const database = new Database(withoutLog(bytes))
  for (const setting of ['foreign_keys = 1', 'trusted_schema = 0', 'temp_store = 2']) database.pragma(setting)
  const db = kyselyOver<Tables>(database, { name: 'memory' })
  const gate = new WriteGate()
  let changes = 0
  return {
    db,
    database,
    folder,
    appVersion: '0.1.0',
    wasLeftOpen: false,
    get isChanged() {
      return changes > 0
    },
    write: (work) =>
      gate.run(() => {
        changes += 1
        return db.transaction().execute(work)
      }),
    backup: () => Promise.reject(new Error('a store in memory keeps no backups')),
    image: () => database.serialize(),
    async close() {
      await gate.close()
      database.close()
    },
  }
}

/** Bytes 18 and 19 of the header ask for a write-ahead log, which memory has not. */
function withoutLog(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(1, 18)
  copy.writeUInt8(1, 19)
  return copy
}
