import { type Connection, asFlag } from '#db/repositories/connection.ts'
import { listOwnVerdicts, saveSelfVerdict } from '#db/repositories/line-verdicts.ts'
import { findPlanOf } from '#db/repositories/plans.ts'
import {
  type SelfAssessmentRow,
  findSelfAssessment,
  insertSelfAssessment,
  updateSelfAssessment,
} from '#db/repositories/self-assessments.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { Verdict } from '#shared/domain/plan.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, found, fresh, inProgramme, ownUnitOnly, runCommand } from '../context.ts'
import { refuseBesideOwn } from '../records/authorship.ts'
import { newestScores } from './published-scores.ts'
import { linesById, refusePublished } from './reviews.ts'
import { selfFactsOf } from './score-facts.ts'
import { type ScoreView, type ScoredMonth, scoreSelfFacts, scoreView } from './score-views.ts'
import { type Sheet, type SheetLine, readSheet } from './self-assessment-sheet.ts'
import { supplementLines } from './supplement.ts'
import { type Receipt, obligationOfKind, receiveOnBehalf } from '../months/submissions.ts'
import { unitRefs } from '../units.ts'

/** 自查自评 (考评细则 三（一）, M-062): a county judges its lines and submits the sheet; the city may do so on its behalf (代录). */

export interface UnitMonth {
  readonly unitId: string
  readonly month: string
}

export interface Judgement {
  readonly lineId: string
  readonly verdict: Verdict
  readonly note: string
}

/** What a submitted sheet keeps: what was said, and the score that followed on that day. */
export interface FrozenSheet extends Sheet {
  readonly scored: ScoredMonth
}

export async function selfAssessment(context: ServiceContext, input: UnitMonth) {
  ownUnitOnly(context, input.unitId, '查看其他单位的自评')
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const sheet = await readSheet(context, db, input)
  const submitted = await findSelfAssessment(db, inProgramme(context, { unitId: input.unitId, month: input.month }))
  return {
    unit: units.ref(input.unitId),
    month: input.month,
    status: statusOf(sheet, submitted),
    assessedOn: submitted?.assessed_on ?? null,
    ...sheet,
    lines: await markedLines(context, db, input, sheet.lines),
    awaitsReceipt: await awaitsReceipt(context, db, input),
    score: (await publishedScore(context, db, input)) ?? (await ownScore(context, db, input)),
    unjudged: unjudged(sheet),
  }
}

/** 补录 is read off the days on which progress was recorded: only one month of a programme takes any. */
async function markedLines(context: ServiceContext, db: Connection, of: UnitMonth, lines: readonly SheetLine[]) {
  const late = await supplementLines(context, db, of)
  return lines.map((line) => ({ ...line, isSupplement: late.has(line.lineId) }))
}

/** Whether the city, entering it for the county, has still to register that the sheet came. */
async function awaitsReceipt(context: ServiceContext, db: Connection, of: UnitMonth): Promise<boolean> {
  if (context.office.profile !== 'city') return false
  const own = await obligationOfKind(context, db, { ...of, kind: 'self-assessment' })
  return own !== undefined && own.receipt === null && own.waived_reason === null
}

/** A sheet whose verdicts or notes were changed after it was submitted is under way again, towards its next revision. */
function statusOf(sheet: Sheet, submitted: SelfAssessmentRow | undefined): 'notStarted' | 'underway' | 'submitted' {
  if (submitted !== undefined) {
    const frozen = (JSON.parse(submitted.sheet) as FrozenSheet).lines
    return JSON.stringify(saidOf(sheet.lines)) === JSON.stringify(saidOf(frozen)) ? 'submitted' : 'underway'
  }
  return sheet.lines.some((line) => line.verdict !== null) ? 'underway' : 'notStarted'
}

function saidOf(lines: readonly SheetLine[]) {
  return lines.map((line) => [line.lineId, line.verdict, line.note])
}

function unjudged(sheet: Sheet): number {
  return sheet.lines.filter((line) => line.verdict === null).length
}

/** Once the month is published nothing would follow any more: the score as it was published; undefined before. */
async function publishedScore(context: ServiceContext, db: Connection, { unitId, month }: UnitMonth): Promise<ScoreView | undefined> {
  const published = (await newestScores(db, inProgramme(context, { unitId, month }))).get(unitId)
  return published === undefined ? undefined : scoreView(published.scored)
}

/** The score that would follow; writes nothing. */
export async function previewScore(context: ServiceContext, input: UnitMonth & { readonly judgements: readonly Judgement[] }) {
  ownUnitOnly(context, input.unitId, '查看其他单位的自评')
  const judgements = new Map(input.judgements.map((each) => [each.lineId, each.verdict]))
  return ownScore(context, context.store.db, input, judgements)
}

async function ownScore(
  context: ServiceContext,
  db: Connection,
  of: UnitMonth,
  judgements?: ReadonlyMap<string, Verdict>,
): Promise<ScoreView> {
  const plan = await findPlanOf(db, inProgramme(context, { unitId: of.unitId, month: of.month }))
  const facts = await selfFactsOf(context, db, { ...of, asOf: context.ports.clock.today() }, judgements)
  const open = facts.measures.filter((measure) => measure.verdict === null).length
  const whyProvisional = [
    ...(plan === undefined ? ['本月台账清单尚未生成'] : []),
    ...(open > 0 ? [`${open} 条尚未自评`] : []),
    '自评得分，最终得分由市专班复核确定',
  ]
  const scored = scoreSelfFacts(context.pack, facts)
  // What is not judged is not reviewed either: the engine's own sentence about it would say the same twice.
  return scoreView({ ...scored, record: { ...scored.record, whyProvisional: [] } }, { whyProvisional })
}

/** Writes verdicts of a unit's own lines; changing one that the city has reviewed asks for a new review. */
export async function judgeLines(context: ServiceContext, input: { readonly judgements: readonly Judgement[] }) {
  return runCommand(context, 'selfAssessments.judge', async (act) => {
    await writeJudgements(context, act, input.judgements)
    return {}
  })
}

/** The same within the caller's command; a verdict that is taken back is null. */
export async function writeJudgements(
  context: ServiceContext,
  act: Act,
  judgements: readonly (Omit<Judgement, 'verdict'> & { readonly verdict: Verdict | null })[],
): Promise<void> {
  const ids = judgements.map((each) => each.lineId)
  const lines = await linesById(act.trx, ids)
  for (const line of lines.values()) ownUnitOnly(context, line.unitId, '填报其他单位的自评')
  await refusePublished(context, act.trx, [...lines.values()])
  const own = new Set((await listOwnVerdicts(act.trx, ids)).map((row) => row.line_id))
  for (const judgement of judgements) {
    const line = found(lines.get(judgement.lineId), '该措施的本月台账')
    const isOnBehalf = line.unitId !== context.office.unitId
    refuseBesideOwn(isOnBehalf, own.has(line.id), `“${line.code} ${line.shortTitle}”的自评`)
    const row = await saveSelfVerdict(act.trx, line, { isOnBehalf, verdict: judgement.verdict, note: judgement.note.trim() })
    await act.revise({ type: 'selfVerdict', id: row.id, rev: row.rev, ownerUnit: line.unitId, record: { ...row } })
    act.about('planLine', line.id, { verdict: judgement.verdict, onBehalfOf: line.unitId === context.office.unitId ? '' : line.unitId })
  }
}

export interface SheetSubmission extends UnitMonth {
  readonly assessedOn: CalendarDay
  /** 代录 by the city: 实际收件日期 and 收件方式 of the sheet, which settle its obligation; null where that was registered, or the paper is still to come. */
  readonly receipt?: Omit<Receipt, 'isOnBehalf'> | null
}

/** Freezes the sheet with its total; every line must be judged. Submitting again makes the next revision. */
export async function submitSelfAssessment(context: ServiceContext, input: SheetSubmission) {
  ownUnitOnly(context, input.unitId, '报送其他单位的自评')
  return runCommand(context, 'selfAssessments.submit', async (act) => {
    await refuseUnready(context, act, input)
    // The receipt first: the sheet that is frozen counts itself among the materials that came.
    const { receipt = null } = input
    const received = receipt === null ? null : await receiveOnBehalf(context, act, { ...input, kind: 'self-assessment' }, receipt)
    const { total } = await freezeSheet(context, act, input)
    if (received !== null) act.about('obligation', received.id, { receivedOn: receipt?.receivedOn, way: receipt?.way })
    return { total }
  })
}

/** Freezes the unit's sheet as it stands within the caller's command; refuses one with lines that nobody judged. */
export async function freezeSheet(
  context: ServiceContext,
  act: Act,
  input: UnitMonth & { readonly assessedOn: CalendarDay },
): Promise<{ readonly total: string }> {
  const sheet = await readSheet(context, act.trx, input)
  const open = unjudged(sheet)
  if (open > 0) throw ruleViolation('everyLineJudged', `还有 ${open} 条措施未自评`, '请逐条自评后再报送')
  const scored = scoreSelfFacts(context.pack, await selfFactsOf(context, act.trx, { ...input, asOf: input.assessedOn }))
  const frozen: FrozenSheet = { ...sheet, scored }
  await keepSheet(context, act, input, { sheet: JSON.stringify(frozen), total: scored.record.total })
  return { total: scored.record.total }
}

async function refuseUnready(context: ServiceContext, act: Act, input: UnitMonth & { readonly assessedOn: CalendarDay }): Promise<void> {
  if (input.assessedOn > act.today) throw ruleViolation('assessedInFuture', '自评日期晚于今天', '请核对自评日期')
  if ((await findPlanOf(act.trx, inProgramme(context, { unitId: input.unitId, month: input.month }))) === undefined) {
    throw ruleViolation('monthNotOpen', `${officialMonth(input.month)}台账清单尚未生成`, '请先生成本月台账清单')
  }
  await refusePublished(context, act.trx, [{ unitId: input.unitId, month: input.month }])
}

async function keepSheet(
  context: ServiceContext,
  act: Act,
  input: UnitMonth & { readonly assessedOn: CalendarDay },
  content: { readonly sheet: string; readonly total: string },
): Promise<void> {
  const change = { assessed_on: input.assessedOn, ...content }
  const isOnBehalf = input.unitId !== context.office.unitId
  const standing = await findSelfAssessment(act.trx, inProgramme(context, { unitId: input.unitId, month: input.month }))
  refuseBesideOwn(isOnBehalf, standing?.is_on_behalf === 0, `${officialMonth(input.month)}自查评分表`)
  // The unit's own sheet is another record than the city's on its behalf.
  const before = standing?.is_on_behalf === asFlag(isOnBehalf) ? standing : undefined
  const row = {
    id: before?.id ?? context.newId(),
    programme_id: context.office.programmeId,
    unit_id: input.unitId,
    month: input.month,
    ...change,
    is_on_behalf: asFlag(isOnBehalf),
  }
  if (before === undefined) await insertSelfAssessment(act.trx, row)
  const rev = before === undefined ? 1 : fresh(await updateSelfAssessment(act.trx, before.id, before.rev, change), '自查评分表')
  act.about('selfAssessment', row.id, { unit: input.unitId, month: input.month, total: content.total, rev })
  await act.revise({ type: 'selfAssessment', id: row.id, rev, ownerUnit: input.unitId, record: row })
}
