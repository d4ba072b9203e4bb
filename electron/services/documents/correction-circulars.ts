import { listScores } from '#db/repositories/appraisals.ts'
import { isYearSettled } from '#db/repositories/annual-scores.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { percentText } from '#electron/scoring/wording.ts'
import type { MonthScoreRecord } from '#shared/domain/appraisal.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { parseFraction } from '#shared/domain/fraction.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { newestScores, ranksOf, scoredOf } from '../appraisal/published-scores.ts'
import type { ScoredMonth } from '../appraisal/score-views.ts'
import { type Act, type ServiceContext, inProgramme } from '../context.ts'
import { appraisalRulesTitle, upperBodies } from '../programmes/programme-names.ts'
import { unitRefs } from '../units.ts'
import { circularAddressee } from './circulars.ts'
import { type Facts, draftDocument } from './document-records.ts'
import type { UnitMonth } from './report-facts.ts'

/** 更正通报 of a published month (考评细则 四, M-113): what changed in a county's score, why, and the month's results from now on. */

export interface MonthCorrection extends UnitMonth {
  readonly version: number
  readonly reason: string
  /** The score that held until now. */
  readonly before: ScoredMonth
  readonly after: ScoredMonth
}

/** Drafts the 通报 within the command that publishes the version; returns the document's id. */
export async function draftMonthCorrection(context: ServiceContext, act: Act, correction: MonthCorrection): Promise<string> {
  const facts = await correctionFacts(context, act.trx, correction, act.today)
  return draftDocument(context, act, { kind: 'correction-circular', facts, unitId: null, month: correction.month, noticeId: null })
}

/** The same of a version that is kept already: to draw it up again after 撤回. */
export async function monthCorrectionFacts(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay): Promise<Facts> {
  const versions = await listScores(db, inProgramme(context, of))
  const [before, after] = versions.slice(-2)
  if (before === undefined || after === undefined) throw ruleViolation('notCorrected', '该月得分没有更正过', '请先办理更正')
  const { version, correction_reason: reason } = after
  return correctionFacts(context, db, { ...of, version, reason, before: scoredOf(before), after: scoredOf(after) }, asOf)
}

async function correctionFacts(context: ServiceContext, db: Connection, of: MonthCorrection, asOf: CalendarDay): Promise<Facts> {
  const { pack } = context
  const { unitId, month, before, after } = of
  const units = await unitRefs(db, pack)
  const records = new Map([...(await newestScores(db, inProgramme(context, { month })))].map(([id, each]) => [id, each.scored.record]))
  const [was, now] = [new Map(records).set(unitId, before.record), new Map(records).set(unitId, after.record)]
  const ranks = { was: ranksOf(pack, was), now: ranksOf(pack, now) }
  const counties = units.all.filter((unit) => now.has(unit.id))
  const rows = [...partRows(before.record, after.record), rankRow(ranks.was.get(unitId), ranks.now.get(unitId))]
  return {
    number: null,
    month,
    year: pack.year,
    datedOn: null,
    draftedOn: asOf,
    addressee: circularAddressee(pack),
    rulesTitle: appraisalRulesTitle(pack),
    publishedOn: await firstPublishedOn(context, db, of),
    corrections: [{ county: units.get(unitId).name, reason: of.reason, version: of.version, rows, sourceIds: [unitId] }],
    scores: counties.map(({ id, name }) => ({
      county: name,
      rank: ranks.now.get(id) ?? null,
      score: now.get(id)?.score ?? '0.00',
      remark: id === unitId ? '得分更正' : ranks.was.get(id) === ranks.now.get(id) ? '' : '名次调整',
      sourceIds: [id],
    })),
    interpretation: after.interpretation.sentence.replace(/^口径：/, '').replace(/。$/, ''),
    notes: (await isYearSettled(db, context.office.programmeId)) ? ['年度考评结果的更正另行通报'] : [],
    copyTo: upperBodies(pack),
  }
}

/** The day of the 通报 that is corrected: that of the first version. */
async function firstPublishedOn(context: ServiceContext, db: Connection, of: UnitMonth): Promise<CalendarDay> {
  const [first] = await listScores(db, inProgramme(context, { unitId: of.unitId, month: of.month }))
  return first?.published_on ?? context.ports.clock.today()
}

/** Parts as they are printed, 减分项 as what it takes away; 合计, 得分, and whether the month counts in the year's average. */
function partRows(before: MonthScoreRecord, after: MonthScoreRecord) {
  // A score from paper has no parts but its own 合计.
  const parts = [...new Map([...before.parts, ...after.parts].map((part) => [part.part, part.title]))].filter(([id]) => id !== 'paper')
  const points = (record: MonthScoreRecord, id: string): string => record.parts.find((each) => each.part === id)?.points ?? '0.00'
  const counts = (record: MonthScoreRecord): string => (record.isExcluded ? '不计入' : '计入')
  return [
    ...parts.map(([id, title]) => ({ label: title, before: points(before, id), after: points(after, id) })),
    { label: '合计', before: before.total, after: after.total },
    { label: `得分（合计×${percentText(parseFraction(after.factor))}）`, before: before.score, after: after.score },
    { label: '年度平均', before: counts(before), after: counts(after) },
  ]
}

export function rankRow(before: number | null | undefined, after: number | null | undefined) {
  const text = (rank: number | null | undefined): string => (rank == null ? '不排名' : `第${rank}名`)
  return { label: '名次', before: text(before), after: text(after) }
}
