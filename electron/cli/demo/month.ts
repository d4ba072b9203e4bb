import type { Session } from '#electron/app/types.ts'
import { typed } from '../session.ts'
import type { SettableClock } from '../ports.ts'
import { isDone, lineFact } from './facts.ts'

/** One month of the office, as its clerks would do it through the pages: the same calls, in the same order. */

export interface MonthSummary {
  readonly month: string
  readonly lines: number
  readonly obligations: number
  readonly notices: number
  readonly scores: readonly { readonly county: string; readonly score: string; readonly rank: number | null }[]
}

export interface Desk {
  readonly session: Session
  readonly clock: SettableClock
  /** 0 for the first month. */
  readonly monthAt: number
  /** Opens the first county's own office: then its work comes and goes in packages. */
  readonly openApart?: (unitId: string) => Promise<ApartCounty>
}

/** A county that works in an office of its own. */
export interface ApartCounty {
  readonly unitId: string
  /** Its window. */
  readonly session: Session
  /** Takes the month's list. */
  begin(month: string): Promise<void>
  /** Submits its 自评 and reports. */
  report(month: string): Promise<void>
  /** Takes what the city's office decided. */
  conclude(month: string): Promise<void>
}

type Call = ReturnType<typeof typed>

export async function runMonth(desk: Desk, month: string): Promise<MonthSummary> {
  const call = typed(desk.session)
  const settledOn = firstDay(month, desk.monthAt)
  desk.clock.setDay(settledOn)
  const opened = await call('plans.open', { month })
  const { units } = await call('plans.month', { month })
  await call('plans.settle', {
    month,
    unitIds: units.map((each) => each.unit.unitId),
    settledOn,
  })
  const counties = units.filter((each) => each.scored)
  const apart = await desk.openApart?.(counties[0]?.unit.unitId ?? '')
  await apart?.begin(month)
  for (const [at, { unit }] of counties.entries()) {
    const session = unit.unitId === apart?.unitId ? apart.session : desk.session
    await reportProgress(session, desk, month, unit, at)
    await recordBrief(call, desk, month, unit, at)
  }
  await receive(call, desk, month, apart)
  const notices = await remindAndSupervise(call, desk, month)
  const countyIds = counties.map((each) => each.unit.unitId)
  await assess(call, desk, month, { countyIds, apart })
  const scores = await publish(call, desk, month)
  await apart?.conclude(month)
  return { month, lines: opened.lines, obligations: opened.obligations, notices, scores }
}

/** The first month begins when the programme does. */
function firstDay(month: string, monthAt: number): string {
  return `${month}-${monthAt === 0 ? '18' : '01'}`
}

interface Unit {
  readonly unitId: string
  readonly name: string
}

/** A county's lines, judged, with evidence for the first ones: kept by the city on its behalf, or written in its own office. */
async function reportProgress(session: Session, { monthAt }: Desk, month: string, unit: Unit, countyAt: number): Promise<void> {
  const call = typed(session)
  const { lines } = await call('plans.lines', { month, unitId: unit.unitId })
  const recordedOn = firstDay(month, monthAt)
  const judgements = []
  for (const [at, line] of lines.entries()) {
    const fact = lineFact(unit.name, line.shortTitle, month, at)
    await call('progress.save', { lineId: line.lineId, entryId: null, rev: null, recordedOn, ...fact, problem: '' })
    judgements.push({
      lineId: line.lineId,
      verdict: isDone(countyAt, at, lines.length, monthAt) ? ('done' as const) : ('notDone' as const),
      note: '',
    })
  }
  await call('selfAssessments.judge', { judgements })
  const bytes = new TextEncoder().encode(`${unit.name}${month}佐证材料（演示）`)
  const staged = await session.stage({ name: `${unit.name}关于推进政务守信践诺工作的通知.txt`, bytes: piecesOf(bytes) })
  if (!staged.ok) throw new Error(staged.error.code)
  const evidence = {
    title: `《${unit.name}关于推进政务守信践诺工作的通知》`,
    kind: 'document' as const,
    issuer: unit.name,
    documentNumber: '',
    formedOn: recordedOn,
  }
  await call('evidence.add', { ...evidence, lineIds: lines.slice(0, 3).map((line) => line.lineId), files: [staged.value.token] })
}

async function recordBrief(call: Call, { monthAt }: Desk, month: string, unit: Unit, countyAt: number): Promise<void> {
  const brief = {
    unitId: unit.unitId,
    title: `${unit.name}推进政务守信践诺工作动态`,
    receivedOn: firstDay(month, monthAt),
    qualityGround: '做法具体、数据完整',
  }
  await call('briefs.save', {
    briefId: null,
    rev: null,
    ...brief,
    isHighQuality: countyAt % 2 === 0,
    isRecommended: false,
    adoptedOn: null,
    adoptedIn: '',
  })
}

async function* piecesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** Everything came on the 20th but the last county's report, which came a day late; in the first month that is waived for nobody. */
async function receive(call: Call, { clock }: Desk, month: string, apart: ApartCounty | undefined): Promise<void> {
  clock.setDay(`${month}-20`)
  await apart?.report(month)
  const { units } = await call('submissions.month', { month })
  const counties = units.filter((each) => each.scored)
  const lateUnit = counties.at(-1)?.unit.unitId
  const reports = units.flatMap((each) =>
    each.obligations
      .filter((own) => own.kind === 'monthly-report' && own.receivedOn === null)
      .map((own) => ({ ...own, unitId: each.unit.unitId })),
  )
  const base = { way: 'intranetMail' as const, isOnBehalf: true, reason: '' }
  const inTime = reports.filter((each) => each.unitId !== lateUnit).map((each) => each.obligationId)
  await call('submissions.receive', { ...base, obligationIds: inTime, receivedOn: `${month}-20` })
  clock.setDay(`${month}-21`)
}

/** Reminds whoever is late; from the second month on, missed milestones are supervised. One notice a unit, each led to its delivery. */
async function remindAndSupervise(call: Call, { clock, monthAt }: Desk, month: string): Promise<number> {
  const { subjects } = await call('notices.subjects', {})
  const late = subjects.filter((each) => each.subject.kind === 'obligation' && each.rung === 'none').map((each) => each.subject)
  const missed = subjects.filter((each) => each.subject.kind === 'milestone' && each.rung === 'none').map((each) => each.subject)
  const drafts = [
    ...(late.length === 0 ? [] : (await call('notices.propose', { step: 'remind', subjects: late })).proposals),
    ...(missed.length === 0 || monthAt === 0 ? [] : (await call('notices.propose', { step: 'supervise', subjects: missed })).proposals),
  ]
  if (drafts.length === 0) return 0
  const notices = drafts.map((each) => ({
    unitId: each.unit.unitId,
    kind: each.kind,
    subjects: each.items.map((item) => item.subject),
    answerDueOn: `${month}-28`,
  }))
  const made = await call('notices.draft', { notices })
  for (const notice of made.notices) await lead(call, notice.documentId, `${month}-21`)
  clock.setDay(`${month}-22`)
  const lateReports = late.flatMap((each) => (each.kind === 'obligation' ? [each.obligationId] : []))
  if (lateReports.length > 0) {
    await call('submissions.receive', { obligationIds: lateReports, receivedOn: `${month}-22`, way: 'paper', isOnBehalf: true, reason: '' })
  }
  return made.notices.length
}

/** A document's way from draft to delivery. */
async function lead(call: Call, documentId: string, day: string): Promise<void> {
  for (;;) {
    const { document, steps, rev, suggestion } = await call('documents.get', { documentId })
    const step = steps.find((each) => each.state === 'current')?.step
    const detail = stepDetail(step, day, suggestion.signer)
    if (detail === undefined) return
    await call('documents.step', { documentId: document.documentId, rev, detail })
  }
}

function stepDetail(step: string | undefined, day: string, signer: string) {
  switch (step) {
    case 'check':
      return { step, checkedBy: '演示核稿人', opinion: '同意' } as const
    case 'signOff':
      return { step, signer: signer || '专班组长', signedOn: day, instruction: '同意下发', scan: null } as const
    case 'number':
      return { step, serial: null } as const
    case 'seal':
      return { step, sealedOn: day, copies: 2, sealedBy: '演示经办人', approvedBy: '办公室主任' } as const
    case 'issue':
      return { step, issuedOn: day } as const
    case 'deliver':
      return { step, deliveredOn: day, receivedBy: '演示签收人', way: '专人送达' } as const
    default:
      return undefined
  }
}

/** 自评 by the 23rd, 复核 with one line overruled, a spot check that refutes one line of the second county. */
async function assess(
  call: Call,
  { clock }: Desk,
  month: string,
  { countyIds, apart }: { readonly countyIds: readonly string[]; readonly apart: ApartCounty | undefined },
): Promise<void> {
  clock.setDay(`${month}-23`)
  for (const unitId of countyIds.filter((each) => each !== apart?.unitId))
    await call('selfAssessments.submit', { unitId, month, assessedOn: `${month}-23` })
  const { units } = await call('submissions.month', { month })
  const sheets = units.flatMap((each) =>
    each.obligations.filter((own) => own.kind === 'self-assessment' && own.receivedOn === null).map((own) => own.obligationId),
  )
  await call('submissions.receive', { obligationIds: sheets, receivedOn: `${month}-23`, way: 'intranetMail', isOnBehalf: true, reason: '' })
  clock.setDay(`${month}-26`)
  for (const unitId of countyIds) await call('appraisals.agreeAll', { unitId, month })
  const checked = countyIds[1]
  if (checked === undefined) return
  const { rows } = await call('appraisals.county', { unitId: checked, month })
  const line = rows.find((row) => row.review?.verdict === 'done')
  if (line === undefined) return
  const finding = { lineId: line.lineId, finding: 'refuted' as const, reason: '现场未见正式印发文件' }
  await call('appraisals.spotCheck', { unitId: checked, month, checkedOn: `${month}-26`, howChosen: '随机抽取', findings: [finding] })
}

async function publish(call: Call, { clock }: Desk, month: string): Promise<MonthSummary['scores']> {
  clock.setDay(`${month}-29`)
  const { documentId } = await call('appraisals.publish', { month, publishedOn: `${month}-29` })
  await lead(call, documentId, `${month}-29`)
  const { counties } = await call('appraisals.month', { month })
  return counties.map((each) => ({ county: each.unit.name, score: each.published?.score ?? each.score, rank: each.rank }))
}
