import type * as accounts from './accounts.ts'
import type * as appraisal from './appraisal.ts'
import type * as breakdowns from './breakdowns.ts'
import type * as documents from './documents.ts'
import type * as exchange from './exchange.ts'
import type * as forms from './forms.ts'
import type * as journal from './journal.ts'
import type * as ledgers from './ledgers.ts'
import type * as month from './month.ts'
import type * as organisation from './organisation.ts'
import type * as programme from './programme.ts'
import type * as questionnaires from './questionnaires.ts'
import type * as registers from './registers.ts'
import type * as templates from './templates.ts'

/** Every table by its SQL name. */
export interface Database {
  office: organisation.OfficeTable
  officer: organisation.OfficerTable
  account: accounts.AccountTable
  recovery_code: accounts.RecoveryCodeTable
  sign_in_failure: accounts.SignInFailureTable
  programme: organisation.ProgrammeTable
  programme_version: programme.ProgrammeVersionTable
  unit: organisation.UnitTable
  unit_alias: organisation.UnitAliasTable
  liaison: organisation.LiaisonTable
  setting: organisation.SettingTable
  draft: organisation.DraftTable
  task: programme.TaskTable
  measure: programme.MeasureTable
  milestone: programme.MilestoneTable
  assignment: programme.AssignmentTable
  assignment_report: programme.AssignmentReportTable
  assignment_decision: programme.AssignmentDecisionTable
  milestone_met: programme.MilestoneMetTable
  duty_card: programme.DutyCardTable
  problem: programme.ProblemTable
  problem_decision: programme.ProblemDecisionTable
  plan: month.PlanTable
  plan_line: month.PlanLineTable
  self_verdict: month.SelfVerdictTable
  line_review: month.LineReviewTable
  progress_entry: month.ProgressEntryTable
  evidence: month.EvidenceTable
  evidence_file: month.EvidenceFileTable
  evidence_link: month.EvidenceLinkTable
  blob: month.BlobTable
  obligation: month.ObligationTable
  submission: month.SubmissionTable
  self_assessment: appraisal.SelfAssessmentTable
  spot_check: appraisal.SpotCheckTable
  spot_check_finding: appraisal.SpotCheckFindingTable
  monthly_score: appraisal.MonthlyScoreTable
  work_brief: appraisal.WorkBriefTable
  brief_judgement: appraisal.BriefJudgementTable
  adjustment_claim: appraisal.AdjustmentClaimTable
  claim_decision: appraisal.ClaimDecisionTable
  innovation_claim: appraisal.InnovationClaimTable
  innovation_decision: appraisal.InnovationDecisionTable
  month_choice: appraisal.MonthChoiceTable
  interpretation_choice: appraisal.InterpretationChoiceTable
  annual_score: appraisal.AnnualScoreTable
  notice: documents.NoticeTable
  notice_item: documents.NoticeItemTable
  notice_answer: documents.NoticeAnswerTable
  urge: documents.UrgeTable
  document: documents.DocumentTable
  document_course: documents.DocumentCourseTable
  document_step: documents.DocumentStepTable
  document_version: documents.DocumentVersionTable
  document_number: documents.DocumentNumberTable
  number_series: documents.NumberSeriesTable
  incoming_document: registers.IncomingDocumentTable
  incoming_step: registers.IncomingStepTable
  registered_paper: registers.RegisteredPaperTable
  own_template: templates.OwnTemplateTable
  ledger_definition: ledgers.LedgerDefinitionTable
  ledger_entry: ledgers.LedgerEntryTable
  ledger_key: ledgers.LedgerKeyTable
  ledger_block: ledgers.LedgerBlockTable
  ledger_block_entry: ledgers.LedgerBlockEntryTable
  ledger_import: ledgers.LedgerImportTable
  import_mapping: ledgers.ImportMappingTable
  indicator_value: ledgers.IndicatorValueTable
  adjustment: ledgers.AdjustmentTable
  breakdown_import: breakdowns.BreakdownImportTable
  breakdown_decision: breakdowns.BreakdownDecisionTable
  breakdown_assignment: breakdowns.BreakdownAssignmentTable
  questionnaire: questionnaires.QuestionnaireTable
  questionnaire_assignment: questionnaires.QuestionnaireAssignmentTable
  questionnaire_sheet: questionnaires.QuestionnaireSheetTable
  questionnaire_receipt: questionnaires.QuestionnaireReceiptTable
  questionnaire_answer: questionnaires.QuestionnaireAnswerTable
  questionnaire_evidence: questionnaires.QuestionnaireEvidenceTable
  questionnaire_decision: questionnaires.QuestionnaireDecisionTable
  form_issue: forms.FormIssueTable
  form_receipt: forms.FormReceiptTable
  installation_key: exchange.InstallationKeyTable
  pending_key: exchange.PendingKeyTable
  roster_key: exchange.RosterKeyTable
  package_out: exchange.PackageOutTable
  package_out_record: exchange.PackageOutRecordTable
  package_out_blob: exchange.PackageOutBlobTable
  package_out_volume: exchange.PackageOutVolumeTable
  package_in: exchange.PackageInTable
  package_in_record: exchange.PackageInRecordTable
  package_in_blob: exchange.PackageInBlobTable
  package_conflict: exchange.PackageConflictTable
  revision_withdrawn: exchange.RevisionWithdrawnTable
  package_receipt: exchange.PackageReceiptTable
  event: journal.EventTable
  audit_witness: journal.AuditWitnessTable
  record_revision: journal.RecordRevisionTable
  foreign_record: journal.ForeignRecordTable
  revision_waiting: journal.RevisionWaitingTable
  backup_record: journal.BackupRecordTable
  migration: journal.MigrationTable
}
