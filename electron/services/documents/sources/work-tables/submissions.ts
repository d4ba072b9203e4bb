import type { Connection } from '#db/repositories/connection.ts'
import { listIssuedItems } from '#db/repositories/ladder.ts'
import { listCurrentLiaisons } from '#db/repositories/organisation.ts'
import { listUrges } from '#db/repositories/urges.ts'
import type { SubmissionStatisticsFacts } from '#shared/documents/kinds/reports/submission-statistics.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import { type CalendarDay, type CalendarMonth } from '#shared/domain/period.ts'
import { obligationStatuses } from '#shared/domain/submission.ts'
import { noticeKinds } from '#shared/domain/supervision.ts'
import { type UrgeWay, urgeTitle } from '#shared/domain/urge.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { ServiceContext } from '../../../context.ts'
import { type StandingObligation, standingObligations } from '../../../months/submissions.ts'
import { unitRefs } from '../../../units.ts'
import { keeperOf, standingOn } from './standing-day.ts'

/** 报送情况统计表 and 未报名单, from what each unit owes and what came. */

type Counts = SubmissionStatisticsFacts['units'][number]['month']

export async function submissionStatisticsFacts(
  context: ServiceContext,
  db: Connection,
  month: CalendarMonth,
  asOf: CalendarDay,
): Promise<Facts> {
  const rows = (await standingObligations(standingOn(context, asOf), db, {})).filter((row) => row.month <= month)
  const ofMonth = rows.filter((row) => row.month === month)
  const byUnit = Map.groupBy(rows, (row) => row.unit_id)
  const count = (...statuses: readonly StandingObligation['status'][]): number =>
    ofMonth.filter(({ status }) => statuses.includes(status)).length
  return {
    draftedOn: asOf,
    month,
    unit: (await keeperOf(context, db)).unit,
    from: rows.map((row) => row.month).toSorted()[0] ?? month,
    units: (await unitRefs(db, context.pack)).all.flatMap(({ id, name }) => {
      const own = byUnit.get(id) ?? []
      if (own.length === 0) return []
      const now = own.filter((row) => row.month === month)
      return { name, month: countsOf(now), year: countsOf(own), sourceIds: now.map((row) => row.id) }
    }),
    waived: count('waived'),
    open: count('open', 'dueSoon', 'returned'),
  }
}

function countsOf(rows: readonly StandingObligation[]): Counts {
  const count = (status: StandingObligation['status']): number => rows.filter((row) => row.status === status).length
  return { onTime: count('onTime'), late: count('late'), missing: count('missing'), overdue: count('overdue') }
}

export async function unreportedListFacts(
  context: ServiceContext,
  db: Connection,
  month: CalendarMonth,
  asOf: CalendarDay,
): Promise<Facts> {
  const owed = (await standingObligations(standingOn(context, asOf), db, { month })).filter(({ status }) => status !== 'waived')
  const missing = owed.filter(({ receivedOn }) => receivedOn === null)
  const units = await unitRefs(db, context.pack)
  const liaisons = new Map((await listCurrentLiaisons(db)).map((each) => [each.unit_id, each]))
  const urged = await lastUrges(
    db,
    missing.map(({ id }) => id),
  )
  return {
    draftedOn: asOf,
    month,
    unit: (await keeperOf(context, db)).unit,
    expected: new Set(owed.map((row) => row.unit_id)).size,
    materials: units.all.flatMap((unit) =>
      missing
        .filter((row) => row.unit_id === unit.id)
        .map((row) => ({
          name: unit.name,
          material: row.title,
          dueOn: officialMonthDay(row.due_on),
          standing: standingOf(row),
          liaison: liaisons.get(unit.id)?.name ?? '',
          phone: liaisons.get(unit.id)?.phone ?? '',
          urged: urged.get(row.id) ?? '',
          sourceIds: [row.id],
        })),
    ),
  }
}

function standingOf({ status, daysLate }: StandingObligation): string {
  return status === 'overdue' ? `${obligationStatuses.overdue}${daysLate}天` : obligationStatuses[status]
}

/** The last time that each material was asked for: 「4月21日电话催办」, 「4月22日工作提示单」. */
async function lastUrges(db: Connection, subjectIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const urges = (await listUrges(db, { subjectIds })).map((urge) => ({
    subjectId: urge.subject_id,
    on: urge.urged_on,
    what: urgeTitle(urge.way as UrgeWay),
  }))
  const notices = (await listIssuedItems(db, { subjectIds })).map(({ subjectId, issuedOn, kind }) => ({
    subjectId,
    on: issuedOn,
    what: `下发${noticeKinds[kind]}`,
  }))
  const all = [...urges, ...notices].toSorted((one, other) => one.on.localeCompare(other.on))
  return new Map(all.map(({ subjectId, on, what }) => [subjectId, `${officialMonthDay(on)}${what}`]))
}
