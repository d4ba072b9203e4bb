import { type BlockEntry, findBlock, insertBlock, markBlockUndone } from '#db/repositories/ledger-blocks.ts'
import { type EntryRow, findEntries } from '#db/repositories/ledger-entries.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CellValue, Ledger } from '#shared/ledgers/schema.ts'
import { type Act, type ServiceContext, found, runCommand } from '../context.ts'
import { type Wanted, cleanFields } from './checks.ts'
import { ledgerToWrite } from './catalogue.ts'
import { type Claimant, uniqueHolders } from './keys.ts'
import { type EntryRevision, revisionAt } from './revisions.ts'
import { fieldsOf, namesFor } from './rows.ts'
import { type Written, changeEntries, derivedOf, entriesToChange, indexEntries, reviseEntries, writeEntries } from './writing.ts'

/** Many cells at once: a pasted block, a fill, one undo (interface.md «Grid»). */

export interface BlockChange {
  readonly entryId: string | null
  readonly rev: number | null
  readonly unitId: string | null
  readonly status: string | null
  /** Only the named cells change; null empties one. */
  readonly fields: Readonly<Record<string, CellValue | null>>
}

export interface BlockInput {
  readonly ledgerId: string
  readonly changes: readonly BlockChange[]
}

/** Writes a block, all of it or nothing, as one event; a refusal names row and column. */
export async function saveBlock(context: ServiceContext, input: BlockInput) {
  return runCommand(context, 'ledgers.saveBlock', async (act) => {
    const ledger = await ledgerToWrite(context, act.trx, input.ledgerId)
    const wanted = await wantedOf(context, act, ledger, input.changes)
    const written = await writeEntries(context, act, { ledger, wanted, cause: 'block' })
    const { blockId, entries } = await recordBlock(context, act, ledger, written)
    act.about('ledgerBlock', blockId, { ledger: ledger.id, entries })
    return { blockId, entries: written.map(({ row }) => ({ entryId: row.id, rev: row.rev })) }
  })
}

/** Remembers what was written at once, so that one undo takes it back; how many entries really changed. */
export async function recordBlock(
  context: ServiceContext,
  act: Act,
  ledger: Ledger,
  written: readonly Written[],
): Promise<{ readonly blockId: string; readonly entries: number }> {
  const blockId = context.newId()
  const block = {
    id: blockId,
    programme_id: context.office.programmeId,
    ledger_id: ledger.id,
    at: act.at,
    officer_id: context.officer.id,
  }
  const entries = written
    .map(({ row, revBefore }): BlockEntry => ({ entry_id: row.id, rev_before: revBefore, rev_after: row.rev }))
    .filter((entry) => entry.rev_before !== entry.rev_after)
  await insertBlock(act.trx, block, entries)
  return { blockId, entries: entries.length }
}

async function wantedOf(context: ServiceContext, act: Act, ledger: Ledger, changes: readonly BlockChange[]): Promise<Wanted[]> {
  const named = changes.flatMap(({ entryId, rev }) => (entryId === null ? [] : [{ entryId, rev: rev ?? 0 }]))
  if (new Set(named.map(({ entryId }) => entryId)).size < named.length) {
    throw new AppError('invalid_input', { place: '所填内容', problem: '同一条目在其中出现多次，请分次填写' })
  }
  const rows = await entriesToChange(context, act, named, ledger)
  return changes.map((change, at) => {
    const before = rows.get(change.entryId ?? '') ?? null
    const old = before === null ? {} : fieldsOf(before)
    return {
      before,
      unitId: change.unitId ?? before?.unit_id ?? context.office.unitId,
      status: change.status ?? before?.status ?? ledger.statuses[0]?.id ?? '',
      fields: cleanFields(ledger, { ...old, ...change.fields }),
      place: `第${at + 1}行`,
    }
  })
}

/**
 * Takes a block back: entries that it made go into 回收站, the others become what they were. What somebody changed since is kept, and so is
 * what would now repeat another entry.
 */
export async function undoBlock(context: ServiceContext, input: { readonly blockId: string }): Promise<{ restored: number; kept: number }> {
  return runCommand(context, 'ledgers.undoBlock', (act) => takeBackBlock(context, act, input.blockId))
}

/** The same within the caller's command. */
export async function takeBackBlock(context: ServiceContext, act: Act, blockId: string): Promise<{ restored: number; kept: number }> {
  const block = found(await findBlock(act.trx, blockId), '该次填写')
  if (block.programme_id !== context.office.programmeId) throw new AppError('not_found', { what: '该次填写' })
  const ledger = await ledgerToWrite(context, act.trx, block.ledger_id)
  const ids = block.entries.map((entry) => entry.entry_id)
  const rows = new Map((await findEntries(act.trx, ids)).map((row) => [row.id, row]))
  await entriesToChange(
    context,
    act,
    [...rows.keys()].map((entryId) => ({ entryId, rev: null })),
    null,
  )
  if (!(await markBlockUndone(act.trx, block.id, act.at))) throw ruleViolation('undoOnce', '该次填写已经撤销', '请刷新后查看')
  const untouched = block.entries.flatMap((entry) => {
    const row = rows.get(entry.entry_id)
    return row === undefined || row.rev !== entry.rev_after ? [] : [{ row, revBefore: entry.rev_before }]
  })
  const restored = await restoreRows(context, act, ledger, untouched)
  act.about('ledgerBlock', block.id, { ledger: ledger.id, restored, kept: block.entries.length - restored })
  return { restored, kept: block.entries.length - restored }
}

async function restoreRows(
  context: ServiceContext,
  act: Act,
  ledger: Ledger,
  entries: readonly { readonly row: EntryRow; readonly revBefore: number | null }[],
): Promise<number> {
  const made = entries.filter((entry) => entry.revBefore === null)
  const gone = await changeEntries(
    act,
    made.map(({ row }) => ({ before: row, change: { deleted_at: act.at } })),
  )
  await reviseEntries(context, act, gone, 'undo')
  const former: { readonly row: EntryRow; readonly state: EntryRevision }[] = []
  for (const { row, revBefore } of entries) {
    if (revBefore !== null) former.push({ row, state: await revisionAt(act.trx, row.id, revBefore) })
  }
  const free = await withoutRepeats(context, act, ledger, former)
  const states = free.map(({ state }) => state)
  const names = await namesFor(context, act.trx, ledger, states)
  const changed = await changeEntries(
    act,
    free.map(({ row, state: { unitId, status, fields, deletedAt } }) => {
      const cells = { unit_id: unitId, status, fields: JSON.stringify(fields), deleted_at: deletedAt }
      return { before: row, change: { ...cells, ...derivedOf(ledger, fields, names) } }
    }),
  )
  await indexEntries(act, ledger, changed, names)
  await reviseEntries(context, act, changed, 'undo')
  return made.length + changed.length
}

/** Entries whose former values nobody else took meanwhile. */
async function withoutRepeats<Entry extends { readonly state: EntryRevision }>(
  context: ServiceContext,
  act: Act,
  ledger: Ledger,
  former: readonly Entry[],
): Promise<Entry[]> {
  const claimants = former.map(({ state }): Claimant => ({ ...state, place: '' }))
  const holders = await uniqueHolders(act.trx, context.office.programmeId, ledger, claimants)
  return former.filter((_, at) => {
    const claimant = claimants[at]
    return claimant === undefined || !holders.has(claimant)
  })
}
