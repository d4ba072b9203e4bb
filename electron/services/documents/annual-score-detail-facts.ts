import { findNewestScore } from '#db/repositories/appraisals.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { detailText } from '#electron/scoring/rounding.ts'
import { scoreOrigins, yearMonthKinds } from '#shared/domain/appraisal-labels.ts'
import type { TraceEntry } from '#shared/domain/appraisal.ts'
import { compare, parseFraction, scale } from '#shared/domain/fraction.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { appraisalOf } from '../appraisal/appraisal-rules.ts'
import { yearReadingLines } from '../appraisal/reading-lines.ts'
import { type CountyYear, isRanked } from '../appraisal/year/county-years.ts'
import { explainedYear, yearEntries } from '../appraisal/year/year-county.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import type { Facts } from './document-records.ts'
import { explainedLine, fourDecimals, plainFraction } from './trace-facts.ts'

/** 年度考评得分明细表 (M-107, M-113): the year as it was settled, else as it stands, with every month and innovation behind it. */
export async function annualScoreDetailFacts(context: ServiceContext, db: Connection, unitId: string, asOf: CalendarDay): Promise<Facts> {
  const { year, used, row } = await explainedYear(context, db, unitId)
  const { scored, settled } = year
  const { record } = scored
  return {
    county: row.unit.name,
    year: context.pack.year,
    datedOn: null,
    draftedOn: asOf,
    provisional: settled === undefined ? ['年度考评结果尚未审定', ...record.whyProvisional].join('；') : '',
    version: settled?.version ?? null,
    rank: settled === undefined ? null : row.rank,
    months: await monthsOf(context, db, unitId, row.months),
    average: fourDecimals(scored.exactAverage),
    averageFraction: plainFraction(scored.exactAverage),
    lines: yearEntries(context, scored.trace, used).map((entry) => ({ ...explainedLine(entry), ...monthFactsText(context, entry) })),
    total: fourDecimals(record.exactTotal),
    totalFraction: plainFraction(record.exactTotal),
    innovations: innovationsOf(context, year),
    readings: scored.readings.map(({ name, total, best, isChosen }) => ({ name, total, best, isChosen })),
    remarks: [
      scored.interpretation.sentence,
      ...yearReadingLines(context.pack, isRanked(context.pack)),
      ...(settled === undefined || settled.correction_reason === '' ? [] : [`更正理由：${settled.correction_reason.replace(/。$/, '')}。`]),
    ],
  }
}

/** The months behind the mean stand in a table of their own. */
function monthFactsText(context: ServiceContext, { part, facts }: TraceEntry): { facts?: string } {
  const isMean = appraisalOf(context).year.some((rule) => rule.kind === 'meanOf' && rule.part === part)
  return isMean ? { facts: `计入${facts.length}个月，见“各月得分”` } : {}
}

type Months = Awaited<ReturnType<typeof explainedYear>>['row']['months']

/** Each month with the version that was taken, the 通报 of a paper score, the ground of a choice, the reason of a correction. */
async function monthsOf(context: ServiceContext, db: Connection, unitId: string, months: Months): Promise<Facts[]> {
  const rows: Facts[] = []
  for (const { month, kind, score, total, version, origin, ground } of months) {
    const newest = kind === 'scored' ? await findNewestScore(db, inProgramme(context, { unitId, month })) : undefined
    const kept = newest?.version === version ? newest : undefined
    const reason = kept === undefined || kept.correction_reason === '' ? '' : `更正：${kept.correction_reason}`
    rows.push({
      month,
      total,
      score,
      standing: origin === 'paper' ? scoreOrigins.paper : yearMonthKinds[kind],
      version,
      ground: [kept?.basis ?? '', reason, ground].filter((text) => text !== '').join('；'),
      sourceIds: kept === undefined ? [] : [kept.id],
    })
  }
  return rows
}

/** Claims as they counted, with what each brought while the part is not full; a recognition after 审定 is none yet. */
function innovationsOf(context: ServiceContext, { innovations, usedFacts }: CountyYear): Facts[] {
  const counted = new Map(usedFacts.innovations.map((each) => [each.id, each.isApproved]))
  const each = eachOf(context, usedFacts.innovations.filter(({ isApproved }) => isApproved).length)
  return innovations.map((claim) => {
    const isCounted = counted.get(claim.id)
    const opinion = claim.opinion === '' ? '' : `：${claim.opinion}`
    return {
      part: `情形（${claim.category}）`,
      title: claim.title,
      standing: isCounted === undefined ? '待认定，未计分' : `${isCounted ? '已认定' : '不予认定'}${opinion}`,
      points: isCounted === true ? each : isCounted === false ? '0.0000' : '',
      files: `依据文件：${claim.basis}`,
      sourceIds: [claim.id],
    }
  })
}

/** Points of one innovation; '' where the cap takes some of them back and none has a share of its own. */
function eachOf(context: ServiceContext, approved: number): string {
  const rule = appraisalOf(context).year.find((one) => one.kind === 'bonusEach')
  if (rule?.kind !== 'bonusEach') return ''
  const each = parseFraction(rule.each)
  return compare(scale(each, approved), parseFraction(rule.cap)) > 0 ? '' : detailText(each)
}
