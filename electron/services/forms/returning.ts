import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type FormReceiptRow, updateFormReceipt } from '#db/repositories/forms.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { type FormIdentity, formFileTitle, formObligations } from '#shared/domain/fill-in-form.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, runCommand } from '../context.ts'
import { type OpenedForm, openForm } from './form-files.ts'
import { type FormInput, type FormRead, jobOfForm, readForm } from './form-planning.ts'
import type { RecognisedForm } from './form-recognition.ts'
import { returnedForm } from './form-returned.ts'
import { formWorkbook } from './form-workbooks.ts'
import { type FormReceiptInput, keepReturned, registerReceipt, reviseReceipt } from './receiving.ts'
import { endStanding, obligationOfKind, receiveOnBehalf, refuseReceiptDay } from '../months/submissions.ts'

/** 退回更正: the form goes back with its wrong cells marked, and the obligation is open again (M-065). */

export interface ReturnInput extends FormInput {
  readonly receipt: FormReceiptInput
  /** Printed on the form. */
  readonly reason: string
}

/** Saves the form to be sent back and registers the return; nothing is registered where no place was chosen. */
export async function returnForm(context: ServiceContext, input: ReturnInput) {
  cityOnly(context, '退回填报表')
  const opened = await openForm(context, input.token)
  const job = await jobOfForm(context, opened, input)
  const read = await readForm(context, context.store.db, opened, input, job)
  if (read.refusal !== null) throw ruleViolation('formRefused', read.refusal, '请核对文件后重新选择')
  const { subject, units, ledger } = read.form.scene
  const unit = units.ref(subject.unitId)
  const name = `${safeFileTitle(`${formFileTitle(unit.name, subject.kind, subject.month, ledger?.title ?? '')}（退回）`)}.xlsx`
  const path = await context.ports.dialogs.chooseSave(name, 'spreadsheet')
  if (path === null) return { savedAs: null, receiptId: null, isOpenAgain: false }
  const bytes = await returnedBytes(context, opened, read, input.reason)
  await keepReturned(context, opened)
  return runCommand(context, 'forms.return', async (act) => {
    refuseReceiptDay(act, input.receipt)
    const { receiptId, isOpenAgain } = await registerReturn(context, act, opened, read, input)
    await saveReturned(path, bytes)
    return { savedAs: basename(path), receiptId, isOpenAgain }
  })
}

async function returnedBytes(context: ServiceContext, opened: OpenedForm, { form, plan }: FormRead, reason: string): Promise<Uint8Array> {
  const { subject, units, title, dueOn } = form.scene
  const identity: FormIdentity = opened.identity ?? {
    ...subject,
    formId: form.newest?.id ?? 'unmarked',
    programmeId: context.office.programmeId,
    packVersion: context.pack.version,
    officeId: context.office.unitId,
    unitName: units.get(subject.unitId).name,
    title,
    issuedAt: context.ports.clock.now(),
  }
  const model = await formWorkbook(context, context.store.db, form.scene, identity, form.issue?.due_on ?? dueOn)
  return writeWorkbook(returnedForm(model, plan, reason))
}

/** A file that was received in part is sent back itself; one that only came now is registered as come and sent back. */
async function registerReturn(context: ServiceContext, act: Act, opened: OpenedForm, { form, plan }: FormRead, input: ReturnInput) {
  const { earlier } = form
  const left = plan.problems.length
  const about = (id: string) =>
    act.about('formReceipt', id, { ...form.scene.subject, file: opened.staged.name, returned: input.reason, left, ...input.receipt })
  if (earlier?.status === 'received' && earlier.file_sha256 === opened.staged.sha256) {
    about(earlier.id)
    const isOpenAgain = await reopen(context, act, form, earlier, input.reason)
    fresh(await updateFormReceipt(act.trx, earlier.id, earlier.rev, { status: 'returned', status_reason: input.reason }), '该次收件')
    await reviseReceipt(context, act, earlier.id)
    return { receiptId: earlier.id, isOpenAgain }
  }
  const receiptId = context.newId()
  about(receiptId)
  const { submissionId, isOpenAgain } = await registerCome(context, act, form, input)
  const status = { status: 'returned' as const, status_reason: input.reason, left_out: left }
  const facts = { id: receiptId, ...status, submission_id: submissionId, block_id: null, written: '[]' }
  await registerReceipt(context, act, { form, opened, receipt: input.receipt, facts })
  return { receiptId, isOpenAgain }
}

/** The obligation's receipt is ended if this very file had settled it. */
async function reopen(
  context: ServiceContext,
  act: Act,
  { scene }: RecognisedForm,
  earlier: FormReceiptRow,
  reason: string,
): Promise<boolean> {
  const before = await standing(context, act, scene)
  if (before?.receipt == null || before.receipt.id !== earlier.submission_id) return false
  await endStanding(context, act, before, { status: 'returned', reason })
  return true
}

/** That something came is registered with its day; an earlier paper that is in stays in. */
async function registerCome(context: ServiceContext, act: Act, { scene }: RecognisedForm, { receipt, reason }: ReturnInput) {
  const before = await standing(context, act, scene)
  if (before === undefined || before.receipt !== null) return { submissionId: null, isOpenAgain: false }
  const { unit_id: unitId, month, kind } = before
  await receiveOnBehalf(context, act, { unitId, month, kind }, receipt)
  const after = found(await standing(context, act, scene), '该单位本月的报送事项')
  await endStanding(context, act, after, { status: 'returned', reason })
  return { submissionId: after.receipt?.id ?? null, isOpenAgain: true }
}

async function standing(context: ServiceContext, act: Act, { subject }: RecognisedForm['scene']) {
  const material = formObligations[subject.kind]
  if (material === null || subject.month === null) return undefined
  return obligationOfKind(context, act.trx, { unitId: subject.unitId, month: subject.month, kind: material })
}

async function saveReturned(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (error) {
    throw new AppError('file_unavailable', { name: basename(path), problem: '所选位置不能写入，或同名文件正被打开' }, { cause: error })
  }
}
