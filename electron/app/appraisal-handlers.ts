import * as appraisals from '#electron/services/appraisal/appraisals.ts'
import * as claims from '#electron/services/appraisal/claims.ts'
import * as innovations from '#electron/services/appraisal/innovations.ts'
import * as selfAssessments from '#electron/services/appraisal/self-assessments.ts'
import * as yearAppraisals from '#electron/services/appraisal/year/year-appraisals.ts'
import type { appraisalMethods } from '#shared/api/appraisals.ts'
import type { yearAppraisalMethods } from '#shared/api/year-appraisal.ts'
import { type CallContext, use } from './call-context.ts'
import type { Handlers } from './router.ts'

/** 考评: the handlers of claims, self-assessment, review, publication and the year. */
export const appraisalHandlers: Handlers<typeof appraisalMethods & typeof yearAppraisalMethods, CallContext> = {
  'claims.repeated': use(claims.repeatedBasis),
  'innovations.list': use(innovations.innovationList),
  'innovations.save': use(innovations.saveInnovation),
  'innovations.recognise': use(innovations.recogniseInnovation),
  'innovations.remove': use(innovations.removeInnovation),
  'innovations.restore': use(innovations.restoreInnovation),
  'selfAssessments.get': use(selfAssessments.selfAssessment),
  'selfAssessments.judge': use(selfAssessments.judgeLines),
  'selfAssessments.submit': use(selfAssessments.submitSelfAssessment),
  'scoring.preview': use(selfAssessments.previewScore),
  'appraisals.month': use(appraisals.appraisalMonth),
  'appraisals.county': use(appraisals.appraisalCounty),
  'appraisals.review': use(appraisals.reviewLines),
  'appraisals.agreeAll': use(appraisals.agreeAll),
  'appraisals.findingEffect': use(appraisals.findingEffect),
  'appraisals.spotCheck': use(appraisals.recordSpotCheck),
  'appraisals.publish': use(appraisals.publishMonth),
  'appraisals.chooseMonth': use(appraisals.chooseMonth),
  'appraisals.enterPaperScore': use(appraisals.enterPaperScore),
  'appraisals.year': use(yearAppraisals.appraisalYear),
  'appraisals.yearCounty': use(yearAppraisals.appraisalYearCounty),
  'appraisals.chooseInterpretation': use(yearAppraisals.chooseInterpretation),
  'appraisals.settleYear': use(yearAppraisals.settleYear),
  'appraisals.correctYear': use(yearAppraisals.correctYear),
  'appraisals.verify': use(yearAppraisals.verifyScores),
  'appraisals.correct': use(appraisals.correctScore),
}
