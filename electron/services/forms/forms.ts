import { type FormIssueRow, type FormReceiptRow, listFormIssues, listFormReceipts } from '#db/repositories/forms.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'
import { formKinds, formObligations, formTitle } from '#shared/domain/fill-in-form.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { type ServiceContext, cityOnly, inProgramme } from '../context.ts'
import { openForm } from './form-files.ts'
import { formCounts } from './form-plan.ts'
import { type FormInput, jobOfForm, readForm } from './form-planning.ts'
import { type ExpectedForm, type RecognisedForm, recognise } from './form-recognition.ts'
import { type FormTopic, refuseTopic, unitsAsked } from './form-scene.ts'
import { ledgerOf } from '../ledgers/catalogue.ts'
import { type StandingObligation, standingObligations } from '../months/submissions.ts'
import { unitRefs } from '../units.ts'

/** 填报表 as pages show them: files looked at before they are received, and who still owes one. Nothing is kept here. */

/** What the files are, one by one: a file that is none of ours does not hinder the others. */
export async function lookAtForms(context: ServiceContext, input: { readonly tokens: readonly string[]; readonly expected: ExpectedForm }) {
  cityOnly(context, '登记收件')
  const files = []
  for (const token of input.tokens) files.push(await lookAt(context, token, input.expected))
  return { files }
}

async function lookAt(context: ServiceContext, token: string, expected: ExpectedForm) {
  const { name: fileName } = context.staged(token)
  try {
    const form = await recognise(context, context.store.db, await openForm(context, token), expected)
    if (form.refusal !== null) return { token, fileName, refusal: form.refusal, form: null, notices: [] }
    return { token, fileName, refusal: null, form: formView(form), notices: [...form.notices] }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { token, fileName, refusal: errorSentence(error.code, error.details), form: null, notices: [] }
  }
}

function formView({ scene, formId, issue, earlier }: RecognisedForm) {
  const { subject, units, title, ledger, dueOn } = scene
  return {
    formId,
    kind: subject.kind,
    kindTitle: formKinds[subject.kind],
    title,
    unit: units.ref(subject.unitId),
    month: subject.month,
    ledgerId: subject.ledgerId,
    ledgerTitle: ledger?.title ?? '',
    dueOn: issue?.due_on ?? dueOn,
    issuedAt: issue?.issued_at ?? null,
    earlier: earlier === undefined ? null : receiptView(earlier),
  }
}

function receiptView(row: FormReceiptRow) {
  return {
    receiptId: row.id,
    status: row.status,
    statusReason: row.status_reason,
    receivedOn: row.received_on,
    way: row.way as ReceiptWay,
    reason: row.reason,
    recordedAt: row.recorded_at,
    fileName: row.file_name,
    left: row.left_out,
    rev: row.rev,
  }
}

/** Cell by cell what receiving the form would change, and what is wrong; nothing is kept. */
export async function previewForm(context: ServiceContext, input: FormInput) {
  cityOnly(context, '登记收件')
  const opened = await openForm(context, input.token)
  const job = await jobOfForm(context, opened, input)
  const read = await readForm(context, context.store.db, opened, input, job)
  if (read.refusal !== null) {
    const form = read.form === null ? null : formView(read.form)
    return { refusal: read.refusal, form, notices: [], problems: [], rows: [], missing: [], counts: formCounts([]), plan: '' }
  }
  const { form, plan } = read
  return {
    refusal: null,
    form: formView(form),
    notices: [...form.notices, ...plan.notices],
    problems: plan.problems.map((problem) => ({ ...problem })),
    rows: plan.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell })),
      notes: [...row.notes],
      choices: [...row.choices],
    })),
    missing: plan.kind === 'ledger' ? [] : plan.reading.missing.map(({ code, shortTitle }) => ({ code, shortTitle })),
    counts: { ...formCounts(plan.rows) },
    plan: plan.digest,
  }
}

/** Per unit: what went out, what came, what was sent back, and the 未报名单. */
export async function formBoard(context: ServiceContext, input: FormTopic) {
  cityOnly(context, '查看填报表收发情况')
  refuseTopic(input)
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const ledger = input.ledgerId === null ? null : (await ledgerOf(context, db, input.ledgerId)).ledger
  const [issues, receipts] = [
    await listFormIssues(db, inProgramme(context, input)),
    await listFormReceipts(db, inProgramme(context, input)),
  ]
  const material = formObligations[input.kind]
  const obligations =
    input.month === null ? [] : (await standingObligations(context, db, { month: input.month })).filter(({ kind }) => kind === material)
  const lines = unitsAsked(context, units, input.kind, ledger).map((unit) => {
    const own = {
      issues: issues.filter(({ unit_id }) => unit_id === unit.id),
      receipts: receipts.filter(({ unit_id }) => unit_id === unit.id),
      obligation: obligations.find(({ unit_id }) => unit_id === unit.id),
    }
    return { unit: units.ref(unit.id), kind: unit.kind, ...boardLine(own) }
  })
  return {
    title: formTitle(input.kind, input.month, ledger?.title ?? ''),
    units: lines,
    missing: lines.filter(({ isMissing }) => isMissing).map(({ unit }) => unit),
    summary: {
      expected: lines.filter(({ isExpected }) => isExpected).length,
      issued: lines.filter(({ issue }) => issue !== null).length,
      received: lines.filter(({ isExpected, isMissing }) => isExpected && !isMissing).length,
      returned: lines.filter(({ form }) => form?.status === 'returned').length,
    },
  }
}

interface OfUnit {
  readonly issues: readonly FormIssueRow[]
  readonly receipts: readonly FormReceiptRow[]
  readonly obligation: StandingObligation | undefined
}

/** A ledger's form is owed by whom it was sent to; 月报 and 自评 by whom they are asked of, however they come. */
function boardLine({ issues, receipts, obligation }: OfUnit) {
  const [issue, newest] = [issues.at(-1), receipts.findLast(({ status }) => status !== 'withdrawn')]
  const isIn = obligation === undefined ? newest?.status === 'received' : obligation.receipt !== null
  const isExpected = obligation === undefined ? issue !== undefined || newest !== undefined : obligation.status !== 'waived'
  return {
    isExpected,
    isMissing: isExpected && !isIn,
    issue: issue === undefined ? null : { formId: issue.id, issuedAt: issue.issued_at, fileName: issue.file_name, times: issues.length },
    /** The newest form that came and was not withdrawn. */
    form: newest === undefined ? null : receiptView(newest),
    dueOn: obligation?.due_on ?? issue?.due_on ?? null,
    status: obligation?.status ?? null,
    /** 实际收件日期 that counts, also of a paper that was registered by hand. */
    receivedOn: obligation === undefined ? (newest?.status === 'received' ? newest.received_on : null) : obligation.receivedOn,
    way: (obligation?.receipt?.way ?? null) as ReceiptWay | null,
  }
}
