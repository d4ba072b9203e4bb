import type { Connection } from '#db/repositories/connection.ts'
import { listLines } from '#db/repositories/plans.ts'
import { type FindingRecord, type SpotCheckRecord, listFindings, listSpotChecks } from '#db/repositories/spot-checks.ts'
import type { SpotCheckRecordFacts } from '#shared/documents/kinds/appraisal/spot-check-record.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import type { CalendarDay, CalendarMonth } from '#shared/domain/period.ts'
import { lineTitle } from '../../appraisal/score-facts.ts'
import { type ServiceContext, inProgramme } from '../../context.ts'
import { appraisalRulesTitle } from '../../programmes/programme-names.ts'
import { unitRefs } from '../../units.ts'
import { keeperOf } from './work-tables/standing-day.ts'

/** 抽查记录: what was looked at of a month's lines, check by check, whenever the checks were made. */
export async function spotCheckRecordFacts(
  context: ServiceContext,
  db: Connection,
  month: CalendarMonth,
  asOf: CalendarDay,
): Promise<Facts> {
  const findings = (await listFindings(db, inProgramme(context, { month }))).filter(({ checkedOn }) => checkedOn <= asOf)
  const lines = new Map((await listLines(db, inProgramme(context, { month }))).map((line) => [line.id, line]))
  const ofCheck = Map.groupBy(findings, ({ spotCheckId }) => spotCheckId)
  const heads = new Map((await listSpotChecks(db, [...ofCheck.keys()])).map((check) => [check.id, check]))
  const units = await unitRefs(db, context.pack)
  const checks = [...ofCheck].flatMap(([id, own]): SpotCheckRecordFacts['checks'] => {
    const [head, first] = [heads.get(id), own[0]]
    if (head === undefined || first === undefined) return []
    return [
      {
        checkedOn: head.checked_on,
        county: units.get(first.unitId).name,
        howChosen: head.how_chosen,
        scope: head.scope,
        effect: effectOf(head, own),
        findings: own.flatMap(({ lineId, finding, reason }) => {
          const line = lines.get(lineId)
          return line === undefined ? [] : [{ measure: lineTitle(line), finding: finding === 'refuted' ? '未属实' : '属实', reason }]
        }),
        sourceIds: [id],
      },
    ]
  })
  const rulesTitle = appraisalRulesTitle(context.pack)
  return { draftedOn: asOf, month, ...(await keeperOf(context, db)), rulesTitle, checkers: '', remark: '', checks }
}

/** Where the findings bear: what was confirmed changes no score. */
function effectOf({ effect }: SpotCheckRecord, findings: readonly FindingRecord[]): string {
  const refuted = findings.find(({ finding }) => finding === 'refuted')
  if (refuted === undefined) return '得分不变'
  const { lineMonth, countsIn } = refuted
  if (effect === 'ownMonth') return `更正${Number(lineMonth.slice(5))}月得分`
  return countsIn === lineMonth ? `计入${Number(lineMonth.slice(5))}月考评` : `在${Number(countsIn.slice(5))}月考评扣减\n（按原月分值）`
}
