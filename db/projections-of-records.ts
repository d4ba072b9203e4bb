import type { Projection } from './projections.ts'

/**
 * Every type of record that services write revisions of, with the table that is its current picture: `verifyStore` finds
 * a row that was changed, added or removed without one (foundations.md 2).
 */
export const projectionsOfRecords: readonly Projection[] = [
  { type: 'unit', table: 'unit' },
  { type: 'liaison', table: 'liaison' },
  { type: 'assignment', table: 'assignment' },
  { type: 'dutyCard', table: 'duty_card', key: 'assignment_id' },
  { type: 'problem', table: 'problem' },
  { type: 'plan', table: 'plan' },
  { type: 'planLine', table: 'plan_line' },
  { type: 'progressEntry', table: 'progress_entry' },
  { type: 'evidence', table: 'evidence' },
  { type: 'obligation', table: 'obligation' },
  { type: 'submission', table: 'submission' },
  { type: 'selfAssessment', table: 'self_assessment' },
  { type: 'spotCheck', table: 'spot_check' },
  { type: 'monthlyScore', table: 'monthly_score' },
  { type: 'workBrief', table: 'work_brief' },
  { type: 'adjustmentClaim', table: 'adjustment_claim' },
  { type: 'notice', table: 'notice' },
  { type: 'document', table: 'document' },
  { type: 'urge', table: 'urge' },
  { type: 'programme', table: 'programme' },
  { type: 'ledgerDefinition', table: 'ledger_definition' },
  // An entry's number belongs to the store that holds it and does not travel.
  { type: 'ledgerEntry', table: 'ledger_entry', local: ['seq'] },
  { type: 'indicatorValue', table: 'indicator_value' },
  { type: 'adjustment', table: 'adjustment' },
]
