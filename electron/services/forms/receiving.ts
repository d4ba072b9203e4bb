import { keepFile } from '#db/file-store.ts'
import { nameBlob } from '#db/repositories/evidence.ts'
import { type FormReceiptRow, findFormReceipt, insertFormReceipt } from '#db/repositories/forms.ts'
import { findSelfAssessment } from '#db/repositories/self-assessments.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { formObligations } from '#shared/domain/fill-in-form.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { type Act, type ServiceContext, cityOnly, found, inProgramme, runCommand } from '../context.ts'
import { type OpenedForm, openForm } from './form-files.ts'
import { keepLedger } from './form-ledger.ts'
import { type AnyPlan, type FormInput, type FormRead, jobOfForm, readForm } from './form-planning.ts'
import { keepReport } from './form-report.ts'
import type { RecognisedForm } from './form-recognition.ts'
import { type SelfPlan, keepSelf } from './form-self-assessment.ts'
import { freezeSheet } from '../appraisal/self-assessments.ts'
import { obligationOfKind, receiveOnBehalf, refuseReceiptDay } from '../months/submissions.ts'

/** A form that came back is recorded as 代录 of its unit: cells, 实际收件日期 and the file itself, in one command (office.md «Receiving», M-070). */

export interface FormReceiptInput {
  readonly receivedOn: CalendarDay
  readonly way: ReceiptWay
  readonly reason: string
}

export interface ReceiveInput extends FormInput {
  readonly receipt: FormReceiptInput
  /** What the preview showed. */
  readonly plan: string
  readonly mode: 'rightRows' | 'allOrNothing'
}

export async function receiveForm(context: ServiceContext, input: ReceiveInput) {
  cityOnly(context, '登记收件')
  const opened = await openForm(context, input.token)
  const job = await jobOfForm(context, opened, input)
  await keepReturned(context, opened)
  return runCommand(context, 'forms.receive', async (act) => {
    const read = await readForm(context, act.trx, opened, input, job)
    if (read.refusal !== null) throw ruleViolation('formRefused', read.refusal, '请核对文件后重新选择')
    refuseUnfit(read, opened, input)
    refuseReceiptDay(act, input.receipt)
    const receiptId = context.newId()
    const { subject } = read.form.scene
    const left = read.plan.problems.length
    act.about('formReceipt', receiptId, { ...subject, file: opened.staged.name, sha256: opened.staged.sha256, left, ...input.receipt })
    const { submissionId, firstOn } = await settleObligation(context, act, read.form, input.receipt)
    const kept = await keepPlan(context, act, read.plan, input.receipt.receivedOn)
    const isSubmitted = read.plan.kind === 'selfAssessment' ? await freezeIfWhole(context, act, read.form, read.plan, input.receipt) : null
    const facts = { id: receiptId, status: 'received' as const, status_reason: '', left_out: left, submission_id: submissionId, ...kept }
    await registerReceipt(context, act, { form: read.form, opened, receipt: input.receipt, facts })
    const changed = read.plan.kind === 'ledger' ? read.plan.plan.counts.new + read.plan.plan.counts.changed : changes(kept.written)
    return { receiptId, unit: read.form.scene.units.ref(subject.unitId), changed, left, receivedOn: firstOn, isSubmitted }
  })
}

function changes(written: string): number {
  return (JSON.parse(written) as { rev: number | null }[]).filter(({ rev }) => rev !== null).length
}

function refuseUnfit({ form, plan }: FormRead, { staged }: OpenedForm, input: ReceiveInput): void {
  if (plan.digest !== input.plan) throw new AppError('stale_version', { what: '预览之后，登记的内容' })
  const left = plan.problems.length
  if (input.mode === 'allOrNothing' && left > 0) {
    throw ruleViolation('formProblems', `表中有${left}处需要核对`, '请退回更正，或选择先读入无误的内容')
  }
  const isAgain = form.earlier?.status === 'received' && form.earlier.file_sha256 === staged.sha256
  if (isAgain && plan.rows.every(({ outcome }) => outcome === 'same' || outcome === 'blank')) {
    throw ruleViolation('receivedOnce', '该文件已经收件，内容没有变化', '无须再次收件')
  }
}

/** The file first, its row second: the kept file is the paper itself. */
export async function keepReturned(context: ServiceContext, { staged }: OpenedForm): Promise<void> {
  await keepFile(context.store.folder, { path: staged.path }, staged.sha256)
}

/** The first 实际收件日期 stands: an obligation that was settled stays so, one that was sent back is settled anew. */
async function settleObligation(context: ServiceContext, act: Act, { scene }: RecognisedForm, receipt: FormReceiptInput) {
  const { kind, unitId, month } = scene.subject
  const material = formObligations[kind]
  const nothingAsked = { submissionId: null, firstOn: receipt.receivedOn }
  if (material === null || month === null) return nothingAsked
  const of = { unitId, month, kind: material }
  const before = await obligationOfKind(context, act.trx, of)
  if (before === undefined) return nothingAsked
  if (before.receipt !== null) return { submissionId: null, firstOn: before.receipt.received_on }
  const { id } = await receiveOnBehalf(context, act, of, receipt)
  act.about('obligation', id, { receivedOn: receipt.receivedOn, way: receipt.way })
  const after = found(await obligationOfKind(context, act.trx, of), '该单位本月的报送事项')
  return { submissionId: after.receipt?.id ?? null, firstOn: receipt.receivedOn }
}

async function keepPlan(context: ServiceContext, act: Act, plan: AnyPlan, receivedOn: CalendarDay) {
  if (plan.kind === 'ledger') return { block_id: await keepLedger(context, act, plan), written: '[]' }
  const written = plan.kind === 'monthlyReport' ? await keepReport(context, act, plan, receivedOn) : await keepSelf(context, act, plan)
  return { block_id: null, written: JSON.stringify(written) }
}

/** 自查评分表 is submitted once every line is judged; a sheet that says the same already is not submitted again. */
async function freezeIfWhole(
  context: ServiceContext,
  act: Act,
  { scene }: RecognisedForm,
  { work }: SelfPlan,
  { receivedOn }: FormReceiptInput,
): Promise<boolean> {
  const { unitId, month } = scene.subject
  if (month === null) return false
  const judged = new Set(work.map(({ lineId }) => lineId))
  if (scene.lines.some((line) => line.selfVerdict === null && !judged.has(line.id))) return false
  const before = await findSelfAssessment(act.trx, inProgramme(context, { unitId, month }))
  if (before === undefined || work.some(({ isSame }) => !isSame)) await freezeSheet(context, act, { unitId, month, assessedOn: receivedOn })
  return true
}

export interface NewReceipt {
  readonly form: RecognisedForm
  readonly opened: OpenedForm
  readonly receipt: FormReceiptInput
  readonly facts: Pick<FormReceiptRow, 'id' | 'status' | 'status_reason' | 'left_out' | 'submission_id' | 'block_id' | 'written'>
}

/** Writes the receipt's row and its first revision. */
export async function registerReceipt(context: ServiceContext, act: Act, { form, opened, receipt, facts }: NewReceipt): Promise<void> {
  const { kind, unitId, month, ledgerId } = form.scene.subject
  const { name, sha256, size } = opened.staged
  await nameBlob(act.trx, { sha256, size, stored_at: act.at })
  await insertFormReceipt(act.trx, {
    ...facts,
    programme_id: context.office.programmeId,
    issue_id: form.formId,
    kind,
    unit_id: unitId,
    month,
    ledger_id: ledgerId,
    received_on: receipt.receivedOn,
    way: receipt.way,
    reason: receipt.reason.trim(),
    recorded_at: act.at,
    officer_id: context.officer.id,
    file_name: name,
    file_sha256: sha256,
  })
  await reviseReceipt(context, act, facts.id)
}

/** Appends the receipt's newest revision to the journal. */
export async function reviseReceipt(context: ServiceContext, act: Act, receiptId: string): Promise<number> {
  const row = found(await findFormReceipt(act.trx, receiptId), '该次收件')
  await act.revise({ type: 'formReceipt', id: row.id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
  return row.rev
}
