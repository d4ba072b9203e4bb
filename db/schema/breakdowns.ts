import type { Generated } from 'kysely'

/** A table of Word or Excel that was compared with a programme and decided upon. */
export interface BreakdownImportTable {
  id: string
  programme_id: string
  officer_id: string
  decided_on: string
  file_name: string
  file_sha256: string
  /** 文件依据: title, 文号 ('' for none), date of issue. */
  title: string
  number: string
  issued_on: string
  /** What the table counted. */
  tasks: number
  measures: number
  leads: number
  /** The programme's version that came of it; null where nothing was taken over. */
  version: number | null
  rev: Generated<number>
}

/** One difference and what was decided about it. */
export interface BreakdownDecisionTable {
  import_id: string
  /** `7-3:leads` */
  key: string
  /** 「7-3」「12」 */
  place: string
  field: string
  row: number | null
  document: string
  pack: string
  choice: 'programme' | 'document'
  reason: string
}

/** Who came to carry a measure, or carries it no longer, by a decision; the newest one holds. */
export interface BreakdownAssignmentTable {
  assignment_id: string
  import_id: string
  change: 'began' | 'ended'
}
