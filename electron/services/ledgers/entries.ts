import type { EntryRow } from '#db/repositories/ledger-entries.ts'
import type { CellValue } from '#shared/ledgers/schema.ts'
import { type CellNote, entryWarnings } from '#shared/ledgers/validation.ts'
import { type Act, type ServiceContext, runCommand } from '../context.ts'
import { cleanFields } from './checks.ts'
import { ledgerOf, ledgerToWrite } from './catalogue.ts'
import { refuseRepeated } from './keys.ts'
import { fieldsOf, namesFor } from './rows.ts'
import { changeEntry, entriesToChange, reviseEntry, writeEntries } from './writing.ts'

/** One entry of a 专项台账: recorded, changed, put into 回收站 and taken out again. */

export interface EntryInput {
  readonly ledgerId: string
  readonly entryId: string | null
  readonly rev: number | null
  readonly unitId: string
  readonly status: string
  readonly fields: Readonly<Record<string, CellValue>>
}

/** Records or changes an entry; a wrong 统一社会信用代码 is said and kept (office.md «Privacy»). */
export async function saveEntry(
  context: ServiceContext,
  input: EntryInput,
): Promise<{ entryId: string; rev: number; warnings: CellNote[] }> {
  return runCommand(context, 'ledgers.save', async (act) => {
    const ledger = await ledgerToWrite(context, act.trx, input.ledgerId)
    const { entryId, rev, unitId, status } = input
    const asked = entryId === null ? [] : [{ entryId, rev: rev ?? 0 }]
    const before = [...(await entriesToChange(context, act, asked, ledger)).values()][0] ?? null
    const fields = cleanFields(ledger, input.fields)
    const wanted = [{ before, unitId, status, fields, place: '' }]
    const [written] = await writeEntries(context, act, { ledger, wanted, cause: 'save' })
    if (written === undefined) throw new RangeError('an entry that was written is there')
    const { row } = written
    act.about('ledgerEntry', row.id, { ledger: ledger.id, unit: unitId })
    return { entryId: row.id, rev: row.rev, warnings: entryWarnings(ledger, { status: row.status, fields }, act.today) }
  })
}

export interface RemoveInput {
  readonly entries: readonly { readonly entryId: string; readonly rev: number }[]
}

/** Puts entries into 回收站, all or none; nothing is erased and links to them keep their names. */
export async function removeEntries(context: ServiceContext, input: RemoveInput): Promise<Record<string, never>> {
  return runCommand(context, 'ledgers.remove', async (act) => {
    const rows = await ownEntries(context, act, input.entries)
    await setDeleted(
      context,
      act,
      rows.filter((row) => row.deleted_at === null),
      'remove',
    )
    return {}
  })
}

/** Takes entries out of 回收站; refused where another entry has their values by now. */
export async function restoreEntries(
  context: ServiceContext,
  input: { readonly entryIds: readonly string[] },
): Promise<Record<string, never>> {
  return runCommand(context, 'ledgers.restore', async (act) => {
    const asked = input.entryIds.map((entryId) => ({ entryId, rev: null }))
    const gone = (await ownEntries(context, act, asked)).filter((row) => row.deleted_at !== null)
    for (const [ledgerId, rows] of Map.groupBy(gone, (row) => row.ledger_id)) {
      const { ledger } = await ledgerOf(context, act.trx, ledgerId)
      const claimants = rows.map((row) => ({ entryId: row.id, unitId: row.unit_id, fields: fieldsOf(row), place: '' }))
      await refuseRepeated(act.trx, context.office.programmeId, ledger, claimants, await namesFor(context, act.trx, ledger, claimants))
    }
    await setDeleted(context, act, gone, 'restore')
    return {}
  })
}

/** Entries of ledgers that this office may write. */
async function ownEntries(
  context: ServiceContext,
  act: Act,
  asked: readonly { readonly entryId: string; readonly rev: number | null }[],
): Promise<EntryRow[]> {
  const rows = [...(await entriesToChange(context, act, asked, null)).values()]
  for (const ledgerId of new Set(rows.map((row) => row.ledger_id))) await ledgerToWrite(context, act.trx, ledgerId)
  return rows
}

async function setDeleted(context: ServiceContext, act: Act, rows: readonly EntryRow[], cause: 'remove' | 'restore'): Promise<void> {
  const first = rows[0]
  if (first !== undefined) act.about('ledgerEntry', first.id, { ledger: first.ledger_id, entries: rows.length })
  for (const row of rows) {
    await reviseEntry(context, act, await changeEntry(act, row, { deleted_at: cause === 'remove' ? act.at : null }), cause)
  }
}
