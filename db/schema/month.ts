import type { Generated } from 'kysely'

/** 月度工作台账清单 of one unit and month. */
export interface PlanTable {
  id: string
  programme_id: string
  unit_id: string
  month: string
  status: 'proposed' | 'settled'
  settled_on: string | null
  rev: Generated<number>
}

export interface PlanLineTable {
  id: string
  programme_id: string
  plan_id: string
  assignment_id: string
  measure_id: string
  unit_id: string
  month: string
  goal: string
  due_on: string
  /** Set when the line was taken off the list; it stays for the record. */
  removed_reason: string | null
  rev: Generated<number>
}

/** What a unit says of its line: one row by the unit itself, one by the city's office on its behalf (代录); the unit's own one counts. */
export interface SelfVerdictTable {
  id: string
  line_id: string
  programme_id: string
  unit_id: string
  month: string
  /** Null where it was taken back. */
  verdict: 'done' | 'notDone' | 'notApplicable' | null
  note: string
  is_on_behalf: number
  rev: Generated<number>
}

/** The city's review of a line. */
export interface LineReviewTable {
  line_id: string
  programme_id: string
  unit_id: string
  month: string
  /** Null where the review was taken back. */
  verdict: 'done' | 'notDone' | 'notApplicable' | null
  decision: 'agreed' | 'overruled' | null
  reason: string
  /** Digest of what the reviewer saw; another digest now means 需重新复核. */
  basis: string | null
  reviewed_at: string | null
  rev: Generated<number>
}

export interface ProgressEntryTable {
  id: string
  programme_id: string
  line_id: string
  unit_id: string
  month: string
  recorded_on: string
  content: string
  outcome: string
  problem: string
  next_plan: string
  is_on_behalf: number
  officer_id: string
  created_at: string
  deleted_at: string | null
  rev: Generated<number>
}

export interface EvidenceTable {
  id: string
  programme_id: string
  unit_id: string
  month: string
  title: string
  kind: string
  issuer: string
  document_number: string
  formed_on: string
  recorded_at: string
  deleted_at: string | null
  rev: Generated<number>
}

/** A file of a piece of evidence. Where no blob has its digest, the file has not come yet (佐证未到). */
export interface EvidenceFileTable {
  evidence_id: string
  sha256: string
  name: string
  ordinal: number
  size: number
}

export interface EvidenceLinkTable {
  evidence_id: string
  line_id: string
}

/** A content-addressed file of the data folder. */
export interface BlobTable {
  sha256: string
  size: number
  stored_at: string
}

/** 报送义务: a material asked for, of whom, due when. */
export interface ObligationTable {
  id: string
  programme_id: string
  kind: string
  title: string
  unit_id: string
  month: string
  due_on: string
  counts: number
  waived_reason: string | null
  rev: Generated<number>
}

/** What came for an obligation; never removed: a return or a withdrawal is a state. */
export interface SubmissionTable {
  id: string
  obligation_id: string
  received_on: string
  way: string
  is_on_behalf: number
  reason: string
  recorded_at: string
  officer_id: string
  status: 'received' | 'returned' | 'withdrawn'
  status_reason: string
  rev: Generated<number>
}
