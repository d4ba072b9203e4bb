import Database from 'better-sqlite3'

/** What a database says, table by table; two of them tell where a damage shows. */
export type Sayings = ReadonlyMap<string, string>

/**
 * What this machine notes for itself: which files and backups it has, when they came, its settings, where a head of the event chain was
 * written down (the head itself is held against the chain). No revision and no event speaks of them, so that nothing can say that they were
 * damaged: a bit there is counted apart, as `note`, and the figures say how many there were. Everything else of an office is hashed.
 */
const ownNotes: ReadonlySet<string> = new Set(['audit_witness', 'backup_record', 'blob', 'setting'])

/** Everything that is kept but the store's own book of migrations and the search index, which is made from the entries. */
export function sayingsOf(path: string): Sayings {
  const database = new Database(path)
  try {
    // SQLite itself does not mind where the word `table` lies there as bytes: the table is no other for that.
    const select =
      "SELECT name FROM sqlite_schema WHERE CAST(type AS TEXT) = 'table' AND name <> 'migration' AND name NOT LIKE 'ledger_search%' ORDER BY name"
    const tables = database.prepare(select).pluck().all() as string[]
    return new Map(tables.map((table) => [table, JSON.stringify(database.prepare(`SELECT * FROM "${table}"`).all())]))
  } finally {
    database.close()
  }
}

/** Tables that say something else than they said, those that are there now and were not among them. */
export function tablesThatDiffer(said: Sayings, now: Sayings): string[] {
  return [...new Set([...said.keys(), ...now.keys()])].filter((table) => said.get(table) !== now.get(table))
}

/** Whether all of it is in the machine's own notes. */
export function areOwnNotes(tables: readonly string[]): boolean {
  return tables.every((table) => ownNotes.has(table))
}
