import { listBriefs } from '#db/repositories/briefs.ts'
import { listClaims, listRecognisedBefore } from '#db/repositories/claims.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { findMonthChoice } from '#db/repositories/month-choices.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { type FindingRecord, listFindings } from '#db/repositories/spot-checks.ts'
import {
  type AdjustmentFact,
  type InformationFact,
  type LaterFinding,
  type MaterialFact,
  type MeasureFact,
  type MonthFacts,
  informationInMonth,
} from '#shared/domain/appraisal.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type Verdict, countedVerdict } from '#shared/domain/plan.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import { standingRefutations } from './findings.ts'
import { scoreReadings } from '../programmes/readings.ts'

/** The facts of one county's month, with the ids of the records behind them: what the engine scores and explains. */

export interface FactsOf {
  readonly unitId: string
  readonly month: string
  /** Materials not yet due on this day are left out; null where all is decided (a month that is published). */
  readonly asOf: CalendarDay | null
}

export async function monthFactsOf(context: ServiceContext, db: Connection, of: FactsOf): Promise<MonthFacts> {
  const lines = await listLines(db, inProgramme(context, { month: of.month, unitId: of.unitId }))
  const refutations = standingRefutations(await listFindings(db, inProgramme(context, { unitId: of.unitId })))
  return {
    ...(await sharedFacts(context, db, of)),
    measures: lines.map((line) => measureFact(line, refutations.get(line.id))),
    laterFindings: await laterFindings(context, db, of, [...refutations.values()]),
  }
}

/**
 * The month as the county itself sees it: its own verdicts, laid under `judgements` not yet saved, taken as if the city
 * agreed with them. 抽查 and 减分 are the city's.
 */
export async function selfFactsOf(
  context: ServiceContext,
  db: Connection,
  of: FactsOf,
  judgements: ReadonlyMap<string, Verdict> = new Map(),
): Promise<MonthFacts> {
  const lines = await listLines(db, inProgramme(context, { month: of.month, unitId: of.unitId }))
  const measures = lines.map((line) => {
    const verdict = judgements.get(line.id) ?? line.selfVerdict
    return { id: line.id, title: lineTitle(line), verdict, isReviewed: verdict !== null, isRefuted: false }
  })
  return { ...(await sharedFacts(context, db, of)), measures, laterFindings: [] }
}

/** 「7-3 进校园方案」 */
export function lineTitle(line: Pick<LineRecord, 'code' | 'shortTitle'>): string {
  return `${line.code} ${line.shortTitle}`
}

async function sharedFacts(context: ServiceContext, db: Connection, of: FactsOf): Promise<Omit<MonthFacts, 'measures' | 'laterFindings'>> {
  const chosen = await findMonthChoice(db, inProgramme(context, of))
  const choice = chosen?.about === 'noPlan' ? chosen.choice : null
  return {
    month: of.month,
    materials: await materialFacts(context, db, of),
    information: await informationFacts(context, db, of),
    adjustments: await adjustmentFacts(context, db, of),
    adjustmentCount: scoreReadings(context.pack).adjustmentCount,
    noPlan: choice === 'full' || choice === 'excluded' ? choice : null,
    asOf: of.asOf,
  }
}

function measureFact(line: LineRecord, refutation: FindingRecord | undefined): MeasureFact {
  return {
    id: line.id,
    title: lineTitle(line),
    verdict: countedVerdict(line),
    isReviewed: line.reviewVerdict !== null,
    isRefuted: refutation?.countsIn === line.month,
  }
}

/**
 * 计入考评 alone; lateness by the 实际收件日期 of the first receipt that was not sent back. Receipts are
 * registered at the city: a county's office does not know that nothing came.
 */
async function materialFacts(context: ServiceContext, db: Connection, { month, unitId }: FactsOf): Promise<MaterialFact[]> {
  const obligations = await listObligations(db, inProgramme(context, { month, unitId }))
  const knowsReceipts = context.office.profile === 'city'
  return obligations
    .filter((each) => each.counts === 1 && (knowsReceipts || each.receipt !== null || each.waived_reason !== null))
    .map((each) => ({
      id: each.id,
      title: each.title,
      dueOn: each.due_on,
      receivedOn: each.receipt?.received_on ?? null,
      isWaived: each.waived_reason !== null,
      waiverGround: each.waived_reason ?? '',
    }))
}

async function informationFacts(context: ServiceContext, db: Connection, { month, unitId }: FactsOf): Promise<InformationFact[]> {
  const briefs = await listBriefs(db, inProgramme(context, { month, unitId }))
  return briefs.map((brief) =>
    informationInMonth(
      {
        id: brief.id,
        title: brief.title,
        receivedOn: brief.received_on,
        isHighQuality: brief.is_high_quality === 1,
        isRecommended: brief.is_recommended === 1,
        adoptedOn: brief.adopted_on,
      },
      month,
    ),
  )
}

/** A claim stands for one month: recognising it says that the month's plan carried it out. */
async function adjustmentFacts(context: ServiceContext, db: Connection, { month, unitId }: FactsOf): Promise<AdjustmentFact[]> {
  const earlier = await listRecognisedBefore(db, inProgramme(context, { unitId, month }))
  return (await listClaims(db, inProgramme(context, { month, unitId }))).map((claim) => ({
    id: claim.id,
    title: claim.title,
    kind: claim.kind,
    isApproved: claim.status === 'recognised',
    isCarriedOut: claim.status === 'recognised',
    wasCountedEarlier: earlier.some((each) => each.kind === claim.kind && each.title === claim.title),
  }))
}

/** Lines of earlier months whose refutation counts in this one, each with the N of its own month. */
async function laterFindings(
  context: ServiceContext,
  db: Connection,
  { month, unitId }: FactsOf,
  refutations: readonly FindingRecord[],
): Promise<LaterFinding[]> {
  const due = refutations.filter((each) => each.countsIn === month && each.lineMonth < month)
  const found: LaterFinding[] = []
  for (const lineMonth of new Set(due.map((each) => each.lineMonth))) {
    const lines = await listLines(db, inProgramme(context, { month: lineMonth, unitId }))
    const planned = lines.filter((line) => line.reviewVerdict !== 'notApplicable').length
    for (const line of lines) {
      const isDue = due.some((each) => each.lineId === line.id)
      // A line that completion never counted has nothing to lose.
      if (isDue && countedVerdict(line) === 'done') found.push({ id: line.id, title: lineTitle(line), month: lineMonth, planned })
    }
  }
  return found.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
