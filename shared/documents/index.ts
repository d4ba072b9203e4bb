import type { z } from 'zod'
import type { NoticeKind } from '#shared/domain/supervision.ts'
import { annualCircularFacts, buildAnnualCircular } from './annual-circular.ts'
import { annualScoreDetailFacts, buildAnnualScoreDetail } from './annual-score-detail.ts'
import { annualSummaryFacts, buildAnnualSummary } from './annual-summary.ts'
import { buildClaimDecision, claimDecisionFacts } from './claim-decision.ts'
import { buildClaimForm, claimFormFacts } from './claim-form.ts'
import { buildCorrectionCircular, correctionCircularFacts } from './correction-circular.ts'
import { buildInquiryLetter, inquiryLetterFacts } from './inquiry-letter.ts'
import { buildInternalReminder, internalReminderFacts } from './internal-reminder.ts'
import type { Letterhead } from './letterhead.ts'
import type { DocumentModel } from './model.ts'
import { buildMonthlyCircular, monthlyCircularFacts } from './monthly-circular.ts'
import { buildMonthlyReport, monthlyReportFacts } from './monthly-report.ts'
import { buildQuestionnaireForm, questionnaireFormFacts } from './questionnaire-form.ts'
import { buildQuestionnaireSummary, questionnaireSummaryFacts } from './questionnaire-summary.ts'
import { buildReminderSlip, reminderSlipFacts } from './reminder-slip.ts'
import { buildReviewSheet, reviewSheetFacts } from './review-sheet.ts'
import { claimDecisionSample, claimFormSample } from './samples/claims.ts'
import {
  inquiryLetterSample,
  internalReminderSample,
  reminderSlipSample,
  signingSheetSample,
  supervisionNoticeSample,
} from './samples/notices.ts'
import { questionnaireFormSample, questionnaireSummarySample } from './samples/questionnaire.ts'
import { monthlyCircularSample, monthlyReportSample, selfAssessmentSample } from './samples/reports.ts'
import { reviewSheetSample, scoreDetailSample } from './samples/scores.ts'
import { taskBreakdownSample } from './samples/task-breakdown.ts'
import { annualCircularSample, annualScoreDetailSample, annualSummarySample, correctionCircularSample } from './samples/year.ts'
import { buildScoreDetail, scoreDetailFacts } from './score-detail.ts'
import { buildSelfAssessmentSheet, selfAssessmentSheetFacts } from './self-assessment-sheet.ts'
import { buildSigningSheet, signingSheetFacts } from './signing-sheet.ts'
import { supervisionNoticeFacts } from './supervision-facts.ts'
import { buildSupervisionNotice } from './supervision-notice.ts'
import { buildTaskBreakdown, taskBreakdownFacts } from './task-breakdown.ts'

/** A kind of document: what it needs, how it is built, which series numbers it, and the verb of its button. */
export interface DocumentKind {
  readonly id: string
  readonly title: string
  readonly facts: z.ZodType
  /** Parses the facts and builds the document; throws a ZodError that names the place where facts are missing or wrong. */
  readonly build: (facts: unknown, letterhead: Letterhead) => DocumentModel
  /** The series of its numbers; null where the paper carries none. */
  readonly series: NoticeKind | null
  readonly verb: '印发' | '下发'
  readonly sample: unknown
}

interface Definition<Schema extends z.ZodType> {
  id: string
  title: string
  facts: Schema
  build: (facts: z.output<Schema>, letterhead: Letterhead) => DocumentModel
  series?: NoticeKind
  verb?: '下发'
  sample: z.input<Schema>
}

function define<Schema extends z.ZodType>(definition: Definition<Schema>): DocumentKind {
  return {
    id: definition.id,
    title: definition.title,
    facts: definition.facts,
    build: (facts, letterhead) => definition.build(definition.facts.parse(facts), letterhead),
    series: definition.series ?? null,
    verb: definition.verb ?? '印发',
    sample: definition.sample,
  }
}

/** Printed into every file's properties; raised when a template's wording changes. */
export const templateVersion = 1

/** Every kind of document, one line each: a new kind needs its file and a line here. */
export const documentKinds: readonly DocumentKind[] = [
  define({
    id: 'reminder-slip',
    title: '工作提示单',
    facts: reminderSlipFacts,
    build: buildReminderSlip,
    series: 'reminder',
    verb: '下发',
    sample: reminderSlipSample,
  }),
  define({
    id: 'supervision-notice',
    title: '督办单',
    facts: supervisionNoticeFacts,
    build: buildSupervisionNotice,
    series: 'supervision',
    verb: '下发',
    sample: supervisionNoticeSample,
  }),
  define({
    id: 'internal-reminder',
    title: '内部催办单',
    facts: internalReminderFacts,
    build: buildInternalReminder,
    series: 'internalReminder',
    verb: '下发',
    sample: internalReminderSample,
  }),
  define({
    id: 'inquiry-letter',
    title: '函',
    facts: inquiryLetterFacts,
    build: buildInquiryLetter,
    series: 'letter',
    sample: inquiryLetterSample,
  }),
  define({
    id: 'monthly-report',
    title: '月度工作推进情况（自评报告）',
    facts: monthlyReportFacts,
    build: buildMonthlyReport,
    sample: monthlyReportSample,
  }),
  define({
    id: 'self-assessment-sheet',
    title: '自查评分表',
    facts: selfAssessmentSheetFacts,
    build: buildSelfAssessmentSheet,
    sample: selfAssessmentSample,
  }),
  define({
    id: 'monthly-circular',
    title: '月度考评通报',
    facts: monthlyCircularFacts,
    build: buildMonthlyCircular,
    sample: monthlyCircularSample,
  }),
  define({
    id: 'task-breakdown',
    title: '重点任务分解表',
    facts: taskBreakdownFacts,
    build: buildTaskBreakdown,
    sample: taskBreakdownSample,
  }),
  define({ id: 'signing-sheet', title: '发文稿纸', facts: signingSheetFacts, build: buildSigningSheet, sample: signingSheetSample }),
  define({ id: 'score-detail', title: '考评得分明细表', facts: scoreDetailFacts, build: buildScoreDetail, sample: scoreDetailSample }),
  define({ id: 'claim-form', title: '申报表', facts: claimFormFacts, build: buildClaimForm, sample: claimFormSample }),
  define({ id: 'claim-decision', title: '认定表', facts: claimDecisionFacts, build: buildClaimDecision, sample: claimDecisionSample }),
  define({ id: 'review-sheet', title: '市专班复核评分表', facts: reviewSheetFacts, build: buildReviewSheet, sample: reviewSheetSample }),
  define({
    id: 'correction-circular',
    title: '更正通报',
    facts: correctionCircularFacts,
    build: buildCorrectionCircular,
    sample: correctionCircularSample,
  }),
  define({
    id: 'annual-score-detail',
    title: '年度考评得分明细表',
    facts: annualScoreDetailFacts,
    build: buildAnnualScoreDetail,
    sample: annualScoreDetailSample,
  }),
  define({
    id: 'annual-circular',
    title: '年度考评通报',
    facts: annualCircularFacts,
    build: buildAnnualCircular,
    sample: annualCircularSample,
  }),
  define({
    id: 'annual-summary',
    title: '年度工作总结报告',
    facts: annualSummaryFacts,
    build: buildAnnualSummary,
    sample: annualSummarySample,
  }),
  define({
    id: 'questionnaire-form',
    title: '调查问卷',
    facts: questionnaireFormFacts,
    build: buildQuestionnaireForm,
    sample: questionnaireFormSample,
  }),
  define({
    id: 'questionnaire-summary',
    title: '调查问卷汇总表',
    facts: questionnaireSummaryFacts,
    build: buildQuestionnaireSummary,
    sample: questionnaireSummarySample,
  }),
]

/** The kind with this id, or undefined. */
export function documentKind(id: string): DocumentKind | undefined {
  return documentKinds.find((kind) => kind.id === id)
}
