/** What pages ask of 年度考评, in one place. */
export { verifyScores } from '../recomputing.ts'
export { chooseInterpretation } from './interpretation-choice.ts'
export { settleYear } from './settlement.ts'
export { correctYear } from './year-corrections.ts'
export { appraisalYearCounty } from './year-county.ts'
export { appraisalYear } from './year-view.ts'
