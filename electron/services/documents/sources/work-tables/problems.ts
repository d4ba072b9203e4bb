import type { Connection } from '#db/repositories/connection.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { type MeasureRecord, listAssignments, listDutyCards, listMeasures } from '#db/repositories/programme.ts'
import { type ProblemRecord, listProblems } from '#db/repositories/problems.ts'
import { listProgress } from '#db/repositories/progress.ts'
import { listFindings } from '#db/repositories/spot-checks.ts'
import type { RectificationListFacts } from '#shared/documents/kinds/tables/rectification-list.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import { cleanText } from '#shared/domain/collected-progress.ts'
import { type CalendarDay, type CalendarMonth, lastDayOf } from '#shared/domain/period.ts'
import { problemStatuses } from '#shared/domain/problem.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, inProgramme } from '../../../context.ts'
import { daysLate } from '../../../supervision/problems.ts'
import { type UnitIndex, unitRefs } from '../../../units.ts'
import { keeperOf, ownUnit } from './standing-day.ts'

/** 一清单: what the register holds open or closed in the month, then what the month's progress told and a spot check refuted besides. */

type Row = RectificationListFacts['problems'][number]

interface Found {
  readonly unitId: string
  readonly measureId: string | null
  readonly content: string
  readonly origin: string
  readonly remedy: string
  readonly due: string
  readonly closing: string
  readonly sourceId: string
}

export async function rectificationListFacts(
  context: ServiceContext,
  db: Connection,
  month: CalendarMonth,
  asOf: CalendarDay,
): Promise<Facts> {
  const units = await unitRefs(db, context.pack)
  const registered = (await registeredProblems(context, db, month)).map((row) => registeredProblem(row, asOf))
  const known = new Set(registered.map(keyOf))
  const lines = await listLines(db, inProgramme(context, { month, ...ownUnit(context) }))
  const besides = [...(await toldProblems(context, db, month)), ...(await refutedLines(context, db, month, lines))]
  const found = [...registered, ...besides.filter((each) => !known.has(keyOf(each)))]
  const leaders = await leadersOf(context, db)
  const measures = new Map((await listMeasures(db, context.office.programmeId)).map((measure) => [measure.id, measure]))
  const place = new Map(units.all.map(({ id }, at) => [id, at]))
  return {
    draftedOn: asOf,
    month,
    ...(await keeperOf(context, db)),
    problems: found
      .toSorted((one, other) => (place.get(one.unitId) ?? 0) - (place.get(other.unitId) ?? 0))
      .map((each) => rowOf(each, units, measures, leaders)),
  }
}

function rowOf(each: Found, units: UnitIndex, measures: ReadonlyMap<string, MeasureRecord>, leaders: ReadonlyMap<string, string>): Row {
  const measure = each.measureId === null ? undefined : measures.get(each.measureId)
  return {
    responsible: units.get(each.unitId).name,
    measure: measure === undefined ? '' : `${measure.code} ${measure.shortTitle}`,
    content: each.content,
    origin: each.origin,
    remedy: each.remedy,
    person: leaders.get(`${each.measureId ?? ''} ${each.unitId}`) ?? '',
    due: each.due,
    closing: each.closing,
    sourceIds: [each.sourceId],
  }
}

/** The same words of one unit are one problem, whatever marks stand at their end. */
function keyOf({ unitId, content }: Pick<Found, 'unitId' | 'content'>): string {
  return `${unitId} ${cleanText(content)}`
}

/** Found by the end of the month and not closed before it began. */
async function registeredProblems(context: ServiceContext, db: Connection, month: CalendarMonth): Promise<ProblemRecord[]> {
  const { unitId } = ownUnit(context)
  return (await listProblems(db, context.office.programmeId))
    .filter((row) => unitId === undefined || row.unit_id === unitId)
    .filter((row) => row.found_on <= lastDayOf(month) && (row.closed_on === null || row.closed_on >= `${month}-01`))
    .toReversed()
}

function registeredProblem(row: ProblemRecord, asOf: CalendarDay): Found {
  const late = daysLate(row, asOf)
  const open = late > 0 ? `${problemStatuses.open}\n逾期${late}天` : problemStatuses.open
  return {
    unitId: row.unit_id,
    measureId: row.measure_id,
    content: row.content,
    origin: row.origin,
    remedy: row.measures_taken,
    due: row.due_on === null ? '' : officialMonthDay(row.due_on),
    closing: row.status === 'open' || row.closed_on === null ? open : `${officialMonthDay(row.closed_on)}\n${problemStatuses.closed}`,
    sourceId: row.id,
  }
}

/** 存在的问题 of the month's progress; how they are put right is not yet recorded. */
async function toldProblems(context: ServiceContext, db: Connection, month: CalendarMonth): Promise<Found[]> {
  const filter = inProgramme(context, { month, ...ownUnit(context) })
  const measures = new Map((await listLines(db, filter)).map(({ id, measureId }) => [id, measureId]))
  return (await listProgress(db, filter)).flatMap((entry) => {
    const content = cleanText(entry.problem)
    if (content === '') return []
    const measureId = measures.get(entry.line_id) ?? null
    return { unitId: entry.unit_id, measureId, content, origin: '月度报送', ...open, sourceId: entry.id }
  })
}

const open = { remedy: '', due: '', closing: '' } as const

/** What a spot check of the month's lines did not find as it was reported. */
async function refutedLines(context: ServiceContext, db: Connection, month: CalendarMonth, lines: readonly LineRecord[]): Promise<Found[]> {
  const findings = await listFindings(db, inProgramme(context, { month, ...ownUnit(context) }))
  // A later check of the same line speaks last.
  const last = [...new Map(findings.map((finding) => [finding.lineId, finding])).values()]
  return last
    .filter(({ finding }) => finding === 'refuted')
    .map(({ unitId, lineId, spotCheckId, reason }) => {
      const measureId = lines.find(({ id }) => id === lineId)?.measureId ?? null
      return { unitId, measureId, content: reason, origin: '抽查验证', ...open, sourceId: spotCheckId }
    })
}

/** 分管领导 of what a unit carries, by measure and unit, as its “六个一” names him. */
async function leadersOf(context: ServiceContext, db: Connection): Promise<ReadonlyMap<string, string>> {
  const leaders = new Map(
    (await listDutyCards(db, context.office.programmeId)).map(({ assignment_id: id, leader_in_charge: leader }) => [id, leader]),
  )
  const assignments = await listAssignments(db, inProgramme(context, ownUnit(context)))
  return new Map(assignments.map(({ id, measureId, unitId }) => [`${measureId} ${unitId}`, leaders.get(id) ?? '']))
}
