import { annualScoreDetail } from './appraisal/annual-score-detail.ts'
import { claimDecision } from './appraisal/claim-decision.ts'
import { claimForm } from './appraisal/claim-form.ts'
import { reviewSheet } from './appraisal/review-sheet.ts'
import { scoreDetail } from './appraisal/score-detail.ts'
import { spotCheckRecord } from './appraisal/spot-check-record.ts'
import { annualBriefCollection, briefCollection } from './briefs/brief-collection.ts'
import { briefIssue } from './briefs/brief-issue.ts'
import { annualCircular } from './circulars/annual-circular.ts'
import { annualSummary } from './circulars/annual-summary.ts'
import { correctionCircular } from './circulars/correction-circular.ts'
import { monthlyCircular } from './circulars/monthly-circular.ts'
import { handlingForm } from './filing/handling-form.ts'
import { incomingRegister } from './filing/incoming-register.ts'
import { outgoingRegister } from './filing/outgoing-register.ts'
import { signingSheet } from './filing/signing-sheet.ts'
import { inquiryLetter } from './letters/inquiry-letter.ts'
import { letter } from './letters/letter.ts'
import { notice } from './letters/notice.ts'
import { attendanceSheet } from './meetings/attendance-sheet.ts'
import { meetingNotice } from './meetings/meeting-notice.ts'
import { minutes } from './meetings/minutes.ts'
import { unreturnedReceipts } from './meetings/unreturned-receipts.ts'
import { clueReport } from './notices/clue-report.ts'
import { internalReminder } from './notices/internal-reminder.ts'
import { interviewNotice } from './notices/interview-notice.ts'
import { interviewRecord } from './notices/interview-record.ts'
import { listedNotices } from './notices/listed-notices.ts'
import { reminderSlip } from './notices/reminder-slip.ts'
import { supervisionNotice } from './notices/supervision-notice.ts'
import { evidenceList } from './reports/evidence-list.ts'
import { monthlyReport } from './reports/monthly-report.ts'
import { selfAssessmentSheet } from './reports/self-assessment-sheet.ts'
import { submissionStatistics } from './reports/submission-statistics.ts'
import { unreportedList } from './reports/unreported-list.ts'
import { coordinationSheet } from './tables/coordination-sheet.ts'
import { dutyCardTable } from './tables/duty-card-table.ts'
import { progressTable } from './tables/progress-table.ts'
import { questionnaireForm } from './tables/questionnaire-form.ts'
import { questionnaireSummary } from './tables/questionnaire-summary.ts'
import { rectificationList } from './tables/rectification-list.ts'
import { taskBreakdown } from './tables/task-breakdown.ts'
import { taskRegister } from './tables/task-register.ts'
import type { DocumentKind } from './kind.ts'

export type { DocumentKind } from './kind.ts'

/** Every kind of document, one line each: a new kind needs its file and a line here. */
export const documentKinds: readonly DocumentKind[] = [
  reminderSlip,
  supervisionNotice,
  internalReminder,
  interviewNotice,
  interviewRecord,
  clueReport,
  listedNotices,
  inquiryLetter,
  monthlyReport,
  selfAssessmentSheet,
  monthlyCircular,
  taskBreakdown,
  signingSheet,
  scoreDetail,
  claimForm,
  claimDecision,
  reviewSheet,
  spotCheckRecord,
  correctionCircular,
  annualScoreDetail,
  annualCircular,
  annualSummary,
  questionnaireForm,
  questionnaireSummary,
  notice,
  letter,
  handlingForm,
  incomingRegister,
  outgoingRegister,
  taskRegister,
  progressTable,
  rectificationList,
  dutyCardTable,
  coordinationSheet,
  submissionStatistics,
  unreportedList,
  evidenceList,
  meetingNotice,
  attendanceSheet,
  unreturnedReceipts,
  minutes,
  briefIssue,
  briefCollection,
  annualBriefCollection,
]

/** The kind with this id, or undefined. */
export function documentKind(id: string): DocumentKind | undefined {
  return documentKinds.find((kind) => kind.id === id)
}
