import { listClaims } from '#db/repositories/claims.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { listFindings } from '#db/repositories/spot-checks.ts'
import { type Fraction, writeFraction, zero } from '#shared/domain/fraction.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { verdicts } from '#shared/domain/plan.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { appraisalOf } from '../appraisal/appraisal-rules.ts'
import { monthReadingLines } from '../appraisal/reading-lines.ts'
import { seenOf } from '../appraisal/review-basis.ts'
import { evidenceMentions } from '../appraisal/self-assessment-sheet.ts'
import { type ServiceContext, inProgramme, ownUnitOnly } from '../context.ts'
import { unitRefs } from '../units.ts'
import type { Facts } from './document-records.ts'
import type { UnitMonth } from './report-facts.ts'
import { type StandingScore, standingScore } from './standing-score.ts'
import { evenShare, explainedLine, fourDecimals, plainFraction, splitFact } from './trace-facts.ts'

/** 考评得分明细表 (M-113): the published score as it was frozen, else the provisional one; fractions, four decimals, and the files behind. */
export async function scoreDetailFacts(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay): Promise<Facts> {
  ownUnitOnly(context, of.unitId, '查看其他单位的考评得分')
  const score = await standingScore(context, db, of, asOf)
  const { record, trace, interpretation } = score.scored
  const entries = trace.filter((entry) => record.parts.some((part) => part.part === entry.part))
  const found = await circumstances(context, db, of)
  const none = new Map<string, string>()
  return {
    county: (await unitRefs(db, context.pack)).get(of.unitId).name,
    month: of.month,
    datedOn: null,
    draftedOn: asOf,
    isProvisional: score.published === undefined,
    interpretation: interpretation.sentence.replace(/^口径：/, '').replace(/。$/, ''),
    lines: entries.map((entry) => explainedLine(entry, entry.isDeduction ? found.deducted : none)),
    total: fourDecimals(record.exactTotal),
    totalFraction: plainFraction(record.exactTotal),
    factor: interpretation.factor,
    score: fourDecimals(record.exactScore),
    scoreFraction: plainFraction(record.exactScore),
    isRounded: record.roundingShows,
    items: await itemsOf(context, db, of, entries, found),
    remarks: remarksOf(context, score),
  }
}

interface Found {
  /** Behind a deducted line: 「，4月26日抽查：未见方案印发文件」. */
  readonly deducted: ReadonlyMap<string, string>
  /** Beside a line of the month itself: 「4月26日抽查属实」. */
  readonly ofLines: ReadonlyMap<string, string>
}

/** What spot checks found: those that take back in this month, and those on the month's own lines. */
async function circumstances(context: ServiceContext, db: Connection, { unitId, month }: UnitMonth): Promise<Found> {
  const findings = await listFindings(db, inProgramme(context, { unitId }))
  const refuted = findings.filter((each) => each.countsIn === month && each.finding === 'refuted')
  const own = findings.filter((each) => each.lineMonth === month)
  return {
    deducted: new Map(refuted.map((each) => [each.lineId, `，${officialMonthDay(each.checkedOn)}抽查：${each.reason}`])),
    ofLines: new Map(
      own.map(({ lineId, checkedOn, finding, countsIn }) => {
        const elsewhere = countsIn === month ? '' : `，在${Number(countsIn.slice(5))}月份扣减`
        return [lineId, `${officialMonthDay(checkedOn)}抽查${finding === 'refuted' ? `未完成${elsewhere}` : '属实'}`]
      }),
    ),
  }
}

/** Every record behind the points in its row, with evidence and 依据文件. */
async function itemsOf(
  context: ServiceContext,
  db: Connection,
  of: UnitMonth,
  entries: StandingScore['scored']['trace'],
  found: Found,
): Promise<Facts[]> {
  const seen = await seenOf(db, inProgramme(context, of))
  const bases = new Map((await listClaims(db, inProgramme(context, of))).map((claim) => [claim.id, `依据文件：${claim.basis}`]))
  return entries.flatMap((entry) => {
    const share = evenShare(entry, isShared(context, entry.part))
    return entry.facts.map(({ id, text }) => {
      const { title, standing } = splitFact(text)
      const checked = entry.isDeduction ? (found.deducted.get(id) ?? '').replace(/^，/, '') : (found.ofLines.get(id) ?? '')
      const evidence = entry.isDeduction
        ? ''
        : evidenceMentions(seen(id))
            .map((each) => `${each.title}（${each.kind}）`)
            .join('；')
      return {
        part: entry.title,
        title,
        standing: [standing, checked].filter((part) => part !== '').join('；') || '计分',
        ...pointsOf(standing, share),
        files: bases.get(id) ?? evidence,
        sourceIds: [id],
      }
    })
  })
}

/** Whether a part is shared out evenly among the month's measures (考评细则 二（一）1). */
function isShared({ pack }: ServiceContext, part: string): boolean {
  return appraisalOf({ pack }).month.some((rule) => rule.kind === 'evenShare' && rule.part === part)
}

/** A measure's own share where it was done, 0 where not; nothing for 不涉及 and for parts that are not shared out. */
function pointsOf(standing: string, share: Fraction | null): { points: string; fraction: string } {
  if (share === null || standing.startsWith(verdicts.notApplicable)) return { points: '', fraction: '' }
  const exact = writeFraction(standing.startsWith(verdicts.done) ? share : zero)
  return { points: fourDecimals(exact), fraction: plainFraction(exact) }
}

/** Other 口径 lines, what was typed from paper, and why there is another version. */
function remarksOf({ pack }: ServiceContext, { scored, published }: StandingScore): string[] {
  const readings = published?.facts == null ? [] : monthReadingLines(pack, published.facts)
  const row = published?.row
  const version =
    row === undefined || row.version === 1
      ? []
      : [`本表为更正后第${row.version}版，更正理由：${row.correction_reason.replace(/。$/, '')}。`]
  return [...version, ...scored.record.notes, ...readings]
}
