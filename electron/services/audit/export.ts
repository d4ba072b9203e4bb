import { setImmediate } from 'node:timers/promises'
import { chainHead } from '#db/event-chain.ts'
import { searchEvents } from '#db/repositories/audit.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { auditCode } from '#shared/domain/audit-code.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type AuditSheetRow, auditWorkbook } from '#shared/sheets/audit-log.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'
import { type ServiceContext, runCommand } from '../context.ts'
import { openBytes, saveBytes } from '../documents/document-files.ts'
import { unitRefs } from '../units.ts'
import { rowsOf } from './rows.ts'
import { type AuditFilter, eventFilter } from './search.ts'

export interface AuditExport extends AuditFilter {
  readonly way: 'saveCopy' | 'open'
}

/** Rows of one workbook at most: it is put together in memory. */
export const mostExportedRows = 50_000
const pieceSize = 1000

/** 导出 Excel: every row of the filter with its words, its raw detail and its link; who took a copy stands in the journal. */
export async function exportAudit(context: ServiceContext, input: AuditExport): Promise<{ savedAs: string | null; rows: number }> {
  const { db } = context.store
  const head = await chainHead(db)
  const rows = await sheetRows(context, input)
  const model = auditWorkbook(rows, {
    unitName: (await unitRefs(db, context.pack)).get(context.office.unitId).name,
    from: input.from,
    to: input.to,
    exportedOn: context.ports.clock.today(),
    head: head === null ? null : { seq: head.seq, code: auditCode(head.hash) },
  })
  const bytes = await writeWorkbook(model)
  const name = `${safeFileTitle(`审计日志（${context.ports.clock.today()}）`)}.xlsx`
  const savedAs = input.way === 'saveCopy' ? await saveBytes(context, name, bytes, 'spreadsheet') : null
  if (input.way === 'open') await openBytes(context, name, bytes)
  if (input.way === 'open' || savedAs !== null) {
    const { way, from, to, text } = input
    await runCommand(context, 'audit.export', async (act) => {
      act.about('office', context.office.unitId, { way, from, to, text, rows: rows.length })
    })
  }
  return { savedAs, rows: rows.length }
}

/** The oldest first, as a book is read; refuses more rows than a workbook holds. */
async function sheetRows(context: ServiceContext, input: AuditFilter): Promise<AuditSheetRow[]> {
  const { db } = context.store
  const filter = await eventFilter(db, input)
  const rows: AuditSheetRow[] = []
  for (;;) {
    const events = await searchEvents(db, filter, { before: rows.at(-1)?.seq ?? null, limit: pieceSize })
    const words = await rowsOf(context, db, events)
    rows.push(...words.map((row, at) => ({ ...row, raw: events[at]?.detail ?? '', hash: events[at]?.hash ?? '' })))
    if (rows.length > mostExportedRows) {
      throw ruleViolation('exportedRows', `一次最多导出${mostExportedRows}条，所选范围超过此数`, '请按日期分次导出')
    }
    if (events.length < pieceSize) return rows.toReversed()
    await setImmediate()
  }
}
