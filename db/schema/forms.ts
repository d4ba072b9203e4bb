import type { Generated } from 'kysely'

/** A 填报表 that was made for one unit; its id stands in the file. */
export interface FormIssueTable {
  id: string
  programme_id: string
  kind: 'monthlyReport' | 'selfAssessment' | 'ledger'
  unit_id: string
  /** Of 月报 and 自评; null for a ledger's form. */
  month: string | null
  ledger_id: string | null
  /** 报送期限 as printed, or null. */
  due_on: string | null
  pack_version: number
  issued_at: string
  officer_id: string
  file_name: string
  file_sha256: string
}

/** A 填报表 that came back: kept as it came, with what was entered from it. */
export interface FormReceiptTable {
  id: string
  programme_id: string
  /** The form's id, as the file says it; '' where it lost its marks. */
  issue_id: string
  kind: 'monthlyReport' | 'selfAssessment' | 'ledger'
  unit_id: string
  month: string | null
  ledger_id: string | null
  status: 'received' | 'returned' | 'withdrawn'
  /** Why it was sent back or withdrawn. */
  status_reason: string
  /** 实际收件日期. */
  received_on: string
  way: string
  /** Why the day lies before the day of recording. */
  reason: string
  recorded_at: string
  officer_id: string
  file_name: string
  file_sha256: string
  /** Problems whose cells were not entered. */
  left_out: number
  /** The receipt of the obligation that this one registered; null where an earlier one stands, or nothing was asked for. */
  submission_id: string | null
  /** The ledger's block, for its undo. */
  block_id: string | null
  /** What was entered and what stood there before, JSON (electron/services/forms/form-written.ts). */
  written: string
  rev: Generated<number>
}
