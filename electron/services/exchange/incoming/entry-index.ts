import type { LineKey } from '#db/apply-lines.ts'
import { type EntryRow, findEntries } from '#db/repositories/ledger-entries.ts'
import { putKeys } from '#db/repositories/ledger-keys.ts'
import { removeSearch } from '#db/repositories/ledger-search.ts'
import type { Act, ServiceContext } from '../../context.ts'
import { allLedgers } from '../../ledgers/catalogue.ts'
import { fieldsOf, namesFor } from '../../ledgers/rows.ts'
import { indexEntries } from '../../ledgers/writing.ts'

/** What services keep beside the rows of ledger entries, made anew where lines of another office changed the rows. */

/** Keys and search text of ledger entries; one in 回收站 is found no more. */
export async function indexChanged(context: ServiceContext, act: Act, changed: readonly Pick<LineKey, 'type' | 'id'>[]): Promise<void> {
  const rows = await findEntries(act.trx, idsOf(changed))
  if (rows.length === 0) return
  const known = new Map((await allLedgers(context, act.trx)).map(({ ledger }) => [ledger.id, ledger]))
  for (const [ledgerId, own] of Map.groupBy(rows, (row) => row.ledger_id)) {
    const ledger = known.get(ledgerId)
    // A form that this office does not have yet: its entries are indexed when it comes.
    if (ledger === undefined) continue
    const names = await namesFor(context, act.trx, ledger, own.map(nameable))
    await indexEntries(act, ledger, own, names)
  }
  const binned = rows.filter((row) => row.deleted_at !== null)
  await removeSearch(
    act.trx,
    binned.map((row) => row.seq),
  )
}

function nameable(row: EntryRow) {
  return { unitId: row.unit_id, fields: fieldsOf(row) }
}

/** Takes entries out of the index before their rows go. */
export async function forgetEntries(act: Act, entryIds: readonly string[]): Promise<void> {
  const rows = await findEntries(act.trx, entryIds)
  await putKeys(
    act.trx,
    rows.map((row) => ({ entryId: row.id, programmeId: row.programme_id, ledgerId: row.ledger_id, keys: [] })),
  )
  await removeSearch(
    act.trx,
    rows.map((row) => row.seq),
  )
}

function idsOf(changed: readonly Pick<LineKey, 'type' | 'id'>[]): string[] {
  return [...new Set(changed.filter(({ type }) => type === 'ledgerEntry').map(({ id }) => id))]
}
