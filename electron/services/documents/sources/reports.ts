import { selfAssessmentFacts } from '../../appraisal/self-assessment-facts.ts'
import { monthlyReportFacts } from '../report-facts.ts'
import type { Sources } from './source.ts'
import { unitMonthSource } from './unit-month.ts'

/** 报送: what a unit reports of its month. */
export const reportSources: Sources = {
  'monthly-report': unitMonthSource(monthlyReportFacts),
  'self-assessment-sheet': unitMonthSource(selfAssessmentFacts),
}
