import { readKept } from '#db/file-store.ts'
import { type FormReceiptRow, findFormReceipt, listFormReceipts, updateFormReceipt } from '#db/repositories/forms.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { formObligations } from '#shared/domain/fill-in-form.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, inProgramme, runCommand } from '../context.ts'
import { takeBackLedger } from './form-ledger.ts'
import { takeBackReport } from './form-report.ts'
import { takeBackSelf } from './form-self-assessment.ts'
import { reviseReceipt } from './receiving.ts'
import { openReceivedCopy } from '../opened-copies.ts'
import { refusePublished } from '../appraisal/reviews.ts'
import { endStanding, obligationOfKind } from '../months/submissions.ts'

/** 撤销收件: receipt and entered cells are taken back unless they were changed since; the file stays. */
export async function withdrawForm(
  context: ServiceContext,
  input: { readonly receiptId: string; readonly rev: number; readonly reason: string },
): Promise<{ restored: number; kept: number }> {
  cityOnly(context, '撤销收件')
  return runCommand(context, 'forms.withdraw', async (act) => {
    const row = await ownReceipt(context, act.trx, input.receiptId)
    await refuseUnlessLast(context, act, row)
    if (row.month !== null) await refusePublished(context, act.trx, [{ unitId: row.unit_id, month: row.month }])
    act.about('formReceipt', row.id, { withdrawn: input.reason })
    const taken = await takeBack(context, act, row)
    await endObligation(context, act, row, input.reason)
    fresh(await updateFormReceipt(act.trx, row.id, input.rev, { status: 'withdrawn', status_reason: input.reason }), '该次收件')
    await reviseReceipt(context, act, row.id)
    return taken
  })
}

async function ownReceipt(context: ServiceContext, db: Act['trx'], receiptId: string): Promise<FormReceiptRow> {
  const row = await findFormReceipt(db, receiptId)
  return found(row?.programme_id === context.office.programmeId ? row : undefined, '该次收件')
}

/** Later forms were read against what this one left. */
async function refuseUnlessLast(context: ServiceContext, act: Act, row: FormReceiptRow): Promise<void> {
  if (row.status === 'withdrawn') throw ruleViolation('withdrawnOnce', '该次收件已经撤销', '请刷新后查看')
  const { kind, unit_id: unitId, month, ledger_id: ledgerId } = row
  const last = (await listFormReceipts(act.trx, inProgramme(context, { kind, unitId, month, ledgerId }))).findLast(
    ({ status }) => status !== 'withdrawn',
  )
  if (last?.id !== row.id) throw ruleViolation('laterForm', '此后又收到该单位的填报表', '请先撤销最近一次收件')
}

async function takeBack(context: ServiceContext, act: Act, row: FormReceiptRow): Promise<{ restored: number; kept: number }> {
  if (row.kind === 'ledger') return takeBackLedger(context, act, row.block_id)
  return row.kind === 'monthlyReport' ? takeBackReport(context, act, row) : takeBackSelf(context, act, row)
}

/** The obligation's receipt ends with the form's if that had registered it. */
async function endObligation(context: ServiceContext, act: Act, row: FormReceiptRow, reason: string): Promise<void> {
  const material = formObligations[row.kind]
  if (material === null || row.month === null || row.submission_id === null) return
  const before = await obligationOfKind(context, act.trx, { unitId: row.unit_id, month: row.month, kind: material })
  if (before?.receipt?.id === row.submission_id) await endStanding(context, act, before, { status: 'withdrawn', reason })
}

/** Opens a copy of the file as it came. */
export async function openReceivedForm(context: ServiceContext, input: { readonly receiptId: string }): Promise<Record<string, never>> {
  cityOnly(context, '打开收件文件')
  const row = await ownReceipt(context, context.store.db, input.receiptId)
  await openReceivedCopy(context, row.file_name, await readKept(context.store.folder, row.file_sha256, row.file_name))
  await runCommand(context, 'forms.openFile', async (act) => act.about('formReceipt', row.id))
  return {}
}
