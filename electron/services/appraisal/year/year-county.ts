import type { Connection } from '#db/repositories/connection.ts'
import { amountText } from '#electron/scoring/rounding.ts'
import { bestYear } from '#electron/scoring/compare.ts'
import { percentText } from '#electron/scoring/wording.ts'
import { roundingNote } from '#shared/domain/appraisal-labels.ts'
import { compare, parseFraction, subtract } from '#shared/domain/fraction.ts'
import type { TraceEntry } from '#shared/domain/appraisal.ts'
import { appraisalOf } from '../appraisal-rules.ts'
import { type ServiceContext, found, ownUnitOnly } from '../../context.ts'
import { yearReadingLines } from '../reading-lines.ts'
import { type ScoreView, lineView, missingOf } from '../score-views.ts'
import { type CountyYear, countyYears, isRanked, usedInterpretation } from './county-years.ts'
import { countyView, monthViews, ranksByReading, settledInterpretation } from './year-view.ts'
import { interpretationOf, yearFactsHash } from './year-scores.ts'

/** One county's year with its row of the year's table, and the interpretation by which both are worked out. */
export async function explainedYear(context: ServiceContext, db: Connection, unitId: string) {
  ownUnitOnly(context, unitId, '查看其他单位的考评')
  const years = await countyYears(context, db)
  const year = found(
    years.find(({ unit }) => unit.id === unitId),
    '该县（市、区）',
  )
  const used = settledInterpretation([year]) ?? (await usedInterpretation(context, db))
  return { year, used, row: countyView(context, year, used, ranksByReading(context, years)) }
}

/** One county's year, every number with what it comes from. */
export async function appraisalYearCounty(context: ServiceContext, input: { readonly unitId: string }) {
  const { year, used, row } = await explainedYear(context, context.store.db, input.unitId)
  const { settled } = year
  return {
    unit: row.unit,
    months: monthViews(context, year.usedFacts, used),
    score: yearScoreView(context, year, used),
    readings: row.readings.map((each) => ({ ...each, best: year.scored.readings.find(({ id }) => id === each.id)?.best ?? '0.00' })),
    settled:
      settled === undefined
        ? null
        : {
            version: settled.version,
            settledOn: settled.settled_on,
            correction: settled.correction_reason,
            documentId: settled.document_id,
            factsChanged: settled.facts_hash !== yearFactsHash(year.facts),
          },
  }
}

/** In the month's shape: 合计 and 得分 of a year are one number, its factor lies in 任务完成情况. */
function yearScoreView(context: ServiceContext, { scored, settled }: CountyYear, used: string): ScoreView {
  const { record, trace, interpretation } = scored
  const why = settled === undefined ? ['年度考评结果尚未审定', ...record.whyProvisional] : []
  const entries = yearEntries(context, trace, used)
  return {
    total: record.total,
    score: record.total,
    exactScore: record.exactTotal,
    isProvisional: why.length > 0,
    whyProvisional: why.join('；'),
    interpretation: { id: interpretation.id, name: interpretation.name, factor: percentText(parseFraction(record.factor)) },
    lines: entries.map((entry) => lineView(entry, record)),
    roundingShows: record.roundingShows,
    readings: scored.readings.map(({ id, name, total, isChosen }) => ({ id, name, score: total, isChosen })),
    missing: missingOf(entries),
    notes: [...yearReadingLines(context.pack, isRanked(context.pack)), interpretation.sentence, roundingNote],
  }
}

/** The parts of a year, each with what would have earned the rest. */
export function yearEntries(context: ServiceContext, trace: readonly TraceEntry[], used: string): TraceEntry[] {
  return trace.map((entry) => ({ ...entry, missing: [...entry.missing, ...meanMissing(context, entry, used)] }))
}

/** What the mean of the months lacks to its best: nothing less than full months earns it. */
function meanMissing(context: ServiceContext, entry: TraceEntry, used: string): TraceEntry['missing'] {
  const { month, year } = appraisalOf(context)
  if (!year.some((rule) => rule.kind === 'meanOf' && rule.part === entry.part)) return []
  const lacking = subtract(bestYear({ month, year }, interpretationOf(context.pack, used)).taskCompletion, parseFraction(entry.exact))
  if (compare(lacking, parseFraction(0)) <= 0) return []
  return [{ text: '各月考评均得满分', points: amountText(lacking), exact: `${lacking.numerator}/${lacking.denominator}` }]
}
