import { listAnnualScores } from '#db/repositories/annual-scores.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { YearFacts } from '#shared/domain/appraisal-year.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type Act, type ServiceContext, cityOnly, inProgramme, runCommand } from '../../context.ts'
import { draftYearCorrection } from '../../documents/year-correction-circulars.ts'
import { type CountyYear, countyYears } from './county-years.ts'
import { type SignOff, freezeYear, ranksOf, refuseSignOff } from './year-freezing.ts'
import { scoreYearFacts, yearFactsHash } from './year-scores.ts'

/** 更正 of a settled year. */

export interface YearCorrectionInput {
  /** null: of every county whose facts changed. */
  readonly unitId?: string | null
  readonly correctedOn: CalendarDay
  readonly reason: string
  readonly signOff?: SignOff | null
}

/**
 * 更正 of the settled year after a month's correction or a later recognition: a new version where the facts changed, and one with the new
 * rank where only that did. The interpretation stays.
 */
export async function correctYear(context: ServiceContext, input: YearCorrectionInput) {
  cityOnly(context, '更正年度得分')
  return runCommand(context, 'appraisals.correctYear', async (act) => {
    const years = await countyYears(context, act.trx)
    const settled = years.flatMap((year) => (year.settled === undefined ? [] : [{ year, row: year.settled }]))
    const first = settled[0]
    if (first === undefined) throw ruleViolation('notSettled', '年度考评结果尚未审定，无需更正', '请直接调整月度得分或创新举措认定')
    const { interpretation, settled_on: settledOn } = first.row
    if (input.correctedOn > act.today || input.correctedOn < settledOn) {
      throw ruleViolation('correctedWhen', '更正日期应在审定之后、今天之前', '请核对更正日期')
    }
    refuseSignOff(input.signOff ?? null, input.correctedOn)
    const isMeant = (unitId: string): boolean => input.unitId == null || input.unitId === unitId
    const anew = settled.map(({ year, row }) => {
      const isChanged = isMeant(year.unit.id) && row.facts_hash !== yearFactsHash(year.facts)
      const facts = isChanged ? year.facts : year.usedFacts
      return { year, row, isChanged, facts, scored: isChanged ? scoreYearFacts(context.pack, facts, interpretation) : year.scored }
    })
    if (!anew.some(({ isChanged }) => isChanged)) {
      throw ruleViolation('nothingChanged', '所依据的月度得分和创新举措与审定时相同，年度得分没有变化', '请先更正月度得分或创新举措认定')
    }
    refuseOpen(anew.filter(({ isChanged }) => isChanged))
    const ranks = ranksOf(context, anew, interpretation)
    const rankOf = ({ year }: { readonly year: CountyYear }): number | null => ranks.get(year.unit.id) ?? null
    const moved = anew.filter((each) => each.isChanged || rankOf(each) !== each.row.rank)
    const reason = input.reason.trim()
    act.about('programme', context.office.programmeId, { correctedOn: input.correctedOn, reason, counties: moved.length })
    const documentId = await draftYearCorrection(context, act, {
      interpretation,
      settledOn: await firstSettledOn(context, act),
      corrected: moved.map((each) => ({
        reason: each.isChanged ? reason : null,
        version: each.row.version + 1,
        before: { year: each.year, rank: each.row.rank },
        after: { year: { ...each.year, scored: each.scored, usedFacts: each.facts }, rank: rankOf(each) },
      })),
      others: anew.filter((each) => !moved.includes(each)).map(({ year, row }) => ({ year, rank: row.rank })),
    })
    const corrected = []
    for (const each of moved) {
      const why = each.isChanged ? reason : `名次随其他县（市、区）得分更正调整：${reason}`
      const of = { version: each.row.version + 1, on: input.correctedOn, signOff: input.signOff ?? null, reason: why, documentId }
      await freezeYear(context, act, each, rankOf(each), of)
      const { id: unitId, name } = each.year.unit
      corrected.push({ unit: { unitId, name }, version: of.version, total: each.scored.record.total })
    }
    return { corrected, documentId }
  })
}

/** The day of the 审定: that of the first version. */
async function firstSettledOn(context: ServiceContext, act: Act): Promise<CalendarDay> {
  const [first] = (await listAnnualScores(act.trx, inProgramme(context, {}))).filter((row) => row.version === 1)
  return first?.settled_on ?? act.today
}

/** A month whose choice was taken back has no place in a final result. */
function refuseOpen(years: readonly { readonly year: CountyYear; readonly facts: YearFacts }[]): void {
  const open = years.find(({ facts }) => facts.months.some(({ kind }) => kind === 'open'))
  if (open === undefined) return
  throw ruleViolation('yearNotReady', `${open.year.unit.name}还有未定得分的月份`, '请补评，或选择不计入平均、按0分后再更正')
}
