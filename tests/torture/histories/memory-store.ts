import { closeSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { kyselyOver } from '#db/dialect.ts'
import type { Store } from '#db/open.ts'
import type { Database as Tables } from '#db/schema/index.ts'
import { StatementCache } from '#db/statement-cache.ts'
import { WriteGate } from '#db/write-gate.ts'

/** A store that has to survive no power cut: thousands are opened. Files lie in its folder. */
export interface MemoryStore extends Store {
  /** The whole database as bytes, to be opened again later: a backup. */
  image(): Buffer
  /** Rows written so far; only differences of it say anything. */
  changes(): number
  /** Asks the connection itself, beside Kysely: a statement that stays prepared, whatever store comes next. */
  prepare(sql: string): Database.Statement
}

interface Seat {
  readonly path: string
  readonly database: Database.Database
  readonly cache: StatementCache
  readonly prepare: (sql: string) => Database.Statement
}

/** Settings of a real store that decide what it accepts, and those of one that nothing has to survive. */
const settings = [
  'foreign_keys = 1',
  'trusted_schema = 0',
  'temp_store = 2',
  'journal_mode = MEMORY',
  'synchronous = 0',
  'cache_size = -8000',
]
/** Where the header says how often the file was changed, and for which of these times its other numbers hold. */
const counterPlaces = [24, 92]
const countersBetween = 100_000

/**
 * Connections that go from one store to the next: the file under one is written anew and bears another number of changes, so that SQLite
 * forgets its pages, and what was prepared before stays prepared. That is half of the time of a short history.
 */
export class MemoryStores {
  readonly #folder: string
  readonly #free: Seat[] = []
  readonly #all: Seat[] = []
  #openings = 0

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
  }

  /** A store that begins with a copy of a database file's bytes. */
  open(bytes: Uint8Array, folder: string): MemoryStore {
    const counter = (this.#openings += 1) * countersBetween
    const idle = this.#free.pop()
    if (idle !== undefined) write(idle.path, bytes, counter)
    const seat = idle ?? this.#newSeat(bytes, counter)
    return storeOn(seat, folder, () => this.#free.push(seat))
  }

  close(): void {
    for (const { database } of this.#all) database.close()
  }

  #newSeat(bytes: Uint8Array, counter: number): Seat {
    const path = join(this.#folder, `${this.#all.length}.db`)
    write(path, bytes, counter)
    const database = new Database(path)
    for (const setting of settings) database.pragma(setting)
    const kept = new Map<string, Database.Statement>()
    const prepare = (sql: string): Database.Statement => {
      const statement = kept.get(sql) ?? database.prepare(sql)
      kept.set(sql, statement)
      return statement
    }
    const seat = { path, database, prepare, cache: new StatementCache(database, 4096) }
    this.#all.push(seat)
    return seat
  }
}

const headerSize = 100

/** Bytes 18 and 19 of the header ask for a write-ahead log, which this store has not. */
function write(path: string, bytes: Uint8Array, counter: number): void {
  const header = Buffer.from(bytes.subarray(0, headerSize))
  header.writeUInt8(1, 18)
  header.writeUInt8(1, 19)
  for (const place of counterPlaces) header.writeUInt32BE(counter, place)
  // The file stays the same one, since the connection has it open.
  const file = openSync(path, 'a+')
  closeSync(file)
  const target = openSync(path, 'r+')
  try {
    writeSync(target, header, 0, headerSize, 0)
    writeSync(target, bytes, headerSize, bytes.length - headerSize, headerSize)
    ftruncateSync(target, bytes.length)
  } finally {
    closeSync(target)
  }
}

function storeOn({ database, cache, prepare }: Seat, folder: string, giveBack: () => void): MemoryStore {
  const db = kyselyOver<Tables>(database, { name: 'memory', cache })
  const gate = new WriteGate()
  let writes = 0
  return {
    db,
    prepare,
    folder,
    appVersion: '0.1.0',
    wasLeftOpen: false,
    get isChanged() {
      return writes > 0
    },
    write: (work) =>
      gate.run(() => {
        writes += 1
        return db.transaction().execute(work)
      }),
    backup: () => Promise.reject(new Error('a store in memory keeps no backups')),
    image: () => database.serialize(),
    changes: () => Number(prepare('SELECT total_changes()').pluck().get()),
    async close() {
      await gate.close()
      giveBack()
    },
  }
}
