import type { Selectable } from 'kysely'
import type { LedgerImportTable } from '#db/schema/ledgers.ts'
import type { Connection } from './connection.ts'

/** Files that were read into ledgers, and how the columns of a source were read last time. */

export type ImportRow = Selectable<LedgerImportTable>

/** Writes what one import did; its block is there already. */
export async function insertImport(trx: Connection, row: ImportRow): Promise<void> {
  await trx.insertInto('ledger_import').values(row).execute()
}

export interface ImportHistoryRow extends ImportRow {
  readonly officer: string
  readonly undone_at: string | null
}

export interface ImportFilter {
  readonly programmeId: string
  readonly ledgerId?: string
  /** Ids count time: imports before this one. */
  readonly before?: string
  readonly limit: number
}

/** Imports of a programme, the newest first. */
export async function listImports(db: Connection, { programmeId, ledgerId, before, limit }: ImportFilter): Promise<ImportHistoryRow[]> {
  let query = db
    .selectFrom('ledger_import')
    .innerJoin('ledger_block', 'ledger_block.id', 'ledger_import.block_id')
    .innerJoin('officer', 'officer.id', 'ledger_import.officer_id')
    .selectAll('ledger_import')
    .select(['officer.name as officer', 'ledger_block.undone_at as undone_at'])
    .where('ledger_import.programme_id', '=', programmeId)
  if (ledgerId !== undefined) query = query.where('ledger_import.ledger_id', '=', ledgerId)
  if (before !== undefined) query = query.where('ledger_import.id', '<', before)
  return query.orderBy('ledger_import.id', 'desc').limit(limit).execute()
}

/** The newest import of a programme that read this very file, unless it was taken back; undefined without one. */
export async function importOfFile(
  db: Connection,
  of: { readonly programmeId: string; readonly sha256: string },
): Promise<ImportRow | undefined> {
  return db
    .selectFrom('ledger_import')
    .innerJoin('ledger_block', 'ledger_block.id', 'ledger_import.block_id')
    .selectAll('ledger_import')
    .where('ledger_import.programme_id', '=', of.programmeId)
    .where('ledger_import.file_sha256', '=', of.sha256)
    .where('ledger_block.undone_at', 'is', null)
    .orderBy('ledger_import.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The mapping that was used last for a head, as JSON; undefined for a source that was never read. */
export async function findMapping(db: Connection, ledgerId: string, head: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('import_mapping')
    .select('mapping')
    .where('ledger_id', '=', ledgerId)
    .where('head', '=', head)
    .executeTakeFirst()
  return row?.mapping
}

/** Remembers a mapping in place of the one before. */
export async function putMapping(
  trx: Connection,
  row: { readonly ledger_id: string; readonly head: string; readonly mapping: string; readonly at: string },
): Promise<void> {
  await trx
    .insertInto('import_mapping')
    .values(row)
    .onConflict((conflict) => conflict.columns(['ledger_id', 'head']).doUpdateSet({ mapping: row.mapping, at: row.at }))
    .execute()
}

/** Titles of a ledger's entries in the order of recording, or of those in 回收站: what a link or a row without an id can mean. */
export async function entryTitles(
  db: Connection,
  of: { readonly programmeId: string; readonly ledgerId: string; readonly unitId?: string; readonly isDeleted?: boolean },
): Promise<{ readonly id: string; readonly title: string; readonly unit_id: string }[]> {
  let query = db
    .selectFrom('ledger_entry')
    .select(['id', 'title', 'unit_id'])
    .where('programme_id', '=', of.programmeId)
    .where('ledger_id', '=', of.ledgerId)
    .where('deleted_at', of.isDeleted === true ? 'is not' : 'is', null)
  if (of.unitId !== undefined) query = query.where('unit_id', '=', of.unitId)
  return query.orderBy('seq').execute()
}
