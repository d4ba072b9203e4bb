import type { Connection } from '#db/repositories/connection.ts'
import { type FormReceiptRow, listFormReceipts } from '#db/repositories/forms.ts'
import { type LineRecord, findPlanOf, listLines } from '#db/repositories/plans.ts'
import { listMeasures } from '#db/repositories/programme.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { type FormKind, type FormSubject, formKinds, formObligations, formTitle } from '#shared/domain/fill-in-form.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import type { FormLine } from '#shared/sheets/line-form.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { type ServiceContext, found, inProgramme } from '../context.ts'
import { choosableUnits, ledgerToWrite } from '../ledgers/catalogue.ts'
import { refusePublished } from '../appraisal/reviews.ts'
import { obligationOfKind } from '../months/submissions.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** What a form is about, as it stands now: the unit's list of the month, or the ledger. */

export type FormTopic = Omit<FormSubject, 'unitId'>

export interface FormScene {
  readonly subject: FormSubject
  readonly units: UnitIndex
  readonly title: string
  readonly ledger: Ledger | null
  /** 报送期限 of the obligation. */
  readonly dueOn: string | null
  readonly lines: readonly LineRecord[]
  readonly formLines: readonly FormLine[]
  /** Of this unit and topic, in the order of recording. */
  readonly receipts: readonly FormReceiptRow[]
}

/** 月报 and 自评 have a month, a ledger's form its ledger. */
export function refuseTopic({ kind, month, ledgerId }: FormTopic): void {
  const isWhole = kind === 'ledger' ? ledgerId !== null && month === null : month !== null && ledgerId === null
  if (!isWhole) throw new AppError('invalid_input', { place: '填报表', problem: kind === 'ledger' ? '请选择台账' : '请选择月份' })
}

/** The scene of one unit's form; refuses a unit that is not asked, and a month that is not open or was published. */
export async function sceneOf(context: ServiceContext, db: Connection, subject: FormSubject): Promise<FormScene> {
  const { unitId, month, kind } = subject
  const units = await unitRefs(db, context.pack)
  const ledger = subject.ledgerId === null ? null : await ledgerToWrite(context, db, subject.ledgerId)
  refuseUnasked(context, units, subject, ledger)
  const receipts = await listFormReceipts(db, inProgramme(context, subject))
  const common = { subject, units, ledger, title: formTitle(kind, month, ledger?.title ?? ''), receipts }
  if (month === null) return { ...common, dueOn: null, lines: [], formLines: [] }
  if ((await findPlanOf(db, inProgramme(context, { unitId, month }))) === undefined) {
    throw ruleViolation('monthNotOpen', `${officialMonth(month)}台账清单尚未生成`, '请先生成本月台账清单')
  }
  await refusePublished(context, db, [{ unitId, month }])
  const lines = await listLines(db, inProgramme(context, { unitId, month }))
  const obligation = formObligations[kind]
  const own = obligation === null ? undefined : await obligationOfKind(context, db, { unitId, month, kind: obligation })
  return { ...common, dueOn: own?.due_on ?? null, lines, formLines: await formLinesOf(context, db, lines) }
}

async function formLinesOf(context: ServiceContext, db: Connection, lines: readonly LineRecord[]): Promise<FormLine[]> {
  const measures = new Map((await listMeasures(db, context.office.programmeId)).map((measure) => [measure.id, measure]))
  return lines.map(({ id: lineId, measureId, code, shortTitle, measureText, goal }) => {
    const { taskTitle } = found(measures.get(measureId), '该措施')
    return { lineId, code, shortTitle, measureText, taskTitle, goal }
  })
}

/** The units that a form of this kind may be made for. */
export function unitsAsked(context: ServiceContext, units: UnitIndex, kind: FormKind, ledger: Ledger | null) {
  if (ledger !== null) return choosableUnits(context, units, ledger).filter(({ id }) => id !== context.office.unitId)
  const isAsked = kind === 'selfAssessment' ? (unit: { scored: boolean }) => unit.scored : () => true
  return units.all.filter((unit) => unit.reports && isAsked(unit))
}

function refuseUnasked(context: ServiceContext, units: UnitIndex, { unitId, kind }: FormSubject, ledger: Ledger | null): void {
  if (kind === 'selfAssessment' && context.pack.appraisal === null) {
    throw ruleViolation('notAppraised', '本工作方案没有考评细则，不报送自评', '请核对工作方案')
  }
  if (unitsAsked(context, units, kind, ledger).some(({ id }) => id === unitId)) return
  const what = ledger === null ? formKinds[kind].replace('填报表', '') : `《${ledger.title}》`
  throw ruleViolation('formUnit', `“${units.get(unitId).name}”不报送${what}`, '请核对填报单位')
}
