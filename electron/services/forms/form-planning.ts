import type { Connection } from '#db/repositories/connection.ts'
import type { ServiceContext } from '../context.ts'
import type { OpenedForm } from './form-files.ts'
import { type LedgerJob, type LedgerPlan, type RowDecisions, ledgerJob, planLedger } from './form-ledger.ts'
import { type ExpectedForm, type RecognisedForm, recognise } from './form-recognition.ts'
import { type ReportPlan, planReport } from './form-report.ts'
import { type SelfPlan, planSelf } from './form-self-assessment.ts'

/** A returned form recognised and compared with what is recorded. */

export type AnyPlan = ReportPlan | SelfPlan | LedgerPlan

export interface FormRead {
  readonly refusal: null
  readonly form: RecognisedForm
  readonly plan: AnyPlan
}

/** What a returned form is told with: the file, what the page is about, and an officer's decisions on rows of a ledger. */
export interface FormInput {
  readonly token: string
  readonly expected: ExpectedForm
  readonly decisions: RowDecisions
}

/** Reads a form before the command: a ledger's file is a job that names of the store are needed for. */
export async function jobOfForm(context: ServiceContext, opened: OpenedForm, input: FormInput): Promise<LedgerJob | null> {
  const form = await recognise(context, context.store.db, opened, input.expected)
  if (form.refusal !== null || form.scene.ledger === null) return null
  return ledgerJob(context, input.token, form.scene, input.decisions)
}

/** The form and its plan against `db`, or why nothing of it is taken. */
export async function readForm(
  context: ServiceContext,
  db: Connection,
  opened: OpenedForm,
  input: FormInput,
  job: LedgerJob | null,
): Promise<FormRead | { readonly refusal: string; readonly form: RecognisedForm | null }> {
  const form = await recognise(context, db, opened, input.expected)
  if (form.refusal !== null) return { refusal: form.refusal, form: null }
  const plan = await planOf(context, db, opened, form, job)
  const refusal = plan.kind === 'ledger' ? null : plan.reading.refusal
  return refusal === null ? { refusal, form, plan } : { refusal, form }
}

async function planOf(
  context: ServiceContext,
  db: Connection,
  opened: OpenedForm,
  { scene }: RecognisedForm,
  job: LedgerJob | null,
): Promise<AnyPlan> {
  if (scene.subject.kind === 'monthlyReport') return planReport(db, scene, opened.sheets)
  if (scene.subject.kind === 'selfAssessment') return planSelf(scene, opened.sheets)
  if (job === null) throw new Error('a form of a ledger was read without its job')
  return planLedger(context, db, scene, job)
}
