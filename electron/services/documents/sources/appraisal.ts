import { found } from '../../context.ts'
import { annualScoreDetailFacts } from '../annual-score-detail-facts.ts'
import { claimDecisionFacts, claimFormFacts, claimPlace } from '../claim-facts.ts'
import { factsOf } from '../document-records.ts'
import { reviewSheetFacts } from '../review-sheet-facts.ts'
import { scoreDetailFacts } from '../score-detail-facts.ts'
import { yearPaperMonth } from '../year-paper-month.ts'
import { type Source, type Sources, textOf } from './source.ts'
import { spotCheckRecordFacts } from './spot-checks.ts'
import { unitMonthSource } from './unit-month.ts'

/** A claim's papers lie with its unit and month; those of the year with the month in which they were drafted. */
const ofClaim: Pick<Source, 'place' | 'recordOf' | 'subjectOf'> = {
  place: async (context, db, { recordId }, today) => {
    const { unitId, month } = await claimPlace(context, db, found(recordId, '该项申报'))
    return { unitId, month: month ?? yearPaperMonth(context, today) }
  },
  recordOf: (_db, row) => Promise.resolve(textOf(factsOf(row), 'claimId')),
  subjectOf: (facts) => textOf(facts, 'claimId'),
}

/** 考评: sheets of a unit's month, of its year, of a claim. */
export const appraisalSources: Sources = {
  'score-detail': unitMonthSource(scoreDetailFacts),
  'review-sheet': unitMonthSource(reviewSheetFacts),
  'annual-score-detail': {
    take: (context, db, { unitId }, asOf) => annualScoreDetailFacts(context, db, found(unitId, '该单位'), asOf),
  },
  'spot-check-record': { take: (context, db, { month }, asOf) => spotCheckRecordFacts(context, db, found(month, '该月份'), asOf) },
  'claim-form': { ...ofClaim, take: (context, db, { recordId }) => claimFormFacts(context, db, found(recordId, '该项申报')) },
  'claim-decision': { ...ofClaim, take: (context, db, { recordId }) => claimDecisionFacts(context, db, found(recordId, '该项申报')) },
}
