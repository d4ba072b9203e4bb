import { countEntries } from '#db/repositories/ledger-pages.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { buildLedgerPrint } from '#shared/documents/ledger-print.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { type LedgerCopy, printedLedger } from '#shared/ledgers/tables.ts'
import { type ServiceContext, ownUnitOnly, runCommand } from '../context.ts'
import { handPaper } from '../documents/document-files.ts'
import { ledgerOf } from './catalogue.ts'
import { type ListFilter, allRows, storeFilter } from './lists.ts'
import { fieldsOf, namesFor } from './rows.ts'
import { unitRefs } from '../units.ts'

/** 台账打印件 (office.md «Documents»): head with 填报单位 and 截至, repeated column heads, foot with signatures, 第×页 共×页. */

export interface PrintInput {
  readonly ledgerId: string
  readonly filter: ListFilter
  /** 填报单位 of the head, whose entries alone are printed; null for the office itself and all entries. */
  readonly unitId: string | null
  readonly copy: LedgerCopy
}

/** More rows than anybody reads on paper. */
const mostRows = 5_000
const previewRows = 60

/** Draws a ledger and saves, opens or prints it; who took a copy stands in the journal. */
export async function printLedger(context: ServiceContext, input: PrintInput & { readonly way: 'saveCopy' | 'open' | 'print' }) {
  const { model, rows } = await draw(context, input, mostRows)
  if (rows > mostRows) throw ruleViolation('printedRows', `共${rows}条，一次最多打印${mostRows}条`, '请按单位或办理状态筛选后打印')
  const savedAs = await handPaper(context, model, input.way)
  if (input.way !== 'saveCopy' || savedAs !== null) {
    await runCommand(context, 'ledgers.print', async (act) => {
      act.about('ledger', input.ledgerId, { copy: input.copy, way: input.way, rows })
    })
  }
  return { savedAs, rows }
}

/** The first pages, for the preview; `rows` counts all. */
export async function previewLedger(context: ServiceContext, input: PrintInput) {
  return draw(context, input, previewRows)
}

async function draw(context: ServiceContext, input: PrintInput, most: number): Promise<{ model: DocumentModel; rows: number }> {
  const { db } = context.store
  const { ledger } = await ledgerOf(context, db, input.ledgerId)
  if (input.unitId !== null) ownUnitOnly(context, input.unitId, '打印其他单位的台账')
  const units = await unitRefs(db, context.pack)
  const unitIds = input.unitId === null ? input.filter.unitIds : [input.unitId]
  const filter = storeFilter(context, ledger, { ...input.filter, unitIds })
  const rows = filter === null ? [] : await allRows(context, filter, most)
  const entries = rows.map((row) => ({ unitId: row.unit_id, status: row.status, fields: fieldsOf(row) }))
  const names = await namesFor(context, db, ledger, entries)
  const printed = printedLedger(
    ledger,
    entries.map((entry) => ({ ...entry, names })),
    { unitName: units.get(input.unitId ?? context.office.unitId).name, asOf: context.ports.clock.today(), copy: input.copy },
  )
  const { paper, orientation } = ledger.print
  return {
    model: buildLedgerPrint({ ...printed, paper, orientation }),
    rows: filter === null ? 0 : await countEntries(db, filter),
  }
}
