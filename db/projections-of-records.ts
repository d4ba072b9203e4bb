import type { Projection } from './projections.ts'

/**
 * Every type of record that services write revisions of, with the table that is its current picture: `verifyStore` finds
 * a row that was changed, added or removed without one, also among the rows that a record carries (foundations.md 2).
 */
export const projectionsOfRecords: readonly Projection[] = [
  { type: 'unit', table: 'unit', children: [{ field: 'aliasRows', table: 'unit_alias', parent: 'unit_id', key: 'alias' }] },
  { type: 'liaison', table: 'liaison' },
  { type: 'assignment', table: 'assignment' },
  {
    type: 'assignmentReport',
    table: 'assignment_report',
    children: [{ field: 'met', table: 'milestone_met', parent: 'report_id', key: 'ordinal' }],
  },
  { type: 'assignmentDecision', table: 'assignment_decision', key: 'assignment_id' },
  { type: 'dutyCard', table: 'duty_card' },
  { type: 'problem', table: 'problem' },
  { type: 'problemDecision', table: 'problem_decision', key: 'problem_id' },
  { type: 'plan', table: 'plan' },
  { type: 'planLine', table: 'plan_line' },
  { type: 'selfVerdict', table: 'self_verdict' },
  { type: 'lineReview', table: 'line_review', key: 'line_id' },
  { type: 'progressEntry', table: 'progress_entry' },
  {
    type: 'evidence',
    table: 'evidence',
    children: [
      { field: 'files', table: 'evidence_file', parent: 'evidence_id', key: 'ordinal' },
      { field: 'lineIds', table: 'evidence_link', parent: 'evidence_id', key: 'line_id' },
    ],
  },
  { type: 'obligation', table: 'obligation' },
  { type: 'submission', table: 'submission' },
  { type: 'selfAssessment', table: 'self_assessment' },
  {
    type: 'spotCheck',
    table: 'spot_check',
    children: [{ field: 'findings', table: 'spot_check_finding', parent: 'spot_check_id', key: 'line_id' }],
  },
  { type: 'monthlyScore', table: 'monthly_score' },
  { type: 'workBrief', table: 'work_brief' },
  { type: 'briefJudgement', table: 'brief_judgement', key: 'brief_id' },
  { type: 'adjustmentClaim', table: 'adjustment_claim' },
  { type: 'claimDecision', table: 'claim_decision', key: 'claim_id' },
  { type: 'innovationClaim', table: 'innovation_claim' },
  { type: 'innovationDecision', table: 'innovation_decision', key: 'claim_id' },
  { type: 'monthChoice', table: 'month_choice' },
  { type: 'interpretationChoice', table: 'interpretation_choice' },
  { type: 'annualScore', table: 'annual_score' },
  { type: 'notice', table: 'notice', children: [{ field: 'items', table: 'notice_item', parent: 'notice_id', key: 'id' }] },
  { type: 'document', table: 'document' },
  {
    type: 'documentCourse',
    table: 'document_course',
    key: 'document_id',
    children: [
      { field: 'steps', table: 'document_step', parent: 'document_id', key: 'seq' },
      { field: 'versions', table: 'document_version', parent: 'document_id', key: 'version', digested: ['facts', 'wording'] },
    ],
  },
  {
    type: 'incomingDocument',
    table: 'incoming_document',
    children: [{ field: 'steps', table: 'incoming_step', parent: 'document_id', key: 'seq' }],
  },
  { type: 'registeredPaper', table: 'registered_paper' },
  { type: 'noticeAnswer', table: 'notice_answer' },
  { type: 'urge', table: 'urge' },
  // Each office closes its own year.
  { type: 'programme', table: 'programme', local: ['closed_on'] },
  { type: 'ledgerDefinition', table: 'ledger_definition' },
  // An entry's number belongs to the store that holds it and does not travel.
  { type: 'ledgerEntry', table: 'ledger_entry', local: ['seq'] },
  { type: 'indicatorValue', table: 'indicator_value' },
  { type: 'adjustment', table: 'adjustment' },
  {
    type: 'questionnaire',
    table: 'questionnaire',
    children: [{ field: 'assignments', table: 'questionnaire_assignment', parent: 'questionnaire_id', key: 'ordinal' }],
  },
  {
    type: 'questionnaireSheet',
    table: 'questionnaire_sheet',
    children: [
      { field: 'answers', table: 'questionnaire_answer', parent: 'sheet_id', key: 'question_id' },
      { field: 'evidence', table: 'questionnaire_evidence', parent: 'sheet_id', key: 'ordinal' },
    ],
  },
  { type: 'questionnaireReceipt', table: 'questionnaire_receipt' },
  { type: 'questionnaireDecision', table: 'questionnaire_decision' },
  {
    type: 'breakdownImport',
    table: 'breakdown_import',
    children: [
      { field: 'decisions', table: 'breakdown_decision', parent: 'import_id', key: 'key' },
      { field: 'assignments', table: 'breakdown_assignment', parent: 'import_id', key: 'assignment_id' },
    ],
  },
  // A form that went out does not change any more.
  { type: 'formIssue', table: 'form_issue' },
  { type: 'formReceipt', table: 'form_receipt' },
  { type: 'rosterKey', table: 'roster_key' },
  { type: 'packageReceipt', table: 'package_receipt' },
]
