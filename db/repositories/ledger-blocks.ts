import type { Selectable } from 'kysely'
import { insertRows } from '#db/bulk-insert.ts'
import type { LedgerBlockEntryTable, LedgerBlockTable } from '#db/schema/ledgers.ts'
import type { Connection } from './connection.ts'

/** Blocks of cells that were saved at once; what stood there before is in the revisions. */

export type BlockRow = Selectable<LedgerBlockTable>
export type BlockEntry = Pick<Selectable<LedgerBlockEntryTable>, 'entry_id' | 'rev_before' | 'rev_after'>

/** Writes a block with the entries that it made or changed; the entries are there already. */
export async function insertBlock(trx: Connection, block: Omit<BlockRow, 'undone_at'>, entries: readonly BlockEntry[]): Promise<void> {
  await trx
    .insertInto('ledger_block')
    .values({ ...block, undone_at: null })
    .execute()
  const rows = entries.map((entry) => [block.id, entry.entry_id, entry.rev_before, entry.rev_after])
  await insertRows(trx, 'ledger_block_entry', ['block_id', 'entry_id', 'rev_before', 'rev_after'], rows)
}

/** The block with its entries, or undefined. */
export async function findBlock(
  db: Connection,
  blockId: string,
): Promise<(BlockRow & { readonly entries: readonly BlockEntry[] }) | undefined> {
  const block = await db.selectFrom('ledger_block').selectAll().where('id', '=', blockId).executeTakeFirst()
  if (block === undefined) return undefined
  const entries = db.selectFrom('ledger_block_entry').select(['entry_id', 'rev_before', 'rev_after']).where('block_id', '=', blockId)
  return { ...block, entries: await entries.orderBy('entry_id').execute() }
}

/** Says that a block was taken back; false where that was done before. */
export async function markBlockUndone(trx: Connection, blockId: string, at: string): Promise<boolean> {
  const result = await trx
    .updateTable('ledger_block')
    .set({ undone_at: at })
    .where('id', '=', blockId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
