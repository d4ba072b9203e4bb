import { findInterpretationChoice } from '#db/repositories/interpretations.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { appraisalOf } from '../appraisal-rules.ts'
import { type Act, type ServiceContext, cityOnly, runCommand } from '../../context.ts'
import { draftAnnualCircular } from '../../documents/annual-circulars.ts'
import { type CountyYear, countyYears } from './county-years.ts'
import { needsSignature } from './interpretation-choice.ts'
import { yearBlocks } from './year-blocks.ts'
import { type SignOff, freezeYear, ranksOf, refuseSignOff } from './year-freezing.ts'
import { interpretationOf, scoreYearFacts } from './year-scores.ts'

/** 年度考评结果审定 (考评细则 二（二）, 三; M-107, M-110): every county's year is frozen by the interpretation that was chosen. */

export interface SettlementInput {
  readonly settledOn: CalendarDay
  readonly signOff?: SignOff | null
}

/** Freezes the year of every county and drafts 年度考评通报; refused while anything stands before it. */
export async function settleYear(context: ServiceContext, input: SettlementInput) {
  cityOnly(context, '审定年度考评结果')
  appraisalOf(context)
  return runCommand(context, 'appraisals.settleYear', async (act) => {
    const years = await countyYears(context, act.trx)
    const [block] = await yearBlocks(context, act.trx, years)
    if (block !== undefined) throw ruleViolation(block.about === 'settled' ? 'settled' : 'yearNotReady', block.text, '请办理完毕后再审定')
    const interpretation = await chosenBySomebodyElse(context, act, input.signOff ?? null)
    refuseDay(act, years, input.settledOn, input.signOff ?? null)
    const scored = years.map((year) => ({ year, facts: year.facts, scored: scoreYearFacts(context.pack, year.facts, interpretation) }))
    const ranks = ranksOf(context, scored, interpretation)
    const { name } = interpretationOf(context.pack, interpretation)
    act.about('programme', context.office.programmeId, {
      settledOn: input.settledOn,
      interpretation: name,
      signer: input.signOff?.signer ?? '',
    })
    const documentId = await draftAnnualCircular(context, act, {
      interpretation,
      ranks,
      years: scored.map(({ year, facts, scored: result }) => ({ ...year, scored: result, usedFacts: facts })),
    })
    for (const each of scored) {
      const of = { version: 1, on: input.settledOn, signOff: input.signOff ?? null, reason: '', documentId }
      await freezeYear(context, act, each, ranks.get(each.year.unit.id) ?? null, of)
    }
    return { counties: scored.length, documentId }
  })
}

/** Under 等保二级 the year is settled by another officer than the one who chose its interpretation, or with a leader's signature. */
async function chosenBySomebodyElse(context: ServiceContext, act: Act, signOff: SignOff | null): Promise<string> {
  const choice = await findInterpretationChoice(act.trx, context.office.programmeId)
  if (choice === undefined) throw ruleViolation('yearNotReady', '尚未选定年度口径，须选定并写明依据', '请办理完毕后再审定')
  if (signOff === null && (await needsSignature(context, act.trx))) {
    throw ruleViolation('secondPerson', '年度口径由同一人选定，不能再由其审定', '请由其他审核人员审定，或登记领导签批')
  }
  return choice.interpretation
}

/** Not in the future, and not before what it rests on. */
function refuseDay(act: Act, years: readonly CountyYear[], settledOn: CalendarDay, signOff: SignOff | null): void {
  if (settledOn > act.today) throw ruleViolation('settledInFuture', '审定日期晚于今天', '请核对审定日期')
  const published = years.flatMap((year) => year.facts.months.flatMap((month) => (month.kind === 'scored' ? [month.publishedOn] : [])))
  const last = published.toSorted().at(-1)
  if (last !== undefined && settledOn < last) {
    throw ruleViolation('settledBefore', `审定日期早于月度考评结果的通报日期（${officialDate(last)}）`, '请核对审定日期')
  }
  refuseSignOff(signOff, settledOn)
}
