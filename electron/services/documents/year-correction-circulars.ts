import { type AnnualScoreRow, listAnnualScores } from '#db/repositories/annual-scores.ts'
import type { Connection } from '#db/repositories/connection.ts'
import type { YearFacts } from '#shared/domain/appraisal-year.ts'
import { scoredYear } from '#shared/domain/appraisal-year.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { type CountyYear, countyYears, isRanked } from '../appraisal/year/county-years.ts'
import { countyView } from '../appraisal/year/year-view.ts'
import { type Act, type ServiceContext, inProgramme } from '../context.ts'
import { appraisalRulesTitle, upperBodies } from '../programmes/programme-names.ts'
import { circularAddressee } from './circulars.ts'
import { rankRow } from './correction-circulars.ts'
import { type Facts, draftDocument } from './document-records.ts'
import { yearPaperMonth } from './year-paper-month.ts'

/** 关于更正……年度考评结果的通报: the counties whose year has a new version, and all results from now on. */

export interface YearVersion {
  readonly year: CountyYear
  readonly rank: number | null
}

export interface CorrectedYear {
  /** Why, in the officer's words; null where only the rank moved. */
  readonly reason: string | null
  readonly version: number
  readonly before: YearVersion
  readonly after: YearVersion
}

export interface YearCorrection {
  readonly interpretation: string
  readonly settledOn: CalendarDay
  readonly corrected: readonly CorrectedYear[]
  /** Counties that stay as they were. */
  readonly others: readonly YearVersion[]
}

/** Drafts the 通报 within the command that corrects the year; returns the document's id. */
export async function draftYearCorrection(context: ServiceContext, act: Act, correction: YearCorrection): Promise<string> {
  const facts = correctionFacts(context, correction, act.today)
  const month = yearPaperMonth(context, act.today)
  return draftDocument(context, act, { kind: 'correction-circular', facts, unitId: null, month, noticeId: null })
}

/** The same of the last correction that is kept: to draw it up again after 撤回. */
export async function yearCorrectionFacts(context: ServiceContext, db: Connection, asOf: CalendarDay): Promise<Facts> {
  const rows = await listAnnualScores(db, inProgramme(context, {}))
  const last = rows.filter((row) => row.version > 1).toSorted((one, other) => (one.id < other.id ? 1 : -1))[0]
  if (last === undefined) throw ruleViolation('notCorrected', '年度考评结果没有更正过', '请先办理年度更正')
  const isOf = (row: AnnualScoreRow): boolean =>
    row.version > 1 && row.settled_on === last.settled_on && row.document_id === last.document_id
  const years = new Map((await countyYears(context, db)).map((year) => [year.unit.id, year]))
  const versionOf = (row: AnnualScoreRow): YearVersion[] => {
    const year = years.get(row.unit_id)
    if (year === undefined) return []
    const frozen = { scored: scoredYear.parse(JSON.parse(row.result)), usedFacts: JSON.parse(row.facts) as YearFacts, settled: row }
    return [{ year: { ...year, ...frozen }, rank: row.rank }]
  }
  const ofUnit = Map.groupBy(rows, (row) => row.unit_id)
  const corrected = [...ofUnit.values()].flatMap((versions) => {
    const at = versions.findIndex(isOf)
    const [row, previous] = [versions[at], versions[at - 1]]
    if (row === undefined || previous === undefined) return []
    const [before, after] = [versionOf(previous)[0], versionOf(row)[0]]
    if (before === undefined || after === undefined) return []
    return [{ reason: row.facts_hash === previous.facts_hash ? null : row.correction_reason, version: row.version, before, after }]
  })
  const others = [...ofUnit.values()].flatMap((versions) => {
    const row = versions.at(-1)
    return row === undefined || versions.some(isOf) ? [] : versionOf(row)
  })
  const settledOn = rows.find((row) => row.version === 1)?.settled_on ?? last.settled_on
  return correctionFacts(context, { interpretation: last.interpretation, settledOn, corrected, others }, asOf)
}

function correctionFacts(
  context: ServiceContext,
  { interpretation, settledOn, corrected, others }: YearCorrection,
  asOf: CalendarDay,
): Facts {
  const { pack } = context
  const viewOf = ({ year, rank }: YearVersion) => ({
    ...countyView(context, { ...year, settled: undefined }, interpretation, new Map()),
    rank,
  })
  const changed = corrected.map((each) => ({ ...each, was: viewOf(each.before), now: viewOf(each.after) }))
  const order = new Map(pack.units.map((unit, at) => [unit.id, at]))
  const scores = [
    ...changed.map(({ now, reason }) => ({ view: now, remark: reason === null ? '名次调整' : '得分更正' })),
    ...others.map((each) => ({ view: viewOf(each), remark: '' })),
  ].toSorted((one, other) => (order.get(one.view.unit.unitId) ?? 0) - (order.get(other.view.unit.unitId) ?? 0))
  return {
    number: null,
    month: null,
    year: pack.year,
    datedOn: null,
    draftedOn: asOf,
    addressee: circularAddressee(pack),
    rulesTitle: appraisalRulesTitle(pack),
    publishedOn: settledOn,
    corrections: changed
      .filter(({ reason }) => reason !== null)
      .map(({ was, now, reason, version }) => ({
        county: now.unit.name,
        reason: reason ?? '',
        version,
        rows: [...changes(was, now), ...(isRanked(pack) ? [rankRow(was.rank, now.rank)] : [])],
        sourceIds: [now.unit.unitId],
      })),
    scores: scores.map(({ view, remark }) => ({
      county: view.unit.name,
      rank: view.rank,
      score: view.total,
      remark,
      sourceIds: [view.unit.unitId],
    })),
    interpretation: changed[0]?.after.year.scored.interpretation.sentence.replace(/^口径：/, '').replace(/。$/, '') ?? interpretation,
    notes: [],
    copyTo: upperBodies(pack),
  }
}

type View = ReturnType<typeof countyView>

/** Months, average, both parts and the total, before and after. */
function changes(was: View, now: View) {
  const months = now.months.map((month, at) => ({
    label: `${officialMonth(month.month)}得分`,
    before: was.months[at]?.score ?? '—',
    after: month.score ?? '—',
  }))
  return [
    ...months,
    { label: '月均得分', before: was.average, after: now.average },
    { label: '任务完成情况', before: was.taskCompletion, after: now.taskCompletion },
    { label: '创新性举措', before: was.innovation, after: now.innovation },
    { label: '年度得分', before: was.total, after: now.total },
  ]
}
