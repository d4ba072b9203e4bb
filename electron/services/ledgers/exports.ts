import { countEntries } from '#db/repositories/ledger-pages.ts'
import { mostSheetRows } from '#electron/spreadsheets/read.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import type { WorkbookModel } from '#shared/sheets/workbook.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'
import { type ServiceContext, ownUnitOnly, runCommand } from '../context.ts'
import { openBytes, saveBytes } from '../documents/document-files.ts'
import { choosableUnits, ledgerOf } from './catalogue.ts'
import { type ListFilter, allRows, storeFilter } from './lists.ts'
import { fieldsOf, namesFor } from './rows.ts'
import { handOverWorkbook, ledgerWorkbook } from './workbook.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** A ledger as an Excel workbook: whole with hidden ids, as a copy to hand over, or as a blank form. */

export interface ExportInput {
  readonly ledgerId: string
  readonly filter: ListFilter
  /** 填报单位 of the head, whose entries alone are taken; null for the office itself and all entries. */
  readonly unitId: string | null
  readonly copy: 'full' | 'handOver' | 'form'
  readonly way: 'saveCopy' | 'open'
}

/** Title, head and foot stand beside the entries. */
const mostRows = mostSheetRows - 100

/** Writes a ledger as a workbook and saves or opens it; who took a copy stands in the journal. */
export async function exportLedger(context: ServiceContext, input: ExportInput): Promise<{ savedAs: string | null; rows: number }> {
  const { model, rows } = await drawn(context, input)
  const name = `${safeFileTitle(model.sheets[0]?.titles[0] ?? '')}${input.copy === 'form' ? '（填报表）' : ''}.xlsx`
  const bytes = await writeWorkbook(model)
  const savedAs = input.way === 'saveCopy' ? await saveBytes(context, name, bytes, 'spreadsheet') : null
  if (input.way === 'open') await openBytes(context, name, bytes)
  if (input.way === 'open' || savedAs !== null) {
    await runCommand(context, 'ledgers.export', async (act) => {
      act.about('ledger', input.ledgerId, { copy: input.copy, way: input.way, rows })
    })
  }
  return { savedAs, rows }
}

async function drawn(context: ServiceContext, input: ExportInput): Promise<{ model: WorkbookModel; rows: number }> {
  const { db } = context.store
  const { ledger } = await ledgerOf(context, db, input.ledgerId)
  if (input.unitId !== null) ownUnitOnly(context, input.unitId, '导出其他单位的台账')
  const units = await unitRefs(db, context.pack)
  const entries = input.copy === 'form' ? [] : await entriesOf(context, ledger, input, units)
  const headUnit = input.unitId ?? context.office.unitId
  const facts = { unitName: units.get(headUnit).name, asOf: context.ports.clock.today() }
  if (input.copy === 'handOver') return { model: handOverWorkbook(ledger, entries, facts), rows: entries.length }
  const identity = {
    kind: input.copy === 'form' ? ('ledgerForm' as const) : ('ledger' as const),
    ledgerId: ledger.id,
    programmeId: context.office.programmeId,
    unitId: headUnit,
    exportedAt: context.ports.clock.now(),
  }
  const reporting = choosableUnits(context, units, ledger).map(({ name }) => name)
  const names = units.all.map(({ name }) => name)
  return { model: ledgerWorkbook(ledger, entries, { ...facts, reporting, units: names, identity }), rows: entries.length }
}

/** Entries as a workbook has them: those of one unit, or all that the filter leaves. */
export async function entriesOf(context: ServiceContext, ledger: Ledger, input: Pick<ExportInput, 'filter' | 'unitId'>, units: UnitIndex) {
  const { db } = context.store
  const unitIds = input.unitId === null ? input.filter.unitIds : [input.unitId]
  const filter = storeFilter(context, ledger, { ...input.filter, unitIds })
  if (filter === null) return []
  const count = await countEntries(db, filter)
  if (count > mostRows) throw ruleViolation('exportedRows', `共${count}条，一次最多导出${mostRows}条`, '请按单位或办理状态筛选后导出')
  const rows = await allRows(context, filter, mostRows)
  const entries = rows.map((row) => ({ row, unitId: row.unit_id, status: row.status, fields: fieldsOf(row) }))
  const names = await namesFor(context, db, ledger, entries)
  return entries.map(({ row, unitId, status, fields }) => ({
    entryId: row.id,
    rev: row.rev,
    unitName: units.get(unitId).name,
    status,
    fields,
    names,
  }))
}
