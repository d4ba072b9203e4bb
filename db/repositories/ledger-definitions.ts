import { type Selectable, type Updateable, sql } from 'kysely'
import type { LedgerDefinitionTable } from '#db/schema/ledgers.ts'
import type { Connection } from './connection.ts'

/** Ledgers that the office declared itself (M-053). */

export type DefinitionRow = Selectable<LedgerDefinitionTable>

/** All of them, retired ones too, by id. */
export async function listDefinitions(db: Connection): Promise<DefinitionRow[]> {
  return db.selectFrom('ledger_definition').selectAll().orderBy('id').execute()
}

/** The definition, or undefined. */
export async function findDefinition(db: Connection, ledgerId: string): Promise<DefinitionRow | undefined> {
  return db.selectFrom('ledger_definition').selectAll().where('id', '=', ledgerId).executeTakeFirst()
}

/** Writes a new definition. */
export async function insertDefinition(trx: Connection, definition: Pick<DefinitionRow, 'id' | 'definition'>): Promise<void> {
  await trx
    .insertInto('ledger_definition')
    .values({ ...definition, retired_at: null })
    .execute()
}

/** Changes a definition if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateDefinition(
  trx: Connection,
  ledgerId: string,
  rev: number,
  change: Pick<Updateable<LedgerDefinitionTable>, 'definition' | 'retired_at'>,
): Promise<number | undefined> {
  const result = await trx
    .updateTable('ledger_definition')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', ledgerId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

/** Columns of a ledger that hold data in some entry, 回收站 too: an existing ledger never loses such a one. */
export async function filledColumns(db: Connection, ledgerId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    SELECT DISTINCT cell.key AS key FROM ledger_entry, json_each(ledger_entry.fields) AS cell
    WHERE ledger_entry.ledger_id = ${ledgerId}`.execute(db)
  return new Set(rows.map((row) => row.key))
}
